package dev.operandi.polls;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as people type it, in English and German. */
sealed interface TypedDay {
    /** Today, tomorrow … */
    record FromToday(int days) implements TypedDay {}

    record OfWeek(DayOfWeek day) implements TypedDay {}

    /**
     * A date that the calendar may lack.
     *
     * @param year null when it was not said
     * @param weekday null when it was not said
     */
    record OfYear(
            @Nullable Integer year,
            int month,
            int dayOfMonth,
            @Nullable DayOfWeek weekday) implements TypedDay {
        private static final int HALF_A_YEAR_OF_DAYS = 183;

        /**
         * The date; without a year this year's, or next year's where this year's is missing or long gone: in December
         * "3 January" is to come, and "30 November" was a slip.
         *
         * @return empty when there is no such day
         */
        Optional<LocalDate> near(LocalDate today) {
            if (year != null) return in(year);
            return in(today.getYear())
                    .filter(date -> !date.isBefore(today.minusDays(HALF_A_YEAR_OF_DAYS)))
                    .or(() -> in(today.getYear() + 1));
        }

        private Optional<LocalDate> in(int thatYear) {
            try {
                return Optional.of(LocalDate.of(thatYear, month, dayOfMonth))
                        .filter(date -> weekday == null || date.getDayOfWeek() == weekday);
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    /**
     * @param plain what is left of {@link TypedMoment#plain} without the time of day
     * @return empty when it is no day
     */
    static Optional<TypedDay> of(String plain) {
        Integer days = Words.FROM_TODAY.get(plain);
        if (days != null) return Optional.of(new FromToday(days));
        String[] words = plain.split(" ", 2);
        DayOfWeek weekday = Words.WEEKDAYS.get(withoutDot(words[0]));
        if (weekday == null) return date(plain, null);
        return words.length == 1 ? Optional.of(new OfWeek(weekday)) : date(words[1], weekday);
    }

    private static Optional<TypedDay> date(String text, @Nullable DayOfWeek weekday) {
        for (Pattern form : Words.DATES) {
            Matcher found = form.matcher(text);
            if (!found.matches()) continue;
            Integer month = month(found.group("month"));
            if (month == null) return Optional.empty();
            int day = Integer.parseInt(found.group("day"));
            return Optional.of(new OfYear(year(found.group("year")), month, day, weekday));
        }
        return Optional.empty();
    }

    private static @Nullable Integer month(String written) {
        return Character.isDigit(written.charAt(0)) ? Integer.valueOf(written) : Words.MONTHS.get(withoutDot(written));
    }

    private static @Nullable Integer year(@Nullable String written) {
        if (written == null) return null;
        return written.length() == 2 ? Integer.valueOf(2000 + Integer.parseInt(written)) : Integer.valueOf(written);
    }

    private static String withoutDot(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    /** Both languages at once: people mix, and no word of one means another day in the other. */
    final class Words {
        private static final Map<String, Integer> FROM_TODAY = Map.of(
                "today", 0,
                "heute", 0,
                "tomorrow", 1,
                "morgen", 1,
                "day after tomorrow", 2,
                "übermorgen", 2,
                "uebermorgen", 2);

        private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
        private static final Map<String, Integer> MONTHS = months();

        /** 2026-12-01; 1.12.2026 and 1.12.; 1 December 2026 and 1. Dez.; Dec 1st 2026. Never 1/12, which is two days. */
        private static final List<Pattern> DATES = List.of(
                Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})"),
                Pattern.compile("(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})(?:\\. ?(?<year>\\d{4}|\\d{2})|\\.|(?<=\\d))"),
                Pattern.compile("(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)? ?(?<month>\\p{L}{3,}\\.?)(?: (?<year>\\d{4}))?"),
                Pattern.compile("(?<month>\\p{L}{3,}\\.?) (?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?(?: (?<year>\\d{4}))?"));

        private Words() {}

        private static Map<String, DayOfWeek> weekdays() {
            List<String> names = List.of(
                    "mon monday mo montag",
                    "tue tues tuesday di dienstag",
                    "wed weds wednesday mi mittwoch",
                    "thu thur thurs thursday do donnerstag",
                    "fri friday fr freitag",
                    "sat saturday sa samstag sonnabend",
                    "sun sunday so son sonntag");
            Map<String, DayOfWeek> days = new HashMap<>();
            for (int i = 0; i < names.size(); i++)
                for (String name : List.of(names.get(i).split(" "))) days.put(name, DayOfWeek.of(i + 1));
            return Map.copyOf(days);
        }

        private static Map<String, Integer> months() {
            List<String> names = List.of(
                    "jan january januar jänner jaenner",
                    "feb february februar feber",
                    "mar march mär mrz märz maerz",
                    "apr april",
                    "may mai",
                    "jun june juni",
                    "jul july juli",
                    "aug august",
                    "sep sept september",
                    "oct october okt oktober",
                    "nov november",
                    "dec december dez dezember");
            Map<String, Integer> months = new HashMap<>();
            for (int i = 0; i < names.size(); i++)
                for (String name : List.of(names.get(i).split(" "))) months.put(name, i + 1);
            return Map.copyOf(months);
        }
    }
}
