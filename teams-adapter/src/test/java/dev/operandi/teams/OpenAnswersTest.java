package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Slot;
import dev.operandi.testkit.MovableClock;
import dev.operandi.testkit.Samples;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OpenAnswersTest {
    private static final Slot TO_ANN = Samples.slot(Samples.TO_ANN, 3);

    private final MovableClock clock = new MovableClock(Samples.NOON);
    private final OpenAnswers answers = new OpenAnswers(clock);

    @Test
    void whileAnAnswerIsMadeItsMessageIsNotEditedAndNoOtherWaits() {
        answers.begin(TO_ANN);

        assertThat(answers.untilFree(TO_ANN)).contains(Duration.ofSeconds(1));
        assertThat(answers.untilFree(Samples.slot(Samples.TO_ANN, 4))).isEmpty();
    }

    @Test
    void anAnswerThatIsOnItsWayIsGivenASecond() {
        answers.begin(TO_ANN);
        answers.answered(TO_ANN);

        clock.advance(Duration.ofMillis(400));
        assertThat(answers.untilFree(TO_ANN)).contains(Duration.ofMillis(600));
        clock.advance(Duration.ofMillis(600));
        assertThat(answers.untilFree(TO_ANN)).isEmpty();
    }

    @Test
    void anAnswerThatSaysSomethingElseHoldsNothingUp() {
        answers.begin(TO_ANN);
        answers.release(TO_ANN);

        assertThat(answers.untilFree(TO_ANN)).isEmpty();
    }

    @Test
    void anAnswerThatNeverComesHoldsItsMessageForTenSeconds() {
        answers.begin(TO_ANN);

        clock.advance(Duration.ofMillis(9_700));
        assertThat(answers.untilFree(TO_ANN)).contains(Duration.ofMillis(300));
        clock.advance(Duration.ofMillis(300));
        assertThat(answers.untilFree(TO_ANN)).isEmpty();
    }

    @Test
    void anAnswerWaitsForAnEditThatIsOnItsWay() throws Exception {
        assertThat(answers.edits(TO_ANN)).isEmpty();
        answers.begin(TO_ANN);
        var arrived = new AtomicBoolean();
        var edit = new Thread(() -> {
            arrived.set(true);
            answers.edited(TO_ANN);
        });
        edit.start();

        answers.awaitEdit(TO_ANN);

        assertThat(arrived).isTrue();
        edit.join();
    }

    @Test
    void noEditBeginsWhileAnAnswerIsMade() {
        answers.begin(TO_ANN);

        assertThat(answers.edits(TO_ANN)).isPresent();
        answers.awaitEdit(TO_ANN); // there is none to wait for
    }
}
