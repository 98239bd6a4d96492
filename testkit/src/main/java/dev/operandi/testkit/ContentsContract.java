package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.interview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Output;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.turn.Store;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long every {@link Store} must keep the contents of question sets: as long as an interview needs them. */
public abstract class ContentsContract extends StoreFixture {
    // ---------------------------------------------------------------- contents

    @Test
    void theContentOfASetsVersionIsKept() {
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:\n- \u00e4\u4e16\ud83d\ude80", NOON);
            tx.save(interview("k3v9", ANN));
        });

        assertThat(content(SMALL_REF)).contains("models:\n- \u00e4\u4e16\ud83d\ude80");
        assertThat(content(new QuestionSetRef("small", "ba9876543210"))).isEmpty();
        assertThat(content(new QuestionSetRef("large", "0123456789ab"))).isEmpty();
    }

    @Test
    void keepingAContentAgainIsHarmless() {
        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON));
        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON));

        assertThat(content(SMALL_REF)).contains("models:");
    }

    @Test
    void aContentStaysWhileOneInterviewNeedsItAndGoesWithTheLast() {
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.save(interview("ann1", ANN));
            tx.save(interview("mia1", MIA));
        });

        turn(tx -> tx.removeInterview("ann1"));
        sweep(NOON.plus(Duration.ofDays(2)));
        assertThat(content(SMALL_REF)).isPresent();

        turn(tx -> tx.carryOut(new Output.Erase(MIA)));
        sweep(NOON.plus(Duration.ofDays(2)));
        assertThat(content(SMALL_REF)).isEmpty();
    }

    @Test
    void aContentThatWasNeededTodayStaysUntilTheDayAfterIsOver() {
        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON));
        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON.plus(Duration.ofDays(5))));

        sweep(NOON.plus(Duration.ofDays(6)));
        assertThat(content(SMALL_REF)).isPresent();

        sweep(NOON.plus(Duration.ofDays(7)));
        assertThat(content(SMALL_REF)).isEmpty();
    }

    @Test
    void aContentOfATurnThatThrewIsKeptByTheNext() {
        assertThatThrownBy(() -> turn(tx -> {
                    tx.keepContent(SMALL_REF, "models:", NOON);
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");

        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON));

        assertThat(content(SMALL_REF)).isPresent();
    }

    @Test
    void aContentStaysWhenItsOnlyInterviewBeginsAnew() {
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.save(interview("old1", ANN));
        });

        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.removeInterview("old1");
            tx.save(interview("new1", ANN));
        });

        assertThat(content(SMALL_REF)).isPresent();
    }
}
