package dev.operandi.polls;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day, a day, or both, as somebody typed them.
 *
 * @param time null when only a day was typed
 * @param endsTheDay true for 24:00, which is 0:00 of the next day
 * @param day null when only a time was typed
 */
record TypedMoment(
        @Nullable LocalTime time,
        boolean endsTheDay,
        @Nullable TypedDay day) {
    /** When a day ends of which no time was said. */
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private static final Pattern BETWEEN_DATE_AND_TIME = Pattern.compile("(\\d-\\d{1,2})t(?=\\d)");
    private static final Pattern HALF_OF_A_DAY = Pattern.compile(
            "(?<![\\d.:-])(0?[1-9]|1[0-2])(?::(\\d{2}))? ?(?:(am|a\\.m\\.)|pm|p\\.m\\.)(?![\\p{L}\\d])");
    private static final Pattern UHR =
            Pattern.compile("(?<![\\d.:-])(\\d{1,2})(?:[.:](\\d{2}))? ?uhr(?: (\\d{2}))?(?![^\\s.])");
    private static final Pattern TIME = Pattern.compile("(?<!\\S)(\\d{1,2}):(\\d{2})(?!\\S)");
    private static final Pattern FILLERS =
            Pattern.compile("(?<!\\S)(?:at|on|by|in|until|till|the|of|bis|um|am|den|der|zum|o'clock)(?!\\S)");

    /** Text as times are looked for in it: lower case, one blank between words, none of the words around times. */
    static String plain(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[,;!?\\s]+", " ")
                .strip();
        text = BETWEEN_DATE_AND_TIME.matcher(text).replaceAll("$1 ");
        text = HALF_OF_A_DAY.matcher(text).replaceAll(TypedMoment::of24Hours);
        text = UHR.matcher(text).replaceAll(TypedMoment::withColon);
        text = text.replaceAll("[.]+$", "");
        return FILLERS.matcher(text).replaceAll("").replaceAll(" +", " ").strip();
    }

    private static String of24Hours(MatchResult found) {
        int hour = Integer.parseInt(found.group(1)) % 12 + (found.group(3) == null ? 12 : 0);
        return hour + ":" + (found.group(2) == null ? "00" : found.group(2));
    }

    private static String withColon(MatchResult found) {
        String minutes = found.group(2) == null ? found.group(3) : found.group(2);
        return found.group(1) + ":" + (minutes == null ? "00" : minutes);
    }

    /**
     * @param plain as {@link #plain} has it
     * @return empty when it is no time and no day, or more than one of each
     */
    static Optional<TypedMoment> of(String plain) {
        Matcher found = TIME.matcher(plain);
        if (!found.find()) return TypedDay.of(plain).map(day -> new TypedMoment(null, false, day));
        int hour = Integer.parseInt(found.group(1));
        int minute = Integer.parseInt(found.group(2));
        boolean endsTheDay = hour == 24 && minute == 0;
        if ((!endsTheDay && hour > 23) || minute > 59) return Optional.empty();
        LocalTime time = LocalTime.of(hour % 24, minute);
        String rest = (plain.substring(0, found.start()) + plain.substring(found.end()))
                .replaceAll(" +", " ")
                .strip();
        if (rest.isEmpty()) return Optional.of(new TypedMoment(time, endsTheDay, null));
        return TypedDay.of(rest).map(day -> new TypedMoment(time, endsTheDay, day));
    }

    /** What clocks show then, if that is the day. */
    LocalDateTime on(LocalDate date) {
        LocalDateTime at = date.atTime(time == null ? END_OF_WORK : time);
        return endsTheDay ? at.plusDays(1) : at;
    }
}
