package dev.operandi.polls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Reads what people type as a deadline, in English and German alike: {@code 2h}, {@code 3 Tage}, {@code 16:00}, {@code fri
 * 4pm}, {@code morgen 16 Uhr}, {@code 1 Dec}, {@code 2026-12-01 16:00}.
 *
 * <p>A day without a time ends at 17:00. A time without a day, and a day of the week, mean the next one to
 * come. A date without a year is this year's, or next year's where this year's is more than half a year gone. Hours and
 * minutes are lengths, days and weeks go by the calendar: {@code 1d} ends at the same time of day also when clocks change
 * in between. A time that clocks leave out is as much later as they leave out; of a time they show twice, the first is
 * meant.
 */
public final class Deadlines {
    /** Longer text is no time. */
    private static final int MAX_CHARS = 100;

    private Deadlines() {}

    /**
     * @param zone the organiser's
     * @param now when it was typed
     */
    public static Deadline read(String typed, ZoneId zone, Instant now) {
        if (typed.length() > MAX_CHARS) return new Deadline.Unreadable();
        ZonedDateTime here = now.atZone(zone);
        String plain = TypedMoment.plain(typed);
        Optional<ZonedDateTime> after = TypedLength.after(plain, here);
        if (after.isPresent()) return judged(after.get(), here);
        Optional<TypedMoment> moment = TypedMoment.of(plain);
        return moment.isEmpty() ? new Deadline.Unreadable() : read(moment.get(), here);
    }

    private static Deadline read(TypedMoment typed, ZonedDateTime here) {
        LocalDate today = here.toLocalDate();
        TypedDay day = typed.day();
        if (day == null) return judged(nextOf(typed, today, 1, here), here);
        if (day instanceof TypedDay.FromToday from)
            return judged(at(today.plusDays(from.days()), typed, here.getZone()), here);
        if (day instanceof TypedDay.OfWeek of)
            return judged(nextOf(typed, today.with(TemporalAdjusters.nextOrSame(of.day())), 7, here), here);
        if (day instanceof TypedDay.OfYear of)
            return of.near(today)
                    .map(date -> judged(at(date, typed, here.getZone()), here))
                    .orElse(new Deadline.NoSuchDay());
        throw new IllegalStateException("No rule for " + day);
    }

    /** On that date, or so many days later when the time is over already. */
    private static ZonedDateTime nextOf(TypedMoment typed, LocalDate date, int days, ZonedDateTime here) {
        ZonedDateTime at = at(date, typed, here.getZone());
        return at.isAfter(here) ? at : at(date.plusDays(days), typed, here.getZone());
    }

    private static ZonedDateTime at(LocalDate date, TypedMoment typed, ZoneId zone) {
        return ZonedDateTime.of(typed.on(date), zone);
    }

    /** The moment, if a poll may close then. */
    private static Deadline judged(ZonedDateTime typed, ZonedDateTime here) {
        Instant now = here.toInstant();
        Instant at = FullMinute.notBefore(typed.toInstant());
        Instant latest = FullMinute.notBefore(here.plus(Bounds.LATEST_CLOSE).toInstant());
        if (at.isBefore(now)) return new Deadline.Past(at);
        if (at.isBefore(now.plus(Bounds.SOONEST_CLOSE))) return new Deadline.TooSoon();
        return at.isAfter(latest) ? new Deadline.TooLate() : new Deadline.At(at);
    }
}
