package dev.operandi.slack;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.testkit.MovableClock;
import dev.operandi.testkit.Samples;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final MovableClock clock = new MovableClock(Samples.NOON);
    private final Pace pace = new Pace(clock::instant);

    @Test
    void oneMessageASecondInEachConversation() {
        assertThat(pace.untilPosted("C1")).isEmpty();
        assertThat(pace.untilPosted("C2")).isEmpty();
        clock.advance(ofMillis(999));
        assertThat(pace.untilPosted("C1")).contains(ofMillis(1));

        clock.advance(ofMillis(1));

        assertThat(pace.untilPosted("C1")).isEmpty();
        assertThat(pace.untilPosted("C1")).contains(ofSeconds(1));
    }

    @Test
    void oneEditInTwoSecondsOfEachMessageWhateverIsPosted() {
        assertThat(pace.untilEdited("C1/1.1")).isEmpty();
        assertThat(pace.untilEdited("C1/1.2")).isEmpty();
        assertThat(pace.untilPosted("C1")).isEmpty();
        clock.advance(ofMillis(1_999));
        assertThat(pace.untilEdited("C1/1.1")).contains(ofMillis(1));

        clock.advance(ofMillis(1));

        assertThat(pace.untilEdited("C1/1.1")).isEmpty();
    }

    @Test
    void aMethodIsHeldForAsLongAsSlackAsked() {
        pace.hold("chat.update", ofSeconds(30));

        clock.advance(ofSeconds(29));
        assertThat(pace.untilCalled("chat.update")).contains(ofSeconds(1));
        assertThat(pace.untilCalled("chat.delete")).isEmpty();

        clock.advance(ofSeconds(1));
        assertThat(pace.untilCalled("chat.update")).isEmpty();
    }

    @Test
    void aClockThatIsSetBackHoldsNobodyUp() {
        pace.hold("chat.update", ofSeconds(30));
        pace.untilPosted("C1");

        clock.advance(ofHours(-1));

        assertThat(pace.untilCalled("chat.update")).isEmpty();
        assertThat(pace.untilPosted("C1")).isEmpty();
    }

    @Test
    void ofManyAtOnceOneGoes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> ask = () -> pace.untilPosted("C1").isEmpty();
            List<Future<Boolean>> asked =
                    threads.invokeAll(Stream.generate(() -> ask).limit(64).toList());

            int went = 0;
            for (Future<Boolean> one : asked) if (Objects.equals(one.get(), true)) went++;
            assertThat(went).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
