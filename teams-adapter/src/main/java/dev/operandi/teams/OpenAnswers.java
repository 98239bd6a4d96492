package dev.operandi.teams;

import dev.operandi.chat.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Messages whose new state rides on an open request. An edit that overtook the answer would be painted over by it, so edits
 * wait until the answer is there.
 *
 * <p>The outbox has such an edit wait for {@link #LEAD}, in every process. This here is for what was under way before the button was
 * pressed, and for answers that took longer. Safe for several threads.
 */
final class OpenAnswers {
    /** The client gives up on an answer after so long. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** An answer that was written is on its way for so long at most. */
    static final Duration AFTERWARDS = Duration.ofSeconds(1);

    /**
     * How long after a button was pressed its message is edited: a second for the turn, and one for the answer. Pressed again
     * meanwhile, it is edited so long after the last time.
     */
    static final Duration LEAD = Duration.ofSeconds(1).plus(AFTERWARDS);

    private final InstantSource clock;
    private final Map<Slot, Instant> open = new HashMap<>();
    private final Set<Slot> edited = new HashSet<>();

    OpenAnswers(InstantSource clock) {
        this.clock = clock;
    }

    /** A request is about to be answered with what the slot shows. */
    synchronized void begin(Slot slot) {
        Instant now = clock.instant();
        open.values().removeIf(until -> !now.isBefore(until));
        open.put(slot, now.plus(LONGEST));
    }

    /** The answer holds what the slot shows. */
    synchronized void answered(Slot slot) {
        open.put(slot, clock.instant().plus(AFTERWARDS));
    }

    /** It was answered with something else. */
    synchronized void release(Slot slot) {
        open.remove(slot);
    }

    /**
     * Begins an edit of the slot, which {@link #edited} ends.
     *
     * @return how long it has to wait, and then it has not begun; empty when it need not
     */
    synchronized Optional<Duration> edits(Slot slot) {
        Optional<Duration> wait = untilFree(slot);
        if (wait.isEmpty()) edited.add(slot);
        return wait;
    }

    /** The edit arrived, or failed. */
    synchronized void edited(Slot slot) {
        edited.remove(slot);
        notifyAll();
    }

    /**
     * Waits until an edit that was on its way when the request came has arrived, so that it does not paint what the slot showed
     * before over the answer; a second at most, in real time.
     */
    synchronized void awaitEdit(Slot slot) {
        long until = System.nanoTime() + AFTERWARDS.toNanos();
        try {
            while (edited.contains(slot)) {
                long left = until - System.nanoTime();
                if (left <= 0) return;
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server ends; the answer is as good as it is
        }
    }

    /** How long an edit of the slot has to wait; empty when it need not. */
    synchronized Optional<Duration> untilFree(Slot slot) {
        Instant until = open.get(slot);
        Instant now = clock.instant();
        return until == null || !now.isBefore(until) ? Optional.empty() : Optional.of(shorter(now, until));
    }

    /** While the answer is being made nobody knows how long that takes: asked again soon. */
    private static Duration shorter(Instant now, Instant until) {
        Duration rest = Duration.between(now, until);
        return rest.compareTo(AFTERWARDS) < 0 ? rest : AFTERWARDS;
    }
}
