package dev.operandi.polls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** 23 November 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        // a day before the deadline
        "2026-11-23T10:00, 2026-11-26T15:00, 2026-11-25T15:00",
        "2026-11-23T10:00, 2026-11-25T10:00, 2026-11-24T10:00",
        // the middle of less than two days
        "2026-11-23T09:00, 2026-11-23T17:00, 2026-11-23T13:00",
        "2026-11-23T10:00, 2026-11-25T09:59, 2026-11-24T09:59:30",
        "2026-11-23T10:00, 2026-11-23T12:00, 2026-11-23T11:00",
        // the middle is at night: five in the afternoon is nearer than nine in the morning
        "2026-11-23T16:00, 2026-11-24T10:00, 2026-11-23T17:00",
        "2026-11-23T20:00, 2026-11-24T14:00, 2026-11-24T09:00",
        // a day before is early, late, or at the week-end
        "2026-11-23T10:00, 2026-11-27T08:00, 2026-11-26T09:00",
        "2026-11-23T10:00, 2026-11-27T20:00, 2026-11-26T17:00",
        "2026-11-25T10:00, 2026-11-29T12:00, 2026-11-27T17:00",
        "2026-11-25T10:00, 2026-11-30T18:00, 2026-11-30T09:00",
        "2026-11-25T10:00, 2026-11-30T09:30, 2026-11-27T17:00",
        // as near to both: the earlier
        "2026-11-20T10:00, 2026-11-26T01:00, 2026-11-24T17:00"
    })
    void theReminderComesInWorkingHoursNearTheBestMoment(
            LocalDateTime opened, LocalDateTime deadline, LocalDateTime reminder) {
        assertThat(WorkingHours.reminder(berlin(opened), berlin(deadline), BERLIN))
                .contains(berlin(reminder));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-23T11:59",
        "2026-11-23T10:00, 2026-11-23T10:05",
        "2026-11-23T17:30, 2026-11-24T08:00",
        "2026-11-27T16:30, 2026-11-30T09:30",
        "2026-11-28T08:00, 2026-11-29T20:00"
    })
    void noneComesWhereNoWorkingHoursAreLeft(LocalDateTime opened, LocalDateTime deadline) {
        assertThat(WorkingHours.reminder(berlin(opened), berlin(deadline), BERLIN))
                .isEmpty();
    }

    @Test
    void nineIsNineAlsoAfterClocksChange() {
        assertThat(WorkingHours.reminder(
                        Instant.parse("2027-03-25T12:00:00Z"), Instant.parse("2027-03-29T20:00:00Z"), BERLIN))
                .contains(Instant.parse("2027-03-29T07:00:00Z")); // a day before is Sunday, 22:00
    }

    @Test
    void theOrganisersZoneCounts() {
        Instant deadline = Instant.parse("2026-11-27T12:00:00Z");

        assertThat(WorkingHours.reminder(
                        berlin(LocalDateTime.parse("2026-11-23T10:00")), deadline, ZoneId.of("Asia/Tokyo")))
                .contains(Instant.parse("2026-11-26T08:00:00Z")); // 17:00, not 21:00
    }

    @Test
    void whateverTheRunTheReminderIsWithinItAndInWorkingHours() {
        Instant opened = berlin(LocalDateTime.parse("2026-11-20T06:17"));
        for (int hours = 1; hours < 24 * 16; hours += 5)
            for (int later = 0; later < 24 * 8; later += 7) {
                Instant from = opened.plus(Duration.ofHours(later));
                Instant deadline = from.plus(Duration.ofHours(hours));

                assertThat(WorkingHours.reminder(from, deadline, BERLIN).stream())
                        .allSatisfy(at -> {
                            ZonedDateTime local = at.atZone(BERLIN);
                            assertThat(at)
                                    .isBetween(from.plus(Duration.ofHours(1)), deadline.minus(Duration.ofHours(1)));
                            assertThat(local.getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
                            assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
                        });
            }
    }

    private static Instant berlin(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
