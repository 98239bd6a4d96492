package dev.operandi.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PausesTest {
    private static final double ALMOST_ONE = Math.nextDown(1.0);

    private final Pauses longest = new Pauses(() -> ALMOST_ONE);
    private final Pauses shortest = new Pauses(() -> 0);

    @Test
    void pausesDoubleUpToTenMinutes() {
        assertThat(IntStream.range(0, 12).mapToObj(longest::after).map(PausesTest::roundedSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 600L, 600L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 11, 20, 63, 64, 1_000_000})
    void chanceTakesUpToTheHalfOfAPauseAway(int tries) {
        Duration whole = longest.after(tries);

        assertThat(roundedSeconds(whole)).isBetween(1L, 600L);
        assertThat(shortest.after(tries))
                .isBetween(whole.dividedBy(2).minusMillis(1), whole.dividedBy(2).plusMillis(1));
        assertThat(new Pauses(() -> 0.5).after(tries)).isBetween(shortest.after(tries), whole);
    }

    @Test
    void whatAPlatformAskedForIsNeverCutShortAndLittleIsAdded() {
        Duration asked = Duration.ofSeconds(30);

        assertThat(shortest.asked(asked)).isEqualTo(asked);
        assertThat(longest.asked(asked)).isBetween(asked, asked.plusSeconds(1));
    }

    @Test
    void whoAsksForLongerThanTheLongestPauseGetsIt() {
        assertThat(shortest.asked(Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
    }

    private static long roundedSeconds(Duration pause) {
        return Math.round(pause.toMillis() / 1000.0);
    }
}
