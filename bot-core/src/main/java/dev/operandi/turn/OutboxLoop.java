package dev.operandi.turn;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox whenever something is put into it, and looks through it every few seconds for what has
 * become due.
 *
 * <p>One thread leases, draws, and keeps what became of it, several rows in one transaction; others only send. A row is
 * leased when a thread is free for it, so no lease runs out in a queue. Of a place one row is under way at a time; of a
 * platform {@value #A_PLATFORM}, so that one that hangs leaves threads to the others. What has to wait waits in the outbox.
 */
public final class OutboxLoop implements Waker, AutoCloseable {
    /** How often to look for what has become due. */
    public static final Duration SWEEP = Duration.ofSeconds(2);

    static final int THREADS = 48;
    static final int A_PLATFORM = 24;

    /**
     * Between two looks, at least: of what comes meanwhile many rows are leased and kept together, which costs the database hardly
     * more than one. Nobody sees a message come so much later, when the platform takes ten times as long.
     */
    static final Duration BREATH = Duration.ofMillis(10);

    /**
     * The same while people crowd in: who waits for an acknowledgement is told by the platform that the bot is broken, after three
     * seconds; who waits for a message is told nothing. 24 rows a look still make 240 messages a second on each platform.
     */
    static final Duration BREATH_IN_A_CROWD = Duration.ofMillis(100);

    private static final int SWEEPS_UNMEASURED = 4;

    /** What becomes due within so long is looked for together. */
    private static final long TICK_NANOS = 250_000_000;

    private static final Logger log = LoggerFactory.getLogger(OutboxLoop.class);

    private final Dispatcher dispatcher;
    private final BooleanSupplier crowded;
    private final Duration sweep;
    private final Duration patience;
    private final ExecutorService senders = Executors.newFixedThreadPool(THREADS, named("operandi-send-"));
    private final Thread looper = named("operandi-outbox-").newThread(this::loop);

    /** Of the looper alone. */
    private final List<Outcome> unkept = new ArrayList<>();

    private volatile @Nullable Long lastMove;
    private boolean storeIsDown;
    private int unmeasured;
    private long lastLook = System.nanoTime() - BREATH.toNanos();

    // guarded by this
    private final Map<String, Integer> underWay = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean woken = true;

    /** When to look besides, on {@link System#nanoTime}'s scale. */
    private final NavigableSet<Long> later = new TreeSet<>();

    private boolean closing;

    /**
     * @param sweep how often to look for what has become due, when nobody wakes the loop
     * @param patience how long {@link #close} waits for what is being sent
     */
    public OutboxLoop(Dispatcher dispatcher, Duration sweep, Duration patience) {
        this(dispatcher, dispatcher::isCrowded, sweep, patience);
    }

    OutboxLoop(Dispatcher dispatcher, BooleanSupplier crowded, Duration sweep, Duration patience) {
        this.dispatcher = dispatcher;
        this.crowded = crowded;
        this.sweep = sweep;
        this.patience = patience;
    }

    /** Begins, at once. */
    public void start() {
        looper.start();
    }

    /** Returns at once, and may be called from any thread, also before the start. */
    @Override
    public synchronized void wake() {
        boolean known = isWanted();
        woken = true;
        if (!known) notifyAll(); // it takes its breath, and would only fall asleep again
    }

    /** As above. What is due meanwhile is sent up to a quarter of a second later. */
    @Override
    public synchronized void wakeAfter(Duration pause) {
        long due = System.nanoTime() + pause.toNanos();
        if (later.add((Math.floorDiv(due, TICK_NANOS) + 1) * TICK_NANOS)) notifyAll();
    }

    /** Whether something was sent, put off or given up within that time; may be called from any thread. */
    public boolean hasMovedWithin(Duration time) {
        Long last = lastMove;
        return last != null && System.nanoTime() - last < time.toNanos();
    }

    /** Leases nothing more, waits for what is being sent, and keeps what became of it. The rest stays in the outbox. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            looper.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        looper.interrupt(); // whoever is still there has had its time: the leases run out, and the rows are sent later
        senders.shutdownNow();
    }

    // ---------------------------------------------------------------- the looper's thread

    private void loop() {
        long nextSweep = System.nanoTime();
        while (true) {
            boolean last;
            try {
                last = awaitWork(nextSweep);
            } catch (InterruptedException e) {
                return; // closed, and out of patience
            }
            boolean sweeps = System.nanoTime() - nextSweep >= 0;
            if (sweeps) nextSweep = System.nanoTime() + sweep.toNanos();
            round(sweeps);
            lastLook = System.nanoTime();
            if (last) return;
        }
    }

    /** True when this round is the last one: the loop is closed, and nothing is being sent any more. */
    private synchronized boolean awaitWork(long nextSweep) throws InterruptedException {
        while (!isDone()) {
            long left = (isWanted() ? lastLook + breath().toNanos() : nextLook(nextSweep)) - System.nanoTime();
            if (left <= 0) break;
            MILLISECONDS.timedWait(this, left / 1_000_000 + 1);
        }
        unkept.addAll(outcomes);
        outcomes.clear();
        woken = false;
        later.headSet(System.nanoTime(), true).clear();
        return isDone();
    }

    private synchronized boolean isWanted() {
        return woken || !outcomes.isEmpty();
    }

    private Duration breath() {
        return !closing && crowded.getAsBoolean() ? BREATH_IN_A_CROWD : BREATH;
    }

    /** When to look although nobody wants it now. */
    private synchronized long nextLook(long nextSweep) {
        return later.isEmpty() ? nextSweep : Math.min(nextSweep, later.first());
    }

    private synchronized boolean isDone() {
        return closing && underWay.isEmpty();
    }

    private void round(boolean sweeps) {
        try {
            boolean moves = !unkept.isEmpty();
            if (keepLeaseAndSend()) wake();
            if (moves) lastMove = System.nanoTime();
            if (sweeps) measure();
            if (storeIsDown) log.warn("The outbox is looked through again");
            storeIsDown = false;
        } catch (StoreException e) { // what was to be kept is kept in the next round
            if (!storeIsDown) log.warn("The outbox is not looked through: {}", e.getMessage());
            storeIsDown = true;
        } catch (RuntimeException e) { // thrown on, it would end the loop
            unkept.clear(); // once their leases have run out they are tried again
            log.error("A round through the outbox failed", e);
        }
    }

    /** To count many rows takes long; while people crowd in, every few seconds is often enough. */
    private void measure() {
        boolean spares = crowded.getAsBoolean() && unmeasured < SWEEPS_UNMEASURED;
        unmeasured = spares ? unmeasured + 1 : 0;
        if (!spares) dispatcher.measure();
    }

    /** True when there may be more to lease at once. */
    private boolean keepLeaseAndSend() {
        Set<String> full = new HashSet<>();
        int room = room(full);
        Set<String> open = new HashSet<>(dispatcher.platforms());
        open.removeAll(full);
        boolean leases = room > 0 && !open.isEmpty();
        if (!leases) {
            if (!unkept.isEmpty()) dispatcher.keep(unkept);
            unkept.clear();
            return false;
        }
        List<Parcel> parcels = dispatcher.keepAndLease(unkept, room, open);
        for (Parcel parcel : parcels) {
            began(parcel);
            senders.execute(() -> send(parcel));
        }
        dispatcher.giveUp(unkept);
        unkept.clear();
        return parcels.size() == room;
    }

    /**
     * How many rows there are threads for, whatever platform they turn out to be of.
     *
     * @param full is given the platforms that can take none
     */
    private synchronized int room(Set<String> full) {
        if (closing) return 0;
        int free = THREADS;
        int most = 0;
        for (Map.Entry<String, Integer> platform : underWay.entrySet()) {
            free -= platform.getValue();
            if (platform.getValue() >= A_PLATFORM) full.add(platform.getKey());
            else most = Math.max(most, platform.getValue());
        }
        return Math.min(free, A_PLATFORM - most);
    }

    private synchronized void began(Parcel parcel) {
        underWay.merge(parcel.platform(), 1, Integer::sum);
    }

    // ---------------------------------------------------------------- the senders' threads

    private void send(Parcel parcel) {
        @Nullable Outcome outcome = null;
        try {
            outcome = dispatcher.send(parcel);
            RuntimeException fault = Dispatcher.faultOf(outcome);
            if (fault != null) log.error("A message could not be drawn", fault);
        } finally { // whatever happened, the thread is free again
            ended(parcel, outcome);
        }
    }

    private synchronized void ended(Parcel parcel, @Nullable Outcome outcome) {
        underWay.computeIfPresent(parcel.platform(), (platform, count) -> count == 1 ? null : count - 1);
        boolean known = isWanted();
        if (outcome != null) outcomes.add(outcome);
        if (!known || closing) notifyAll();
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
