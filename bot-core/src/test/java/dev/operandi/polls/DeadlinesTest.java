package dev.operandi.polls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Monday. */
    private static final Instant NOW = berlin("2026-11-23T10:03:27");

    @ParameterizedTest
    @CsvSource({
        "2h, 2026-11-23T12:04",
        "90m, 2026-11-23T11:34",
        "5 min, 2026-11-23T10:09",
        "3d, 2026-11-26T10:04",
        "1d 12h, 2026-11-24T22:04",
        "1h30m, 2026-11-23T11:34",
        "an hour and 30 minutes, 2026-11-23T11:34",
        "in 2 weeks, 2026-12-07T10:04",
        "In einer Woche, 2026-11-30T10:04",
        "eine Stunde, 2026-11-23T11:04",
        "3 Tage, 2026-11-26T10:04",
        "2 Std., 2026-11-23T12:04",
        "365d, 2027-11-23T10:04"
    })
    void aLengthCountsFromNowAndEndsOnAFullMinute(String typed, LocalDateTime then) {
        assertThat(Deadlines.read(typed, BERLIN, NOW)).isEqualTo(at(then));
    }

    @ParameterizedTest
    @CsvSource({
        "16:00, 2026-11-23T16:00",
        "16 Uhr, 2026-11-23T16:00",
        "um 16 Uhr 30, 2026-11-23T16:30",
        "bis 16.30 Uhr, 2026-11-23T16:30",
        "4pm, 2026-11-23T16:00",
        "at 4:15 p.m., 2026-11-23T16:15",
        "12 pm, 2026-11-23T12:00",
        "24:00, 2026-11-24T00:00",
        "10:03, 2026-11-24T10:03",
        "9 am, 2026-11-24T09:00",
        "0:00, 2026-11-24T00:00",
        "12am, 2026-11-24T00:00"
    })
    void aTimeIsTheNextOneToCome(String typed, LocalDateTime then) {
        assertThat(Deadlines.read(typed, BERLIN, NOW)).isEqualTo(at(then));
    }

    @ParameterizedTest
    @CsvSource({
        "fri 16:00, 2026-11-27T16:00",
        "fr 16:00, 2026-11-27T16:00",
        "freitag 16 uhr, 2026-11-27T16:00",
        "am Freitag um 16 Uhr, 2026-11-27T16:00",
        "'Friday, 4pm', 2026-11-27T16:00",
        "16:00 am Freitag, 2026-11-27T16:00",
        "Di. 9:00, 2026-11-24T09:00",
        "Sonnabend, 2026-11-28T17:00",
        "wed, 2026-11-25T17:00",
        "mo 16:00, 2026-11-23T16:00",
        "Montag 9:00, 2026-11-30T09:00",
        "today 17:00, 2026-11-23T17:00",
        "heute, 2026-11-23T17:00",
        "morgen um 17:00, 2026-11-24T17:00",
        "übermorgen 8 uhr, 2026-11-25T08:00",
        "the day after tomorrow, 2026-11-25T17:00"
    })
    void aDayOfTheWeekIsTheNextOneToCome(String typed, LocalDateTime then) {
        assertThat(Deadlines.read(typed, BERLIN, NOW)).isEqualTo(at(then));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01 16:00, 2026-12-01T16:00",
        "2026-12-01T16:00, 2026-12-01T16:00",
        "2026-12-01, 2026-12-01T17:00",
        "1.12.2026 16:00, 2026-12-01T16:00",
        "1.12.26, 2026-12-01T17:00",
        "am 01.12. um 9 Uhr, 2026-12-01T09:00",
        "1.12, 2026-12-01T17:00",
        "1 Dec, 2026-12-01T17:00",
        "'Dec 1st, 4pm', 2026-12-01T16:00",
        "'December 1, 2026 16:00', 2026-12-01T16:00",
        "1. Dezember 16 Uhr, 2026-12-01T16:00",
        "3. März, 2027-03-03T17:00",
        "3 jan 8:00, 2027-01-03T08:00",
        "'Tuesday, 1 December 2026, 16:00', 2026-12-01T16:00",
        "'Dienstag, 1. Dezember 2026, 16:00', 2026-12-01T16:00"
    })
    void aDateMayStandInManyForms(String typed, LocalDateTime then) {
        assertThat(Deadlines.read(typed, BERLIN, NOW)).isEqualTo(at(then));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "16",
                "-2h",
                "2",
                "2x",
                "h",
                "25:00",
                "16:60",
                "24:30",
                "13 pm",
                "16:00 17:00",
                "16:00:30",
                "12/1/2026",
                "2026-12-01 16:00Z",
                "Freitag morgen",
                "next friday",
                "friday monday",
                "fri 16h",
                "2h 16:00",
                "1 Xyz",
                "999999d",
                "\u0661\u0662:\u0660\u0660",
                "16:00, if you can"
            })
    void whatIsNoTimeIsAskedAbout(String typed) {
        assertThat(Deadlines.read(typed, BERLIN, NOW)).isEqualTo(new Deadline.Unreadable());
    }

    @Test
    void aLongTextIsNoTime() {
        assertThat(Deadlines.read("2h " + " ".repeat(100), BERLIN, NOW)).isEqualTo(new Deadline.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feb 30",
                "2027-02-29",
                "2026-02-30",
                "31.11.",
                "29 feb",
                "2026-13-01 16:00",
                "0.12.",
                "Wednesday, 1 December 2026"
            })
    void aDayTheCalendarLacksIsToldAsSuch(String typed) {
        assertThat(Deadlines.read(typed, BERLIN, NOW)).isEqualTo(new Deadline.NoSuchDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T17:00",
        "today 9:00, 2026-11-23T09:00",
        "1 Nov, 2026-11-01T17:00",
        "2020-02-29 8:00, 2020-02-29T08:00"
    })
    void whatIsOverIsToldAsSuch(String typed, LocalDateTime then) {
        assertThat(Deadlines.read(typed, BERLIN, NOW))
                .isEqualTo(new Deadline.Past(then.atZone(BERLIN).toInstant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0m", "1m", "4 minutes", "10:04", "10:08", "today 10:08"})
    void lessThanFiveMinutesAreTooSoon(String typed) {
        assertThat(Deadlines.read(typed, BERLIN, NOW)).isEqualTo(new Deadline.TooSoon());
    }

    @ParameterizedTest
    @ValueSource(strings = {"366d", "53w", "2027-11-24", "2099-01-01 16:00", "99999 weeks"})
    void moreThanAYearIsTooLate(String typed) {
        assertThat(Deadlines.read(typed, BERLIN, NOW)).isEqualTo(new Deadline.TooLate());
    }

    @Test
    void aLeapDayIsNextYearsWhereThisYearHasNone() {
        assertThat(Deadlines.read("29 feb", BERLIN, berlin("2027-11-23T10:00:00")))
                .isEqualTo(at("2028-02-29T17:00"));
    }

    /** On 28 March 2027 clocks in Berlin go from 2:00 to 3:00, on 31 October from 3:00 to 2:00. */
    @Test
    void aTimeThatClocksLeaveOutIsAfterwards() {
        assertThat(Deadlines.read("2027-03-28 2:30", BERLIN, NOW))
                .isEqualTo(new Deadline.At(Instant.parse("2027-03-28T01:30:00Z"))); // 3:30
    }

    @Test
    void ofATimeThatClocksShowTwiceTheFirstIsMeant() {
        assertThat(Deadlines.read("2027-10-31 2:30", BERLIN, NOW))
                .isEqualTo(new Deadline.At(Instant.parse("2027-10-31T00:30:00Z")));
    }

    @Test
    void theNextDaysTimeIsNotMovedByTheClocksOfToday() {
        assertThat(Deadlines.read("2:30", BERLIN, berlin("2027-03-28T12:00:00")))
                .isEqualTo(at("2027-03-29T02:30"));
        assertThat(Deadlines.read("sun 2:30", BERLIN, berlin("2027-03-28T12:00:00")))
                .isEqualTo(at("2027-04-04T02:30"));
    }

    @Test
    void daysGoByTheCalendarAndHoursByLength() {
        Instant saturday = berlin("2027-03-27T12:00:00");

        assertThat(Deadlines.read("1d", BERLIN, saturday)).isEqualTo(at("2027-03-28T12:00"));
        assertThat(Deadlines.read("24h", BERLIN, saturday)).isEqualTo(at("2027-03-28T13:00"));
    }

    @Test
    void theOrganisersZoneCounts() {
        assertThat(Deadlines.read("16:00", ZoneId.of("America/New_York"), NOW))
                .isEqualTo(new Deadline.At(Instant.parse("2026-11-23T21:00:00Z")));
        assertThat(Deadlines.read("today", ZoneId.of("Pacific/Auckland"), NOW)) // 22:03 there
                .isEqualTo(new Deadline.Past(Instant.parse("2026-11-23T04:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2h", "90m", "16:00", "fri 16:00", "freitag 16 uhr", "2026-12-01 16:00", "1 Dec"})
    void howItIsWrittenDoesNotMatter(String typed) {
        Deadline plain = Deadlines.read(typed, BERLIN, NOW);

        assertThat(Deadlines.read("  " + typed.toUpperCase(Locale.ROOT) + "! ", BERLIN, NOW))
                .isInstanceOf(Deadline.At.class)
                .isEqualTo(plain);
        assertThat(Deadlines.read(typed.replace(' ', '\u00a0'), BERLIN, NOW)).isEqualTo(plain);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Deadline at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Deadline at(LocalDateTime local) {
        return new Deadline.At(local.atZone(BERLIN).toInstant());
    }
}
