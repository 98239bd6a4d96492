package dev.operandi.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Slot;
import dev.operandi.chat.View;
import dev.operandi.interview.Interview;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DispatcherTest extends Fixture {
    private static final Output.Post SPENT =
            new Output.Post(new Slot(live(1).slot().place(), 1), new View("spent", "k3v9/introduction"));

    @Test
    void aMessageThatWasDeletedIsPostedAnewAtOnceWhenItIsStillLookedFor() {
        annBegins();
        dispatcher.dispatchDue();
        store.enqueue(List.of(live(1)), NOON);
        channel.faults.add(ChannelException.gone("message_not_found", null));

        dispatcher.dispatchDue();
        assertThat(channel.calls).containsExactly("new in 1", "edit m1 in 1", "new in 1");
        store.enqueue(List.of(live(1)), NOON);
        dispatcher.dispatchDue();

        assertThat(channel.calls).last().isEqualTo("edit m3 in 1");
        assertThat(store.rows()).isZero();
    }

    @Test
    void aDeletedMessageThatOnlyToldOfThePastStaysDeleted() {
        annBegins();
        dispatcher.dispatchDue();
        store.enqueue(List.of(SPENT), NOON);
        channel.faults.add(ChannelException.gone("message_not_found", null));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);

        assertThat(channel.calls).containsExactly("new in 1", "edit m1 in 1");
        assertThat(store.references).isEmpty();
        assertThat(interview().message()).isEqualTo(1);
    }

    @Test
    void whenPostingAnewFailsTooItIsTriedAgain() {
        annBegins();
        dispatcher.dispatchDue();
        store.enqueue(List.of(live(1)), NOON);
        channel.faults.add(ChannelException.gone("message_not_found", null));
        channel.faults.add(ChannelException.passing("away", null));

        dispatcher.dispatchDue();
        advance(Duration.ofSeconds(1));
        channel.faults.add(ChannelException.gone("message_not_found", null));
        dispatcher.dispatchDue();

        assertThat(channel.calls).last().isEqualTo("new in 1");
        assertThat(store.rows()).isZero();
    }

    @Test
    void whatIsGivenUpIsToldToTheTalkInATurn() {
        annBegins();
        channel.faults.add(ChannelException.lasting("account_inactive", null));

        dispatcher.dispatchDue();

        assertThat(store.rows()).isZero();
        assertThat(interview().message()).isEqualTo(Interview.NOWHERE);
        assertThat(store.contacts.get(ANN))
                .satisfies(ann -> assertThat(ann.shown()).isNull());
        assertThat(meter.noted).containsExactly("test GIVEN_UP", "test Undelivered KEPT");
    }

    @Test
    void whatIsGivenUpTwiceIsToldOnce() {
        annBegins();
        Store.Due due = dispatcher.lease(1, dispatcher.platforms()).get(0).due();

        inbox.giveUp(due, "gone", NOON);
        store.save(interview().in(2)); // shown again meanwhile
        inbox.giveUp(due, "gone", NOON);

        assertThat(interview().message()).isEqualTo(2);
        assertThat(meter.noted).containsExactly("test Undelivered KEPT", "test Undelivered PASSED_OVER");
    }

    @Test
    void whatSomethingNewerReplacedMeanwhileIsNotGivenUp() {
        annBegins();
        channel.faults.add(ChannelException.lasting("msg_too_long", null));
        channel.before = slot -> {
            if (channel.calls.isEmpty()) store.change(tx -> tx.enqueue(List.of(live(1)), NOON));
        };

        dispatcher.dispatchDue();

        assertThat(channel.calls).containsExactly("new in 1", "new in 1");
        assertThat(interview().message()).isEqualTo(1);
    }

    @Test
    void whatNoChannelReachesIsLeftForAProcessThatReachesIt() {
        store.enqueue(List.of(help(new Person("nowhere", "t", "bob"), 1)), NOON);

        dispatcher.dispatchDue();

        assertThat(store.rows()).isEqualTo(1);
        assertThat(meter.noted).isEmpty();
    }

    @Test
    void beingAskedToWaitIsNoFailureHoweverOften() {
        annBegins();
        for (int i = 0; i < 3 * Dispatcher.MOST_TRIES; i++) {
            channel.faults.add(ChannelException.limited("too many", Duration.ofSeconds(30)));
            dispatcher.dispatchDue();
            now = now.plusSeconds(32);
        }

        dispatcher.dispatchDue();

        assertThat(store.rows()).isZero();
        assertThat(interview().message()).isEqualTo(1);
    }

    @Test
    void theFirstFailureAfterMuchWaitingIsTriedAgainSoon() {
        annBegins();
        for (int i = 0; i < 3 * Dispatcher.MOST_TRIES; i++) {
            channel.faults.add(ChannelException.limited("too many", Duration.ofSeconds(30)));
            dispatcher.dispatchDue();
            now = now.plusSeconds(32);
        }
        channel.faults.add(ChannelException.passing("away", null));
        dispatcher.dispatchDue();
        now = now.plus(Pauses.FIRST);

        dispatcher.dispatchDue();

        assertThat(store.rows()).isZero();
        assertThat(interview().message()).isEqualTo(1);
    }

    @Test
    void afterTwelveTriesItIsGivenUp() {
        annBegins();
        for (int i = 0; i < Dispatcher.MOST_TRIES; i++) channel.faults.add(ChannelException.passing("away", null));

        for (int i = 0; i < Dispatcher.MOST_TRIES; i++) {
            assertThat(store.rows()).isEqualTo(1);
            dispatcher.dispatchDue();
            advance(Pauses.LONGEST);
        }

        assertThat(channel.calls).hasSize(Dispatcher.MOST_TRIES);
        assertThat(store.rows()).isZero();
        assertThat(interview().message()).isEqualTo(Interview.NOWHERE);
    }

    @Test
    void aMessageThatCanNeverBeDrawnIsGivenUpToo() {
        annBegins();
        for (int i = 0; i < Dispatcher.MOST_TRIES; i++) channel.faults.add(new IllegalStateException("ours"));

        for (int i = 0; i < Dispatcher.MOST_TRIES; i++) {
            assertThatThrownBy(dispatcher::dispatchDue).hasMessage("ours");
            advance(Pauses.LONGEST);
        }

        assertThat(store.rows()).isZero();
    }

    @Test
    void aPlaceThatIsLimitedWaitsAsLongAsItWasAskedTo() {
        annBegins();
        channel.faults.add(ChannelException.limited("ratelimited", Duration.ofMinutes(30)));
        dispatcher.dispatchDue();

        advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(dispatcher.dispatchDue()).isZero();
        advance(Duration.ofMillis(1));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
        assertThat(meter.noted).containsExactly("test LIMITED", "test SENT");
    }

    @Test
    void theRowsOfAProcessThatDiedAreTakenOverInLessThanThirtySeconds() {
        annBegins();
        dispatcher.lease(10, dispatcher.platforms()); // and dies
        Dispatcher other = process();

        advance(Dispatcher.LEASE.minusMillis(1));
        assertThat(other.dispatchDue()).isZero();
        advance(OutboxLoop.SWEEP.plusMillis(1));

        assertThat(other.dispatchDue()).isEqualTo(1);
        assertThat(Dispatcher.LEASE.plus(OutboxLoop.SWEEP)).isLessThan(Duration.ofSeconds(30));
        assertThat(meter.noted).contains("took over 1");
    }

    @Test
    void whatIsSentAsLongAsAChannelMaySendIsNotTakenOver() {
        annBegins();
        Dispatcher other = process();
        channel.before = slot -> {
            channel.before = later -> {};
            advance(Channel.LONGEST_CALL);
            assertThat(other.dispatchDue()).isZero();
        };

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);

        assertThat(channel.calls).hasSize(1);
    }

    @Test
    void whoSleptThroughItsLeaseSendsNothing() {
        annBegins();
        Parcel parcel = dispatcher.lease(1, dispatcher.platforms()).get(0);

        advance(Dispatcher.LEASE.minus(Channel.LONGEST_CALL).plusMillis(1));
        dispatcher.keep(List.of(dispatcher.send(parcel)));
        assertThat(channel.calls).isEmpty();

        assertThat(process().dispatchDue()).isEqualTo(1);
    }

    @Test
    void twentyPlacesNeedTwoTransactionsAndOneThatFindsNothingMore() {
        for (int i = 0; i < 20; i++) store.enqueue(List.of(help(new Person("test", "t", "p" + i), 1)), NOON);

        assertThat(dispatcher.dispatchDue()).isEqualTo(20);

        assertThat(store.transactions()).isEqualTo(3);
    }

    private Interview interview() {
        return Objects.requireNonNull(store.interviews.get("k3v9"));
    }
}
