package dev.operandi.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InboxTest extends Fixture {
    private final Envelope start =
            new Envelope("e1", ANN, new Place.Direct(ANN), NOON, null, new Input.Commanded("start"));

    @Test
    void aTurnThatPutSomethingIntoTheOutboxWakesTheDispatcher() {
        inbox.receive(start);
        assertThat(enqueued).isEqualTo(1);

        inbox.receive(start); // a redelivery

        assertThat(enqueued).isEqualTo(1);
        assertThat(meter.noted).containsExactly("test Commanded KEPT", "test Commanded PASSED_OVER");
    }

    @Test
    void aTurnThatOnlyWhispersWakesNobody() {
        inbox.receive(new Envelope("e2", ANN, new Place.Direct(ANN), NOON, null, new Input.Commanded("result")));

        assertThat(enqueued).isZero();
    }

    @Test
    void aTurnThatIsNotKeptWakesNobodyAndIsCountedAsFailed() {
        store.fault = new StoreException("The database is away.");

        assertThatThrownBy(() -> inbox.receive(start)).isSameAs(store.fault);

        assertThat(enqueued).isZero();
        assertThat(meter.noted).containsExactly("test Commanded FAILED");
    }

    @Test
    void whatCannotBeDrawnIsKeptAllTheSame() {
        Reply whisper = new Reply.Whisper(Message.of("Counted."));

        assertThat(Inbox.drawn(new Reply.Drawing(() -> whisper))).contains(whisper);
        assertThat(Inbox.drawn(new Reply.Drawing(() -> {
                    throw new IllegalStateException("a fault of ours");
                })))
                .isEmpty();
    }

    @Test
    @Timeout(30)
    void aCrowdIsThereWhileItsTurnsAre() throws InterruptedException {
        assertThat(inbox.isCrowded()).isFalse();

        List<Thread> people = crowd();
        turnsGoOn.countDown();
        for (Thread one : people) one.join();

        assertThat(inbox.isCrowded()).isFalse();
    }

    @Test
    void aTurnThatFailsCrowdsNobody() {
        store.fault = new StoreException("The database is away.");

        for (int n = 0; n < Inbox.CROWD; n++)
            assertThatThrownBy(() -> inbox.receive(start)).isSameAs(store.fault);

        assertThat(inbox.isCrowded()).isFalse();
    }

    @Test
    void aTimerOfSomethingThatIsGoneIsPassedOver() {
        inbox.rang("forget/k3v9", "ring", NOON);

        assertThat(meter.noted).containsExactly(" TimerRang PASSED_OVER");
    }
}
