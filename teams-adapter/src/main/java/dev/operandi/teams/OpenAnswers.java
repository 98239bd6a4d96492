package dev.operandi.teams;

import dev.operandi.chat.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Messages whose new state rides on an open request. An edit that overtook the answer would be painted over by it, so edits
 * wait until the answer is there. Safe for several threads.
 */
final class OpenAnswers {
    /** The client gives up on an answer after so long. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** An answer that was written is on its way for so long at most. */
    static final Duration AFTERWARDS = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Map<Slot, Instant> open = new HashMap<>();

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
