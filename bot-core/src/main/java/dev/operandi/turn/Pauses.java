package dev.operandi.turn;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before a row is tried again. Chance spreads what failed together, so that it does not come back together.
 *
 * @param chance at least 0 and below 1, another one at each call; called from several threads
 */
record Pauses(DoubleSupplier chance) {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** On top of what a platform asked for. */
    static final Duration LATER_THAN_ASKED = Duration.ofSeconds(1);

    /** 1, 2, 4 … seconds, up to ten minutes, of which between the half and the whole. */
    Duration after(int tries) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(tries, 20));
        Duration whole = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return part(whole, 0.5 + chance.getAsDouble() / 2);
    }

    /** What the platform asked for, and up to a second more; never less. */
    Duration asked(Duration retryAfter) {
        return retryAfter.plus(part(LATER_THAN_ASKED, chance.getAsDouble()));
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis((long) (whole.toMillis() * share));
    }
}
