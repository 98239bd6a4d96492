package dev.operandi.polls;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people type them: {@code 2h}, {@code 1d 12h}, {@code an hour}, {@code 3 Tage}. */
final class TypedLength {
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,5}|an? |one |eine[mnr]? |ein )\\s*(\\p{L}+)\\.?(?:\\s+(?:and|und)\\s+|\\s*)");

    private enum Unit {
        MINUTE,
        HOUR,
        DAY,
        WEEK
    }

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("m", Unit.MINUTE),
            Map.entry("min", Unit.MINUTE),
            Map.entry("mins", Unit.MINUTE),
            Map.entry("minute", Unit.MINUTE),
            Map.entry("minutes", Unit.MINUTE),
            Map.entry("minuten", Unit.MINUTE),
            Map.entry("h", Unit.HOUR),
            Map.entry("hr", Unit.HOUR),
            Map.entry("hrs", Unit.HOUR),
            Map.entry("hour", Unit.HOUR),
            Map.entry("hours", Unit.HOUR),
            Map.entry("std", Unit.HOUR),
            Map.entry("stunde", Unit.HOUR),
            Map.entry("stunden", Unit.HOUR),
            Map.entry("d", Unit.DAY),
            Map.entry("day", Unit.DAY),
            Map.entry("days", Unit.DAY),
            Map.entry("tag", Unit.DAY),
            Map.entry("tage", Unit.DAY),
            Map.entry("tagen", Unit.DAY),
            Map.entry("w", Unit.WEEK),
            Map.entry("week", Unit.WEEK),
            Map.entry("weeks", Unit.WEEK),
            Map.entry("woche", Unit.WEEK),
            Map.entry("wochen", Unit.WEEK));

    private TypedLength() {}

    /**
     * The moment that long after another; hours and minutes by the clock on no wall, days and weeks by the calendar.
     *
     * @param plain as {@link TypedMoment#plain} has it
     * @return empty when the text is no length
     */
    static Optional<ZonedDateTime> after(String plain, ZonedDateTime from) {
        ZonedDateTime at = from;
        Matcher amount = AMOUNT.matcher(plain);
        int read = 0;
        while (read < plain.length() && amount.find(read) && amount.start() == read) {
            Unit unit = UNITS.get(amount.group(2));
            if (unit == null) return Optional.empty();
            String number = amount.group(1);
            at = after(at, Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 1, unit);
            read = amount.end();
        }
        return read > 0 && read == plain.length() ? Optional.of(at) : Optional.empty();
    }

    private static ZonedDateTime after(ZonedDateTime at, int amount, Unit unit) {
        return switch (unit) {
            case MINUTE -> at.plusMinutes(amount);
            case HOUR -> at.plusHours(amount);
            case DAY -> at.plusDays(amount);
            case WEEK -> at.plusWeeks(amount);
        };
    }
}
