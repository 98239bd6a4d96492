package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.interview;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.desk.Contact;
import dev.operandi.turn.Store.Transaction;
import dev.operandi.turn.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/** Turns that wait for SQLite's one writer are kept by one commit, and yet each is kept or not by itself. */
@Timeout(30)
class SharedCommitsTest {
    private final IllegalStateException boom = new IllegalStateException("boom");

    @TempDir
    Path folder;

    private Database database;
    private JdbcStore store;
    private final AtomicInteger commits = new AtomicInteger();

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder);
        store = new JdbcStore(database);
        try (var connection = database.source().getConnection()) {
            connection.unwrap(SQLiteConnection.class).addCommitListener(new SQLiteCommitListener() {
                @Override
                public void onCommit() {
                    commits.incrementAndGet();
                }

                @Override
                public void onRollback() {}
            });
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void turnsThatWaitShareACommit() throws Exception {
        List<FutureTask<Void>> turns =
                atOnce(List.of(tx -> tx.firstSight("e1", NOON), see("e2"), see("e3"), see("e4")));

        for (FutureTask<Void> turn : turns) turn.get();

        assertThat(commits).hasValue(1);
        assertThat(isNew("e1", "e2", "e3", "e4")).containsOnly(false);
    }

    @Test
    void aTurnThatThrowsTakesBackWhatItDidAndHarmsNoOther() throws Exception {
        List<FutureTask<Void>> turns = atOnce(List.of(
                see("e1"),
                tx -> {
                    tx.firstSight("e2", NOON);
                    tx.save(interview("k3v9", ANN));
                    throw boom;
                },
                see("e3")));

        assertThat(failures(turns)).containsExactly(null, boom, null);
        assertThat(isNew("e1", "e2", "e3")).containsExactly(false, true, false);
        assertThat(store.<Boolean>transact(tx -> tx.findInterview("k3v9").isPresent()))
                .isFalse();
    }

    @Test
    void theFirstOneMayThrowToo() throws Exception {
        List<FutureTask<Void>> turns = atOnce(List.of(
                tx -> {
                    tx.firstSight("e1", NOON);
                    throw boom;
                },
                see("e2"),
                see("e3")));

        assertThat(failures(turns)).containsExactly(boom, null, null);
        assertThat(isNew("e1", "e2", "e3")).containsExactly(true, false, false);
    }

    @Test
    void whenTheCommitFailsAllHaveFailed() throws Exception {
        database.jdbi().useHandle(handle -> {
            handle.execute("create table parent (id integer primary key)");
            handle.execute("create table child (id integer references parent (id) deferrable initially deferred)");
            handle.execute("create trigger fails_late after insert on content begin insert into child values (7); end");
        });

        List<FutureTask<Void>> turns =
                atOnce(List.of(see("e1"), tx -> tx.keepContent(SMALL_REF, "models:", NOON), see("e3")));

        assertThat(failures(turns)).hasOnlyElementsOfType(StoreException.class);
        assertThat(isNew("e1", "e3")).containsOnly(true);
        assertThat(store.<Boolean>transact(tx -> tx.findContent(SMALL_REF).isPresent()))
                .isFalse();
    }

    /** As SQLite does by itself with some faults of a disk. */
    @Test
    void whenAFaultTakesTheWholeTransactionBackThoseBeforeItHaveFailedToo() throws Exception {
        database.jdbi()
                .useHandle(handle -> handle.execute("create trigger takes_all_back before insert on content"
                        + " begin select raise(rollback, 'all of it'); end"));

        List<FutureTask<Void>> turns = atOnce(List.of(see("e1"), see("e2"), tx -> {
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.findContent(SMALL_REF);
        }));

        assertThat(failures(turns)).hasOnlyElementsOfType(StoreException.class);
        assertThat(isNew("e1", "e2")).containsOnly(true);
    }

    @Test
    void aTurnWhoseStatementFailedIsNotKeptEvenWhenItGoesOn() {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "create trigger refuses before insert on content begin select raise(abort, 'no'); end"));

        assertThatThrownBy(() -> store.change(tx -> {
                    tx.firstSight("e1", NOON);
                    tx.keepContent(SMALL_REF, "models:", NOON);
                    assertThatThrownBy(() -> tx.findInterview("k3v9")).isInstanceOf(JdbiException.class);
                }))
                .isInstanceOf(StoreException.class);

        assertThat(isNew("e1")).containsExactly(true);
    }

    @Test
    void turnsOfOnePersonSeeEachOtherInTheirOrder() throws Exception {
        Consumer<Transaction> another =
                tx -> tx.save(new Contact(ANN, null, tx.lockContact(ANN).messages() + 1, null, null));
        Consumer<Transaction> failing = tx -> {
            another.accept(tx);
            throw boom;
        };
        Consumer<Transaction> ofSomebodyElse = tx -> tx.save(new Contact(MIA, null, 7, null, null));

        for (FutureTask<Void> turn : atOnce(List.of(another, another, failing, ofSomebodyElse, another))) failure(turn);

        assertThat(commits).hasValue(1);
        assertThat(store.<Integer>transact(tx -> tx.lockContact(ANN).messages()))
                .isEqualTo(3);
    }

    @Test
    void aTurnThatBeginsAnotherOneIsRefusedInsteadOfWaitingForItself() {
        assertThatThrownBy(() -> store.change(tx -> store.change(see("e1")))).isInstanceOf(IllegalStateException.class);

        store.change(see("e1"));
    }

    @Test
    void whoeverIsInterruptedGetsTheirTurnAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        store.change(see("e1"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(isNew("e1")).containsExactly(false);
    }

    @Test
    void noCommitIsOfMoreTurnsThanAreWorthWaitingFor() throws Exception {
        List<Consumer<Transaction>> many = new ArrayList<>();
        for (int n = 0; n < SharedCommits.MOST + 10; n++) many.add(see("e" + n));

        List<FutureTask<Void>> turns = atOnce(many);

        assertThat(failures(turns)).containsOnlyNulls();
        assertThat(commits).hasValue(2);
    }

    @Test
    void whoeverWaitsTooLongIsToldSoAndLeavesNothingBehind() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var impatient = new SharedCommits(new SqliteWriting(database, new KeptContents()), Duration.ofMillis(20));
        var first = new FutureTask<>(() -> impatient.transact(tx -> {
            begun.countDown();
            await(go);
            return "done";
        }));
        begin(first);
        await(begun);

        var second = new FutureTask<>(() -> impatient.transact(tx -> tx.firstSight("e2", NOON)));
        begin(second);
        assertThat(failure(second)).isInstanceOf(JdbiException.class);
        go.countDown();

        assertThat(first.get(10, SECONDS)).isEqualTo("done");
        assertThat(isNew("e2")).containsExactly(true);
    }

    private static Consumer<Transaction> see(String envelope) {
        return tx -> assertThat(tx.firstSight(envelope, NOON)).isTrue();
    }

    private List<Boolean> isNew(String... envelopes) {
        return store.transact(tx ->
                List.of(envelopes).stream().map(e -> tx.firstSight(e, NOON)).toList());
    }

    /** Turns in this order, of which the first one begins, and ends only when all others wait behind it. */
    private List<FutureTask<Void>> atOnce(List<Consumer<Transaction>> all) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        List<FutureTask<Void>> turns = new ArrayList<>();
        turns.add(task(tx -> {
            begun.countDown();
            await(go);
            all.get(0).accept(tx);
        }));
        begin(turns.get(0));
        await(begun);
        commits.set(0);
        for (Consumer<Transaction> other : all.subList(1, all.size())) {
            turns.add(task(other));
            Thread thread = begin(turns.get(turns.size() - 1));
            while (thread.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
        }
        go.countDown();
        for (FutureTask<Void> turn : turns) failure(turn);
        return turns;
    }

    private FutureTask<Void> task(Consumer<Transaction> turn) {
        return new FutureTask<>(() -> {
            store.change(turn);
            return null;
        });
    }

    private static Thread begin(FutureTask<?> task) {
        Thread thread = new Thread(task);
        thread.start();
        return thread;
    }

    private static List<Throwable> failures(List<FutureTask<Void>> turns) throws InterruptedException {
        List<Throwable> all = new ArrayList<>();
        for (FutureTask<Void> turn : turns) all.add(failure(turn));
        return all;
    }

    /** Null when it has none. */
    private static @Nullable Throwable failure(FutureTask<?> turn) throws InterruptedException {
        try {
            turn.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
