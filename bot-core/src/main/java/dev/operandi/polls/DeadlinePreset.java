package dev.operandi.polls;

import dev.operandi.texts.PollPhrases;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;

/** Deadlines to pick instead of typing one. */
public enum DeadlinePreset {
    IN_TWO_HOURS,
    TODAY_AT_FIVE,
    TOMORROW_AT_FIVE,
    FRIDAY_AT_FOUR,
    IN_A_WEEK;

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    /**
     * Those that make sense to offer, the soonest first. The days are working days, and no two are about the same: today at
     * five is offered while that is three hours away or more, Friday while it is neither today nor tomorrow.
     *
     * @param zone the organiser's
     */
    public static List<DeadlinePreset> at(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        return Arrays.stream(values()).filter(preset -> preset.makesSense(here)).toList();
    }

    private boolean makesSense(ZonedDateTime here) {
        DayOfWeek today = here.getDayOfWeek();
        return switch (this) {
            case IN_TWO_HOURS, IN_A_WEEK -> true;
            case TODAY_AT_FIVE ->
                isWorkingDay(today)
                        && !moment(here).isBefore(here.plus(TWO_HOURS).plusHours(1));
            case TOMORROW_AT_FIVE -> isWorkingDay(today.plus(1));
            case FRIDAY_AT_FOUR -> today != DayOfWeek.THURSDAY && today != DayOfWeek.FRIDAY;
        };
    }

    /** The moment that is meant, on a full minute. */
    public Instant instant(Instant now, ZoneId zone) {
        Instant exact = moment(now.atZone(zone)).toInstant();
        return FullMinute.notBefore(exact);
    }

    /** What stands on its button. */
    public String label(PollPhrases p) {
        return switch (this) {
            case IN_TWO_HOURS -> p.inTwoHours();
            case TODAY_AT_FIVE -> p.todayAtFive();
            case TOMORROW_AT_FIVE -> p.tomorrowAtFive();
            case FRIDAY_AT_FOUR -> p.fridayAtFour();
            case IN_A_WEEK -> p.inAWeek();
        };
    }

    private ZonedDateTime moment(ZonedDateTime here) {
        LocalDate today = here.toLocalDate();
        return switch (this) {
            case IN_TWO_HOURS -> here.plus(TWO_HOURS);
            case TODAY_AT_FIVE -> today.atTime(17, 0).atZone(here.getZone());
            case TOMORROW_AT_FIVE -> today.plusDays(1).atTime(17, 0).atZone(here.getZone());
            case FRIDAY_AT_FOUR ->
                today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY))
                        .atTime(LocalTime.of(16, 0))
                        .atZone(here.getZone());
            case IN_A_WEEK -> here.plusWeeks(1);
        };
    }

    private static boolean isWorkingDay(DayOfWeek day) {
        return day.compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
