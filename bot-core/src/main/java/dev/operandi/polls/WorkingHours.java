package dev.operandi.polls;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** When people may be reminded: Monday to Friday from 9:00 to 17:00 where the organiser is. */
public final class WorkingHours {
    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(17, 0);

    /** Shorter runs are reminded of in the middle, longer ones a day before their end. */
    private static final Duration LONG = Duration.ofDays(2);

    private static final Duration BEFORE_THE_END = Duration.ofDays(1);

    /** Further than this from the best moment there is always a working day. */
    private static final int DAYS_AROUND = 4;

    private WorkingHours() {}

    /**
     * The one reminder of a run. The best moment is a day before the deadline, or the middle of a run of less than two days;
     * the reminder comes then, or at the nearest moment of working hours, the earlier of two that are as near. It is never within
     * {@link Bounds#AROUND_A_REMINDER} of either end of the run.
     *
     * @param from when the run opened, or when its deadline was changed
     * @param deadline after {@code from}
     * @param zone the organiser's
     * @return empty when no such moment is left
     */
    public static Optional<Instant> reminder(Instant from, Instant deadline, ZoneId zone) {
        Instant first = from.plus(Bounds.AROUND_A_REMINDER);
        Instant last = deadline.minus(Bounds.AROUND_A_REMINDER);
        Instant best = best(from, deadline);
        Instant nearest = null;
        LocalDate day = best.atZone(zone).toLocalDate();
        for (int d = -DAYS_AROUND; d <= DAYS_AROUND; d++) {
            LocalDate date = day.plusDays(d);
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) continue;
            Instant begin = later(first, date.atTime(BEGIN).atZone(zone).toInstant());
            Instant end = earlier(last, date.atTime(END).atZone(zone).toInstant());
            if (begin.isAfter(end)) continue;
            Instant within = earlier(later(best, begin), end);
            if (nearest == null || distance(within, best).compareTo(distance(nearest, best)) < 0) nearest = within;
        }
        return Optional.ofNullable(nearest);
    }

    private static Instant best(Instant from, Instant deadline) {
        Duration run = Duration.between(from, deadline);
        return run.compareTo(LONG) < 0 ? from.plus(run.dividedBy(2)) : deadline.minus(BEFORE_THE_END);
    }

    private static Duration distance(Instant a, Instant b) {
        return Duration.between(a, b).abs();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
