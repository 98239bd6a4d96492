package dev.operandi.polls;

import static dev.operandi.polls.DeadlinePreset.FRIDAY_AT_FOUR;
import static dev.operandi.polls.DeadlinePreset.IN_A_WEEK;
import static dev.operandi.polls.DeadlinePreset.IN_TWO_HOURS;
import static dev.operandi.polls.DeadlinePreset.TODAY_AT_FIVE;
import static dev.operandi.polls.DeadlinePreset.TOMORROW_AT_FIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinePresetTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static Stream<Arguments> moments() {
        return Stream.of(
                Arguments.of(
                        "2026-11-23T10:00", // a Monday
                        List.of(IN_TWO_HOURS, TODAY_AT_FIVE, TOMORROW_AT_FIVE, FRIDAY_AT_FOUR, IN_A_WEEK)),
                Arguments.of("2026-11-23T14:30", List.of(IN_TWO_HOURS, TOMORROW_AT_FIVE, FRIDAY_AT_FOUR, IN_A_WEEK)),
                Arguments.of("2026-11-26T10:00", List.of(IN_TWO_HOURS, TODAY_AT_FIVE, TOMORROW_AT_FIVE, IN_A_WEEK)),
                Arguments.of("2026-11-27T10:00", List.of(IN_TWO_HOURS, TODAY_AT_FIVE, IN_A_WEEK)),
                Arguments.of("2026-11-28T10:00", List.of(IN_TWO_HOURS, FRIDAY_AT_FOUR, IN_A_WEEK)),
                Arguments.of("2026-11-29T10:00", List.of(IN_TWO_HOURS, TOMORROW_AT_FIVE, FRIDAY_AT_FOUR, IN_A_WEEK)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void onlyWhatMakesSenseIsOffered(LocalDateTime local, List<DeadlinePreset> offered) {
        assertThat(DeadlinePreset.at(berlin(local), BERLIN)).isEqualTo(offered);
    }

    @Test
    void aPresetIsAMomentOnAFullMinute() {
        Instant now = berlin(LocalDateTime.parse("2026-11-23T10:03:27"));

        assertThat(IN_TWO_HOURS.instant(now, BERLIN)).isEqualTo(berlin(LocalDateTime.parse("2026-11-23T12:04")));
        assertThat(FRIDAY_AT_FOUR.instant(now, BERLIN)).isEqualTo(berlin(LocalDateTime.parse("2026-11-27T16:00")));
        assertThat(IN_A_WEEK.instant(now, BERLIN)).isEqualTo(berlin(LocalDateTime.parse("2026-11-30T10:04")));
    }

    @Test
    void fiveIsFiveAlsoAfterClocksWentBack() {
        Instant saturday = Instant.parse("2026-10-24T22:30:00Z"); // 0:30 on Sunday in Berlin

        assertThat(TOMORROW_AT_FIVE.instant(saturday, BERLIN)).isEqualTo(Instant.parse("2026-10-26T16:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void whatIsOfferedComesInOrderAndMayBeADeadline(LocalDateTime local, List<DeadlinePreset> offered) {
        List<Instant> moments = offered.stream()
                .map(preset -> preset.instant(berlin(local), BERLIN))
                .toList();

        assertThat(moments).isSorted().doesNotHaveDuplicates().allMatch(moment -> moment.isAfter(berlin(local)));
    }

    private static Instant berlin(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
