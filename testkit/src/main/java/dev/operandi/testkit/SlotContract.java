package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.TO_MIA;
import static dev.operandi.testkit.Samples.post;
import static dev.operandi.testkit.Samples.remove;
import static dev.operandi.testkit.Samples.slot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Output;
import dev.operandi.chat.View;
import dev.operandi.turn.Store;
import dev.operandi.turn.Store.Due;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Store} must do when a message that waits, or stands somewhere, is to be shown anew or taken away. */
public abstract class SlotContract extends StoreFixture {
    // ---------------------------------------------------------------- slots

    @Test
    void theReferenceOfASlotIsKeptForLaterEdits() {
        send(post(TO_ANN, 1), "m1");
        send(post(TO_ANN, 2), "m2");

        enqueue(post(TO_ANN, 1), post(TO_MIA, 1));

        assertThat(lease(NOON)).extracting(Due::reference).containsExactly("m1", null);
    }

    @Test
    void aNewReferenceReplacesTheOldOne() {
        send(post(TO_ANN, 1), "m1");
        send(post(TO_ANN, 1), "m2");

        enqueue(post(TO_ANN, 1));

        assertThat(lease(NOON)).extracting(Due::reference).containsExactly("m2");
    }

    @Test
    void aPostThatWaitsForTheSameSlotIsReplacedWhereItStands() {
        var help = new Output.Post(slot(TO_ANN, 1), new View("page", "help"));
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2));

        enqueue(help);

        assertThat(sendOne(NOON)).isEqualTo(help);
        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 2));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void slotsOfTheSameNumberInTwoPlacesAreTwo() {
        enqueue(post(TO_ANN, 1), post(TO_MIA, 1), post(ROOM, 1));

        assertThat(lease(NOON)).hasSize(3);
    }

    @Test
    void fiftyChangesOfASlotAreOneRow() {
        for (int i = 0; i < 50; i++) enqueue(post(TO_ANN, 1));

        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 1));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void aChangeDoesNotBringForwardWhatWasPostponed() {
        enqueue(post(TO_ANN, 1));
        Due due = lease(NOON).get(0);
        turn(tx -> tx.postpone(due, NOON.plusSeconds(7)));

        enqueue(post(TO_ANN, 1));

        assertThat(lease(NOON.plusSeconds(6))).isEmpty();
        assertThat(lease(NOON.plusSeconds(7))).hasSize(1);
    }

    @Test
    void whatIsPutOffTimeAndAgainIsLeasedOnceAndNotBeforeTheLastTime() {
        for (int second = 1; second <= 5; second++) enqueueFor(NOON.plusSeconds(second), post(TO_ANN, 1));
        enqueueFor(NOON.plusSeconds(2), post(TO_ANN, 1));

        assertThat(lease(NOON.plusSeconds(5).minusMillis(1))).isEmpty();
        assertThat(lease(NOON.plusSeconds(5))).extracting(Due::output).containsExactly(post(TO_ANN, 1));
        assertThat(lease(NOON.plusSeconds(5))).isEmpty();
    }

    @Test
    void whatIsPutOffDuringItsLeaseIsNotSentNextBeforeItsTime() {
        enqueue(post(TO_ANN, 1));
        Due due = lease(NOON).get(0);

        enqueueFor(NOON.plusSeconds(2), post(TO_ANN, 1));
        turn(tx -> tx.sent(due, "m1"));

        assertThat(lease(NOON.plusSeconds(1))).isEmpty();
        assertThat(lease(NOON.plusSeconds(2))).extracting(Due::reference).containsExactly("m1");
    }

    private void enqueueFor(Instant at, Output.Sent output) {
        turn(tx -> tx.enqueue(List.of(output), at));
    }

    @Test
    void whatIsAskedForASlotDuringItsLeaseIsSentNext() {
        enqueue(post(TO_ANN, 1));
        Due due = lease(NOON).get(0);

        enqueue(post(TO_ANN, 1), post(TO_ANN, 2));
        assertThat(lease(NOON)).as("not while the first is on its way").isEmpty();
        turn(tx -> tx.sent(due, "m1"));

        assertThat(lease(NOON)).singleElement().satisfies(next -> {
            assertThat(next.output()).isEqualTo(post(TO_ANN, 1));
            assertThat(next.reference()).isEqualTo("m1");
            assertThat(next.version()).isGreaterThan(due.version());
            assertThat(next.tries()).isZero();
        });
    }

    @Test
    void whatIsAskedForASlotDuringItsLeaseIsNotGivenUpWithIt() {
        enqueue(post(TO_ANN, 1));
        Due due = lease(NOON).get(0);

        enqueue(post(TO_ANN, 1));
        assertThat(giveUp(due)).isFalse();

        assertThat(lease(NOON)).extracting(Due::tries).containsExactly(0);
    }

    @Test
    void aRemovalReplacesThePostThatWaits() {
        enqueue(post(TO_ANN, 1), remove(TO_ANN, 1));

        assertThat(sendOne(NOON)).isEqualTo(remove(TO_ANN, 1));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void aMessageThatWasRemovedHasNoReferenceAnyMore() {
        send(post(TO_ANN, 1), "m1");
        enqueue(remove(TO_ANN, 1));
        Due removal = lease(NOON).get(0);
        assertThat(removal.reference()).isEqualTo("m1");

        turn(tx -> tx.sent(removal, null));

        enqueue(post(TO_ANN, 1));
        assertThat(lease(NOON)).extracting(Due::reference).containsExactly((String) null);
    }

    @Test
    void aPostAfterARemovalIsANewMessage() {
        send(post(TO_ANN, 1), "m1");

        enqueue(remove(TO_ANN, 1), post(TO_ANN, 1));

        Due removal = lease(NOON).get(0);
        assertThat(removal.output()).isEqualTo(remove(TO_ANN, 1));
        turn(tx -> tx.sent(removal, null));
        assertThat(lease(NOON)).singleElement().satisfies(next -> {
            assertThat(next.output()).isEqualTo(post(TO_ANN, 1));
            assertThat(next.reference()).isNull();
        });
    }
}
