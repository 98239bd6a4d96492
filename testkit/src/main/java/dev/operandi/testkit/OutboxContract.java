package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.TO_MIA;
import static dev.operandi.testkit.Samples.post;
import static dev.operandi.testkit.Samples.remove;
import static dev.operandi.testkit.Samples.slot;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.desk.Contact;
import dev.operandi.turn.Store;
import dev.operandi.turn.Store.Due;
import dev.operandi.turn.Store.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the outbox of every {@link Store} must do. */
public abstract class OutboxContract extends StoreFixture {
    // ---------------------------------------------------------------- order and leases

    static List<Output.Sent> everySent() {
        return Samples.everySent();
    }

    @ParameterizedTest
    @MethodSource("everySent")
    void whatIsToBeSentComesBackAsItWas(Output.Sent output) {
        enqueue(output);

        assertThat(lease(NOON)).extracting(Due::output).containsExactly(output);
    }

    @Test
    void theSamplesCoverEverythingThatIsSent() {
        assertThat(everySent().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Output.Sent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyPlace")
    void everyPlaceComesBackAsItWas(Place place) {
        enqueue(post(place, 1));

        Due due = lease(NOON).get(0);
        turn(tx -> tx.sent(due, "m1"));
        enqueue(post(place, 1));

        assertThat(lease(NOON)).singleElement().satisfies(again -> {
            assertThat(again.output().slot().place()).isEqualTo(place);
            assertThat(again.reference()).isEqualTo("m1");
        });
    }

    static List<Place> everyPlace() {
        return Samples.everyPlace();
    }

    @Test
    void theSamplesCoverEveryPlace() {
        assertThat(everyPlace().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Place.class.getPermittedSubclasses());
    }

    @Test
    void aPlaceIsServedInOrderAndOneRowAtATime() {
        enqueue(post(TO_ANN, 2), post(TO_ANN, 1), post(TO_ANN, 3));

        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 2));
        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 1));
        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 3));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void placesDoNotWaitForEachOther() {
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2), post(ROOM, 1), post(TO_MIA, 1));

        assertThat(lease(NOON))
                .extracting(Due::output)
                .containsExactly(post(TO_ANN, 1), post(ROOM, 1), post(TO_MIA, 1));
    }

    @Test
    void noMoreAreLeasedThanAskedFor() {
        enqueue(post(TO_ANN, 1), post(ROOM, 1), post(TO_MIA, 1));

        List<Due> leased = this.<List<Due>>read(tx -> tx.lease(NOON, NOON.plus(LEASE), 2, PLATFORMS));

        assertThat(leased).extracting(Due::output).containsExactly(post(TO_ANN, 1), post(ROOM, 1));
        assertThat(lease(NOON)).extracting(Due::output).containsExactly(post(TO_MIA, 1));
    }

    @Test
    void nothingIsSentBeforeItsTime() {
        turn(tx -> tx.enqueue(List.of(post(TO_ANN, 1)), NOON));

        assertThat(lease(NOON.minusMillis(1))).isEmpty();
        assertThat(lease(NOON)).hasSize(1);
    }

    @Test
    void aRowWhoseTimeHasComeWaitsForTheOneBeforeIt() {
        turn(tx -> tx.enqueue(List.of(post(TO_ANN, 1)), NOON.plusSeconds(5)));
        turn(tx -> tx.enqueue(List.of(post(TO_ANN, 2)), NOON));

        assertThat(lease(NOON)).isEmpty();
        assertThat(lease(NOON.plusSeconds(5))).extracting(Due::output).containsExactly(post(TO_ANN, 1));
    }

    @Test
    void nobodyElseGetsALeasedRowOrALaterOneOfItsPlace() {
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2));
        lease(NOON);

        assertThat(lease(NOON.plus(LEASE).minusMillis(1))).isEmpty();
    }

    @Test
    void aLeaseThatRanOutIsTakenOverAndCountsAsATry() {
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2));
        Due first = lease(NOON).get(0);

        assertThat(lease(NOON.plus(LEASE))).singleElement().satisfies(again -> {
            assertThat(again.row()).isEqualTo(first.row());
            assertThat(again.output()).isEqualTo(post(TO_ANN, 1));
            assertThat(again.tries()).isEqualTo(1);
        });
    }

    @Test
    void whoIsLateWithARowThatSomebodyElseHasSentChangesNothing() {
        enqueue(post(TO_ANN, 1));
        Due late = lease(NOON).get(0);
        Due inTime = lease(NOON.plus(LEASE)).get(0);
        turn(tx -> tx.sent(inTime, "m2"));

        turn(tx -> tx.sent(late, "m1"));

        enqueue(post(TO_ANN, 1));
        assertThat(lease(NOON)).extracting(Due::reference).containsExactly("m2");
    }

    @Test
    void whatWasNeverTriedHasNoTriesAndNoReference() {
        enqueue(post(TO_ANN, 1));

        assertThat(lease(NOON)).singleElement().satisfies(due -> {
            assertThat(due.tries()).isZero();
            assertThat(due.reference()).isNull();
        });
    }

    @Test
    void aPostponedRowComesAgainAndHoldsBackItsPlace() {
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2), post(ROOM, 1));
        Due due = lease(NOON).get(0);

        turn(tx -> tx.postpone(due, NOON.plusSeconds(7)));

        assertThat(lease(NOON.plusMillis(6_999))).isEmpty();
        assertThat(lease(NOON.plusSeconds(7))).singleElement().satisfies(again -> {
            assertThat(again.output()).isEqualTo(post(TO_ANN, 1));
            assertThat(again.tries()).isEqualTo(1);
        });
    }

    @Test
    void aRowThatIsGivenUpMakesWayForTheNext() {
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2));
        Due due = lease(NOON).get(0);

        turn(tx -> tx.giveUp(due));

        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 2));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void dispatchersAtOnceSendEachRowOnceAndEachPlaceInOrder() throws Exception {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 15; i++) places.add(new Place.Direct(new Person("test", "t1", "person" + i)));
        for (int slot = 1; slot <= 4; slot++) for (Place place : places) enqueue(post(place, slot));
        int all = places.size() * 4;

        List<Output.Sent> sent = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Boolean> dispatcher = () -> {
                while (sent.size() < all)
                    for (Due due : lease(NOON)) {
                        sent.add(due.output());
                        turn(tx -> tx.sent(due, "m"));
                    }
                return true;
            };
            for (Future<Boolean> one : threads.invokeAll(List.of(dispatcher, dispatcher, dispatcher), 30, SECONDS))
                one.get();
        } finally {
            threads.shutdownNow();
        }

        assertThat(sent).hasSize(all);
        for (Place place : places)
            assertThat(sent.stream().filter(output -> output.slot().place().equals(place)))
                    .containsExactly(post(place, 1), post(place, 2), post(place, 3), post(place, 4));
    }

    @Test
    void aRowIsGivenUpOnce() {
        enqueue(post(TO_ANN, 1));
        Due due = lease(NOON).get(0);

        assertThat(giveUp(due)).isTrue();
        assertThat(giveUp(due)).isFalse();
    }

    @Test
    void rowsOfOtherPlatformsAreLeftWhereTheyAre() {
        Place elsewhere = new Place.Channel("teams", "T1", "C1");
        enqueue(post(TO_ANN, 1), post(elsewhere, 1), post(TO_MIA, 1));

        assertThat(this.<List<Due>>read(tx -> tx.lease(NOON, NOON.plus(LEASE), 10, Set.of("teams", "fax"))))
                .extracting(Due::output)
                .containsExactly(post(elsewhere, 1));
        assertThat(lease(NOON)).hasSize(2);
    }

    @Test
    void nothingWaitsAnyMoreForATenantTheBotWasTakenFrom() {
        Place other = new Place.Channel("slack", "T0OTHER", "C1");
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2), post(other, 1));
        lease(NOON);

        turn(tx -> tx.dropOutbox(TO_ANN.platform(), TO_ANN.tenant()));

        assertThat(lease(NOON.plus(LEASE))).extracting(Due::output).containsExactly(post(other, 1));
    }

    @Test
    void whatIsTakenOverSaysSoAndWhatWasPostponedIsNot() {
        enqueue(post(TO_ANN, 1));
        Due first = lease(NOON).get(0);
        assertThat(first.takenOver()).isFalse();

        Due second = lease(NOON.plus(LEASE)).get(0);
        assertThat(second.takenOver()).isTrue();
        turn(tx -> tx.postpone(second, NOON));

        assertThat(lease(NOON)).extracting(Due::takenOver).containsExactly(false);
    }

    @Test
    void whoseLeaseRanOutCannotPostponeWhatSomebodyElseIsSending() {
        enqueue(post(TO_ANN, 1));
        Due late = lease(NOON).get(0);
        lease(NOON.plus(LEASE));

        turn(tx -> tx.postpone(late, NOON));

        assertThat(lease(NOON.plus(LEASE))).isEmpty();
    }

    @Test
    void ofManyWhoLeaseAtOnceOneGetsARow() throws Exception {
        for (int i = 1; i <= 20; i++) enqueue(post(new Place.Channel("slack", "T1", "C" + i), 1));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Due>>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) all.add(threads.submit(() -> lease(NOON)));
            List<Long> rows = new ArrayList<>();
            for (Future<List<Due>> one : all) one.get(10, SECONDS).forEach(due -> rows.add(due.row()));

            assertThat(rows).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    // ---------------------------------------------------------------- how it stands

    @Test
    void anEmptyOutboxHasNothingWaiting() {
        assertThat(waiting(NOON)).isEqualTo(new Waiting(0, Duration.ZERO));
    }

    @Test
    void allRowsAreCountedAndTheOneDueLongestIsTimed() {
        turn(tx -> tx.enqueue(List.of(post(TO_ANN, 1)), NOON.plusSeconds(60)));
        assertThat(waiting(NOON)).isEqualTo(new Waiting(1, Duration.ZERO));

        turn(tx -> tx.enqueue(List.of(post(ROOM, 1), post(TO_MIA, 1)), NOON));
        lease(NOON);

        assertThat(waiting(NOON.plusSeconds(7))).isEqualTo(new Waiting(3, Duration.ofSeconds(7)));
    }

    private Waiting waiting(Instant now) {
        return this.<Waiting>read(tx -> tx.waiting(now));
    }

    // ---------------------------------------------------------------- messages to nobody

    @Test
    void sweepingForgetsMessagesToPeopleNothingIsKeptOf() {
        turn(tx -> tx.save(Contact.of(ANN)));
        for (Place place : List.of(TO_ANN, TO_MIA, ROOM)) send(post(place, 1), "m1");

        sweep(NOON);

        enqueue(post(TO_ANN, 1), post(TO_MIA, 1), post(ROOM, 1));
        assertThat(lease(NOON)).extracting(Due::reference).containsExactly("m1", null, "m1");
    }

    @Test
    void sweepingKeepsWhatARemovalStillNeeds() {
        send(post(TO_MIA, 1), "m1");
        enqueue(remove(TO_MIA, 1));

        sweep(NOON);

        assertThat(lease(NOON)).extracting(Due::reference).containsExactly("m1");
    }
}
