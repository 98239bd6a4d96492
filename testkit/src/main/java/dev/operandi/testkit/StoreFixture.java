package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.NOON;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.turn.Store;
import dev.operandi.turn.Store.Due;
import dev.operandi.turn.Store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The store of a test, and the words its contracts speak about it in. */
abstract class StoreFixture {
    static final Set<String> PLATFORMS = Set.of("slack", "teams", "test");
    static final Duration LEASE = Duration.ofSeconds(30);

    Store store;

    /** Opens the store of this test: empty the first time, then with what was kept. */
    protected abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** Runs a turn on the store of this test. */
    protected final void turn(Consumer<Transaction> work) {
        store.<Boolean>transact(tx -> {
            work.accept(tx);
            return true;
        });
    }

    <R> R read(Function<Transaction, R> query) {
        return store.transact(query);
    }

    boolean firstSight(String envelope, Instant at) {
        return this.<Boolean>read(tx -> tx.firstSight(envelope, at));
    }

    Contact contact(Person person) {
        return this.<Contact>read(tx -> tx.lockContact(person));
    }

    Optional<Interview> find(String id) {
        return this.<Optional<Interview>>read(tx -> tx.findInterview(id));
    }

    List<Interview> list(Person person) {
        return this.<List<Interview>>read(tx -> tx.listInterviews(person));
    }

    Optional<String> content(QuestionSetRef ref) {
        return this.<Optional<String>>read(tx -> tx.findContent(ref));
    }

    void enqueue(Output.Sent... outputs) {
        turn(tx -> tx.enqueue(List.of(outputs), NOON));
    }

    List<Due> lease(Instant now) {
        return this.<List<Due>>read(tx -> tx.lease(now, now.plus(LEASE), 10, PLATFORMS));
    }

    /** Leases exactly one row, sends it, and says what it was. */
    Output.Sent sendOne(Instant now) {
        List<Due> due = lease(now);
        assertThat(due).hasSize(1);
        turn(tx -> tx.sent(due.get(0), due.get(0).output() instanceof Output.Post ? "m" : null));
        return due.get(0).output();
    }

    void send(Output.Sent output, String reference) {
        enqueue(output);
        Due due = lease(NOON).get(0);
        turn(tx -> tx.sent(due, reference));
    }

    void erase(Person person) {
        turn(tx -> tx.carryOut(new Output.Erase(person)));
    }

    /** Whether it was there to be given up. */
    boolean giveUp(Due due) {
        return this.<Boolean>read(tx -> tx.giveUp(due));
    }

    /** What was seen before is forgotten at once. */
    void sweep(Instant now) {
        turn(tx -> tx.sweep(now, Duration.ZERO));
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the other thread a moment; a store that does not lock is caught, one that does costs this moment. */
    static boolean isPast(CountDownLatch latch) {
        try {
            return latch.await(100, MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
