package dev.operandi.turn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a leased row. */
sealed interface Outcome {
    Store.Due due();

    /**
     * It is done.
     *
     * @param reference how the platform calls the message now; null when there is none any more
     */
    record Sent(Store.Due due, @Nullable String reference) implements Outcome {}

    /**
     * Again later.
     *
     * @param limited whether the platform asked for it
     * @param fault ours, where it is our fault
     */
    record Postponed(
            Store.Due due,
            Instant until,
            boolean limited,
            @Nullable RuntimeException fault) implements Outcome {}

    /**
     * Never again.
     *
     * @param fault ours, where it is our fault
     */
    record GivenUp(Store.Due due, String reason, @Nullable RuntimeException fault) implements Outcome {}
}
