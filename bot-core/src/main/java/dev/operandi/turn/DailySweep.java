package dev.operandi.turn;

import dev.operandi.desk.Desk;
import dev.operandi.desk.ForgetRing;
import dev.operandi.polls.RunTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what has been kept long enough: once a day, in whichever process asks first. Polls have timers, and it is a net
 * below those.
 *
 * <p>A day is one of UTC. No local time is turned into an instant here, so no clock change can leave a day out, or count one
 * twice.
 */
public final class DailySweep {
    private static final int INTERVIEWS_AT_ONCE = 100;

    private static final int RUNS_AT_ONCE = 100;

    /** Long after any timer of a process that runs has rung. */
    private static final Duration OVERDUE = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(DailySweep.class);

    private final Store store;
    private final Inbox inbox;
    private final Duration keptSeen;
    private final Duration keptUnfinished;
    private final Supplier<Instant> now;

    /**
     * @param keptSeen how long it is remembered, at least, that an envelope has been seen; whole days
     * @param keptUnfinished how long an unfinished interview is kept after the person's last move; whole days
     */
    public DailySweep(Store store, Inbox inbox, Duration keptSeen, Duration keptUnfinished, Supplier<Instant> now) {
        this.store = store;
        this.inbox = inbox;
        this.keptSeen = keptSeen;
        this.keptUnfinished = keptUnfinished;
        this.now = now;
    }

    /**
     * Does the day's work, if nobody has done it yet. Cheap when it is done.
     *
     * @return whether there was something to do for this process
     * @throws StoreException when the store cannot do it; the rest is for the next call, or the next day
     */
    public boolean sweepOnceADay() {
        Instant at = now.get();
        boolean mine = store.transact(tx -> {
            if (!tx.claimDay(at)) return false;
            tx.sweep(at, keptSeen);
            return true;
        });
        if (!mine) return false;
        forgetLeft(at);
        ring("open polls could not be closed", RunTimer.CLOSE, () -> overdue(at), at);
        ring("ended polls could not be forgotten", RunTimer.FORGET, () -> ended(at), at);
        return true;
    }

    /** The desk decides. */
    private void forgetLeft(Instant at) {
        Instant before = at.minus(keptUnfinished);
        List<String> left = listLeft(before);
        while (!left.isEmpty()) {
            RuntimeException fault = null;
            for (String interview : left) {
                try {
                    String timer = ForgetRing.of(interview);
                    inbox.rang(timer, timer + "/swept " + at.toEpochMilli(), at);
                } catch (RuntimeException e) { // one that cannot be read must not keep the others
                    fault = e;
                }
            }
            List<String> next = listLeft(before);
            if (next.equals(left)) {
                log.error("Up to {} unfinished interviews could not be forgotten in time", left.size(), fault);
                return;
            }
            left = next;
        }
    }

    /** Timers close polls; one that was lost must not keep a poll open for ever. */
    private List<String> overdue(Instant at) {
        return store.transact(tx -> tx.runs().listOverdue(at.minus(OVERDUE), RUNS_AT_ONCE));
    }

    private List<String> ended(Instant at) {
        return store.transact(tx -> tx.runs().listEnded(at.minus(Desk.KEPT_ENDED_POLLS), RUNS_AT_ONCE));
    }

    /** For as long as it gets any further. */
    private void ring(String fault, RunTimer timer, Supplier<List<String>> due, Instant at) {
        List<String> runs = due.get();
        while (!runs.isEmpty()) {
            RuntimeException last = null;
            for (String run : runs) {
                try {
                    inbox.rang(timer.of(run), timer.of(run) + "/swept " + at.toEpochMilli(), at);
                } catch (RuntimeException e) { // one that cannot be read must not keep the others
                    last = e;
                }
            }
            List<String> next = due.get();
            if (next.equals(runs)) {
                log.error("Up to {} {}", runs.size(), fault, last);
                return;
            }
            runs = next;
        }
    }

    private List<String> listLeft(Instant before) {
        return store.transact(tx -> tx.listLeft(before, INTERVIEWS_AT_ONCE));
    }
}
