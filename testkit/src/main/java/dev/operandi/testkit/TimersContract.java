package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.interview;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Output.CancelTimer;
import dev.operandi.chat.Output.Erase;
import dev.operandi.chat.Output.StartTimer;
import dev.operandi.turn.Store;
import dev.operandi.turn.Store.Transaction;
import dev.operandi.turn.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Timers} must do together with its {@link Store}. */
@Timeout(60)
public abstract class TimersContract {
    private record Ring(String timer, String id) {}

    private final MovableClock clock = new MovableClock(NOON);
    private final BlockingQueue<Ring> rings = new LinkedBlockingQueue<>();
    private Store store;
    private Timers timers;

    /** Opens the store of this test: empty the first time, then with what was kept. */
    protected abstract Store open();

    /** The timers of the store; better impatient, for every test waits for them. */
    protected abstract Timers timers(Store opened, InstantSource settable);

    @BeforeEach
    void openBoth() {
        store = open();
        timers = timers(store, clock);
    }

    @AfterEach
    void closeBoth() {
        timers.close();
        store.close();
    }

    @Test
    void aTimerRingsOnceAndNotBeforeItsTime() {
        timers.start(this::note);
        start("remind k3v9", NOON.plusSeconds(60));
        nothingElseRings();

        clock.advance(Duration.ofMinutes(1));

        assertThat(nextRing().timer()).isEqualTo("remind k3v9");
        clock.advance(Duration.ofDays(400));
        nothingElseRings();
    }

    @Test
    void untilTheyAreStartedTimersOnlyWait() {
        start("remind k3v9", NOON);
        assertThat(rings).isEmpty();

        timers.start(this::note);

        assertThat(nextRing().timer()).isEqualTo("remind k3v9");
    }

    @Test
    void whatCameDueWhileNobodyWasRunningRingsLate() {
        timers.start(this::note);
        start("remind k3v9", NOON.plusSeconds(60));
        start("remind x1y2", NOON.plusSeconds(120));

        closeBoth();
        clock.advance(Duration.ofDays(3));
        openBoth();
        timers.start(this::note);

        assertThat(List.of(nextRing().timer(), nextRing().timer()))
                .containsExactlyInAnyOrder("remind k3v9", "remind x1y2");
        nothingElseRings();
    }

    @Test
    void aTimerOfTheSameNameIsMovedToLater() {
        timers.start(this::note);
        start("remind k3v9", NOON.plusSeconds(60));
        start("remind k3v9", NOON.plusSeconds(3600));

        clock.advance(Duration.ofMinutes(1));
        nothingElseRings();
        clock.advance(Duration.ofMinutes(59));

        assertThat(nextRing().timer()).isEqualTo("remind k3v9");
        nothingElseRings();
    }

    @Test
    void aTimerOfTheSameNameIsMovedToEarlier() {
        timers.start(this::note);
        start("remind k3v9", NOON.plusSeconds(3600));
        start("remind k3v9", NOON.plusSeconds(60));

        clock.advance(Duration.ofMinutes(1));

        assertThat(nextRing().timer()).isEqualTo("remind k3v9");
        clock.advance(Duration.ofMinutes(59));
        nothingElseRings();
    }

    @Test
    void aCancelledTimerDoesNotRing() {
        timers.start(this::note);
        start("remind k3v9", NOON.plusSeconds(60));

        turn(tx -> tx.carryOut(new CancelTimer("remind k3v9")));
        clock.advance(Duration.ofMinutes(1));

        nothingElseRings();
    }

    @Test
    void cancellingATimerThatDoesNotExistIsHarmless() {
        turn(tx -> tx.carryOut(new CancelTimer("remind k3v9")));
    }

