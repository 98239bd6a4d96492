package dev.operandi.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buttons on a platform whose answer to the press holds what the message shows now. */
class AnsweredInPlaceTest extends Fixture {
    private static final Duration LEAD = Duration.ofSeconds(2);

    private final List<String> woken = new ArrayList<>();
    private final Inbox waking = new Inbox(store, engines, () -> "fresh", new Notes(), meter);
    private int envelopes;

    @BeforeEach
    void annSeesTheIntroduction() {
        annBegins();
        dispatcher.dispatchDue();
        channel.calls.clear();
    }

    @Test
    void whatWasAnsweredAtOnceIsEditedLater() {
        press("i/k3v9/begin");

        assertThat(woken).containsExactly("after PT2S");
        assertThat(sentAfter(Duration.ZERO)).isEmpty();
        assertThat(sentAfter(LEAD.minusMillis(1))).isEmpty();
        assertThat(sentAfter(Duration.ofMillis(1))).containsExactly("edit m1 in 1");
        assertThat(store.rows()).isZero();
    }

    @Test
    void aSeriesOfPressesIsOneEditAsSoonAsItPauses() {
        Duration between = Duration.ofMillis(900);
        press("i/k3v9/begin");
        for (int n = 0; n < 60; n++) {
            assertThat(sentAfter(between)).isEmpty(); // an edit would be painted over by the answer to the next press
            press(n % 2 == 0 ? "i/k3v9/review" : "i/k3v9/where");
        }

        assertThat(store.rows()).isEqualTo(1);
        assertThat(sentAfter(LEAD)).containsExactly("edit m1 in 1");
        assertThat(store.rows()).isZero();
    }

    @Test
    void aNewMessageBelowGoesAtOnceAndTheOneThatWasPressedLater() {
        Envelope start = pressed("i/k3v9/begin").with(new Input.Commanded("start"));

        waking.receive(start.answeredIn(live(1).slot(), LEAD));

        assertThat(woken).containsExactly("now", "after PT2S");
        assertThat(sentAfter(Duration.ZERO)).containsExactly("new in 2");
        assertThat(sentAfter(LEAD)).containsExactly("edit m1 in 1");
    }

    @Test
    void anotherMessageThanTheOneThatWasPressedGoesAtOnce() {
        waking.receive(pressed("i/k3v9/begin").answeredIn(live(7).slot(), LEAD));

        assertThat(woken).containsExactly("now");
        assertThat(sentAfter(Duration.ZERO)).containsExactly("edit m1 in 1");
    }

    @Test
    void whereAReplyRidesOnTheRequestTheMessageIsNotInItAndIsEditedAtOnce() {
        press("d/language/de");

        assertThat(woken).containsExactly("now");
        assertThat(sentAfter(Duration.ZERO)).contains("edit m1 in 1");
    }

    @Test
    void theSamePressOnceMorePutsNothingOff() {
        Envelope press = pressed("i/k3v9/begin").answeredIn(live(1).slot(), LEAD);
        waking.receive(press);
        advance(Duration.ofSeconds(1));
        waking.receive(press);

        assertThat(sentAfter(Duration.ofSeconds(1))).containsExactly("edit m1 in 1");
    }

    @Test
    void anotherProcessEditsWhatTheOneThatAnsweredLeftBehind() {
        press("i/k3v9/begin");
        advance(LEAD);

        process().dispatchDue();

        assertThat(channel.calls).containsExactly("edit m1 in 1");
    }

    // ---------------------------------------------------------------- in words

    private void press(String action) {
        waking.receive(pressed(action).answeredIn(live(1).slot(), LEAD));
    }

    private Envelope pressed(String action) {
        Input press = new Input.Chose(new ActionId(action));
        return new Envelope("press" + ++envelopes, ANN, new Place.Direct(ANN), now, null, press);
    }

    private List<String> sentAfter(Duration time) {
        advance(time);
        channel.calls.clear();
        dispatcher.dispatchDue();
        return List.copyOf(channel.calls);
    }

    private final class Notes implements Waker {
        @Override
        public void wake() {
            woken.add("now");
        }

        @Override
        public void wakeAfter(Duration pause) {
            woken.add("after " + pause);
        }
    }
}
