package dev.operandi.turn;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutboxLoopTest extends Fixture {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration OFTEN = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Person SLOW = new Person("test", "t", "slow");

    private final Semaphore shown = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private OutboxLoop loop = new OutboxLoop(dispatcher, NEVER, PATIENCE);

    @AfterEach
    void close() {
        goOn.countDown();
        loop.close();
    }

    @Test
    void whatIsPutIntoTheOutboxIsSentWhenTheLoopIsWoken() {
        channel.before = slot -> shown.release();
        loop.start();

        enqueue("test", "p1");
        await(shown, 1);
        enqueue("test", "p2");

        await(shown, 1);
    }

    @Test
    void whetherItMovesIsKnown() {
        loop = new OutboxLoop(dispatcher, OFTEN, PATIENCE);
        loop.start();
        assertThat(loop.hasMovedWithin(NEVER)).isFalse();

        enqueue("test", "p1");
        while (!loop.hasMovedWithin(NEVER)) Thread.onSpinWait();

        assertThat(loop.hasMovedWithin(Duration.ZERO)).isFalse();
    }

    @Test
    void withoutBeingWokenTheLoopLooksForWhatHasBecomeDue() {
        loop = new OutboxLoop(dispatcher, OFTEN, PATIENCE);
        channel.before = slot -> shown.release();
        loop.start();

        store.change(tx -> tx.enqueue(List.of(help(ANN, 1)), NOON.plusSeconds(5)));
        advance(Duration.ofSeconds(5));

        await(shown, 1);
    }

    @Test
    void whatIsDueInAMomentIsSentThenAndNotWithTheNextSweep() {
        channel.before = slot -> shown.release();
        loop.start();
        enqueue("test", "p1");
        await(shown, 1);

        store.change(tx -> tx.enqueue(List.of(help(ANN, 1)), NOON.plusSeconds(5)));
        loop.wakeAfter(Duration.ofMillis(1));
        loop.wakeAfter(Duration.ofMillis(2));
        advance(Duration.ofSeconds(5));

        await(shown, 1);
    }

    @Test
    void aPlaceThatIsSlowHoldsUpNoOther() {
        channel.before = slot -> {
            if (slot.equals(help(SLOW, 1).slot())) await(goOn);
            else shown.release();
        };
        loop.start();

        enqueue("test", "slow");
        for (int i = 0; i < 20; i++) enqueue("test", "p" + i);

        await(shown, 20);
    }

    @Test
    void aPlatformThatHangsLeavesThreadsToTheOthers() {
        var hanging = new Semaphore(0);
        var hangs = new FakeChannel("hanging");
        hangs.before = slot -> {
            hanging.release();
            await(goOn);
        };
        Dispatcher both =
                new Dispatcher(store, engines, inbox, List.of(hangs, channel), () -> now, () -> 0, Meter.NONE);
        loop = new OutboxLoop(both, NEVER, PATIENCE);
        channel.before = slot -> shown.release();
        loop.start();

        for (int i = 0; i < 40; i++) enqueue("hanging", "h" + i);
        await(hanging, OutboxLoop.A_PLATFORM);
        for (int i = 0; i < 40; i++) enqueue("test", "p" + i);

        await(shown, 40);
        assertThat(hanging.availablePermits()).isZero();
    }

    @Test
    void aPlaceIsServedInOrderAndOneRowAtATime() {
        var inside = new AtomicInteger();
        var mostInside = new AtomicInteger();
        channel.before = slot -> {
            mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
            shown.release();
        };
        store.change(tx -> {
            for (int i = 1; i <= 30; i++) tx.enqueue(List.of(help(ANN, i)), NOON);
        });

        loop.start();
        await(shown, 30);
        loop.close();

        assertThat(mostInside).hasValue(1);
        assertThat(channel.calls)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> "new in " + i)
                        .toList());
    }

    @Test
    void aPlaceThatMustWaitBlocksNoThread() {
        for (int i = 0; i < 30; i++) channel.faults.add(ChannelException.limited("ratelimited", NEVER));
        channel.before = slot -> shown.release();
        loop.start();

        for (int i = 0; i < 30; i++) enqueue("test", "limited" + i);
        await(shown, 30);
        enqueue("test", "free");

        await(shown, 1);
    }

    @Test
    void whilePeopleCrowdInMessagesGoOnWithLongerBreaths() {
        loop = new OutboxLoop(dispatcher, () -> true, NEVER, PATIENCE);
        channel.before = slot -> shown.release();
        for (int i = 0; i < OutboxLoop.A_PLATFORM + 1; i++) enqueue("test", "p" + i);
        long began = System.nanoTime();
        loop.start();

        await(shown, OutboxLoop.A_PLATFORM + 1);

        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(took).as("two looks").isGreaterThanOrEqualTo(OutboxLoop.BREATH_IN_A_CROWD);
    }

    @Test
    void closingWaitsForWhatIsBeingSentAndLeavesTheRest() {
        var begun = new Semaphore(0);
        channel.before = slot -> {
            begun.release();
            await(goOn);
        };
        loop.start();
        store.change(tx -> tx.enqueue(List.of(help(ANN, 1), help(ANN, 2)), NOON));
        loop.wake();
        await(begun, 1);

        var closing = new Thread(loop::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait(); // it waits for the sender
        goOn.countDown();
        join(closing);

        assertThat(channel.calls).containsExactly("new in 1");
        assertThat(store.references).containsEntry(help(ANN, 1).slot(), "m1");
        assertThat(store.rows()).isEqualTo(1);
    }

    @Test
    void closingDoesNotWaitForever() {
        loop = new OutboxLoop(dispatcher, NEVER, Duration.ofMillis(1));
        var begun = new Semaphore(0);
        channel.before = slot -> {
            begun.release();
            await(goOn);
        };
        loop.start();
        enqueue("test", "p1");
        await(begun, 1);

        loop.close();

        assertThat(store.rows()).as("it is taken over when the lease runs out").isEqualTo(1);
    }

    @Test
    void aLoopThatNeverBeganCanBeClosed() {
        loop.wake();

        loop.close();
    }

    @Test
    void theLoopGoesOnAfterAnOutageOfTheStore() {
        loop = new OutboxLoop(dispatcher, OFTEN, PATIENCE);
        channel.before = slot -> shown.release();
        enqueue("test", "p1");
        store.fault = new StoreException("The database is away.");
        loop.start();
        untilRoundsFailed();

        store.fault = null;

        await(shown, 1);
    }

    @Test
    void whatWasSentBeforeAnOutageIsKeptAfterItAndNotSentAgain() {
        loop = new OutboxLoop(dispatcher, OFTEN, PATIENCE);
        channel.before = slot -> store.fault = new StoreException("The database is away.");
        enqueue("test", "p1");
        loop.start();
        while (channel.calls.isEmpty()) Thread.onSpinWait();
        untilRoundsFailed();

        channel.before = slot -> {};
        store.fault = null;
        while (store.rows() > 0) Thread.onSpinWait();

        assertThat(channel.calls).hasSize(1);
    }

    @Test
    void theLoopGoesOnAfterAFaultOfOurs() {
        loop = new OutboxLoop(dispatcher, OFTEN, PATIENCE);
        channel.before = slot -> shown.release();
        store.fault = new IllegalStateException("ours");
        loop.start();
        untilRoundsFailed();

        store.fault = null;
        enqueue("test", "p1");

        await(shown, 1);
    }

    // ---------------------------------------------------------------- in words

    private void enqueue(String platform, String person) {
        store.change(tx -> tx.enqueue(List.of(help(new Person(platform, "t", person), 1)), NOON));
        loop.wake();
    }

    /** A round begins with a transaction; after three more the first has failed for good. */
    private void untilRoundsFailed() {
        int before = store.transactions();
        while (store.transactions() < before + 3) Thread.onSpinWait();
    }

    private static void await(Semaphore permits, int count) {
        try {
            assertThat(permits.tryAcquire(count, 10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(MILLISECONDS.convert(10, SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(thread.isAlive()).isFalse();
    }
}