    @Test
    void aTurnThatThrowsStartsMovesAndCancelsNothing() {
        timers.start(this::note);
        start("kept", NOON.plusSeconds(60));
        start("unmoved", NOON.plusSeconds(120));

        assertThatThrownBy(() -> turn(tx -> {
                    tx.carryOut(new StartTimer("never", NOON));
                    tx.carryOut(new StartTimer("unmoved", NOON));
                    tx.carryOut(new CancelTimer("kept"));
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");

        nothingElseRings();
        clock.advance(Duration.ofMinutes(1));
        assertThat(nextRing().timer()).isEqualTo("kept");
        clock.advance(Duration.ofMinutes(1));
        assertThat(nextRing().timer()).isEqualTo("unmoved");
    }

    @Test
    void whenTheRingerThrowsTheSameRingComesAgain() {
        timers.start((timer, ring) -> {
            note(timer, ring);
            throw new IllegalStateException("boom");
        });
        start("remind k3v9", NOON);

        Ring first = nextRing();
        Ring second = nextRingOfAny(Duration.ofMinutes(10));
        Ring third = nextRingOfAny(Duration.ofMinutes(10));

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
    }

    @Test
    void aTimerThatIsStartedAgainRingsUnderAnotherId() {
        timers.start(this::note);

        start("remind k3v9", NOON);
        Ring first = nextRing();
        start("remind k3v9", NOON);
        Ring second = nextRing();

        assertThat(second.timer()).isEqualTo(first.timer());
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void aTimerCanBeStartedAgainByItsOwnRing() {
        timers.start((timer, ring) -> {
            turn(tx -> tx.carryOut(new StartTimer(timer, clock.instant().plusSeconds(60))));
            note(timer, ring);
        });
        start("hourly", NOON);

        Ring first = nextRing();
        Ring second = nextRingOfAny(Duration.ofMinutes(1));

        assertThat(second.timer()).isEqualTo("hourly");
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void aTimerCanBeCancelledDuringItsRing() {
        timers.start((timer, ring) -> {
            turn(tx -> tx.carryOut(new CancelTimer(timer)));
            note(timer, ring);
        });
        start("remind k3v9", NOON);

        assertThat(nextRing().timer()).isEqualTo("remind k3v9");
        clock.advance(Duration.ofDays(1));
        nothingElseRings();
    }

    @Test
    void aRingThatFailsAfterItsTimerWasCancelledDoesNotComeAgain() {
        timers.start((timer, ring) -> {
            note(timer, ring);
            if (timer.equals("the last")) return;
            turn(tx -> tx.carryOut(new CancelTimer(timer)));
            throw new IllegalStateException("boom");
        });
        start("remind k3v9", NOON);

        assertThat(nextRing().timer()).isEqualTo("remind k3v9");
        nothingElseRings();
        clock.advance(Duration.ofDays(1));
        nothingElseRings();
    }

    @Test
    void closingWaitsForARingUnderWay() throws Exception {
        var underWay = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        timers.start((timer, ring) -> {
            underWay.countDown();
            await(goOn);
            note(timer, ring);
        });
        start("remind k3v9", NOON);
        await(underWay);

        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> closed = thread.submit(timers::close);
            goOn.countDown();
            closed.get(10, SECONDS);
        } finally {
            thread.shutdownNow();
        }

        assertThat(rings).hasSize(1);
    }

    @Test
    void theTimersOfAnErasedPersonsInterviewsGoAndOthersStay() {
        turn(tx -> {
            tx.save(interview("k3v9", ANN));
            tx.save(interview("k3v91", MIA));
            tx.carryOut(new StartTimer("remind:k3v9", NOON.plusSeconds(60)));
            tx.carryOut(new StartTimer("k3v9", NOON.plusSeconds(60)));
            tx.carryOut(new StartTimer("remind:k3v91", NOON.plusSeconds(60)));
        });

        turn(tx -> tx.carryOut(new Erase(ANN)));
        timers.start(this::note);
        clock.advance(Duration.ofMinutes(1));

        assertThat(nextRing().timer()).isEqualTo("remind:k3v91");
        nothingElseRings();
    }

    // ---------------------------------------------------------------- in words

    private void note(String timer, String ring) {
        rings.add(new Ring(timer, ring));
    }

    private void start(String timer, Instant at) {
        turn(tx -> tx.carryOut(new StartTimer(timer, at)));
    }

    private void turn(Consumer<Transaction> work) {
        store.<Boolean>transact(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private Ring nextRing() {
        return requireNonNull(poll(Duration.ofSeconds(10)), "no ring");
    }

    /** Moves the clock on by {@code step} until it rings. */
    private Ring nextRingOfAny(Duration step) {
        for (int i = 0; i < 200; i++) {
            clock.advance(step);
            Ring ring = poll(Duration.ofMillis(100));
            if (ring != null) return ring;
        }
        throw new AssertionError("no ring");
    }

    /** Starts one more timer that is due: what was due before it would have rung with it. */
    private void nothingElseRings() {
        start("the last", clock.instant());
        assertThat(nextRing().timer()).isEqualTo("the last");
        assertThat(rings).isEmpty();
    }

    private @Nullable Ring poll(Duration patience) {
        try {
            return rings.poll(patience.toMillis(), MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
