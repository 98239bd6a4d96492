package dev.operandi.turn;

import java.time.Duration;

/** Wakes whoever sends what waits in the outbox. Quick, and throws nothing. */
@FunctionalInterface
public interface Waker {
    /** Something may be sent now. */
    void wake();

    /** Something may be sent so long from now, and not before. */
    default void wakeAfter(Duration pause) {
        wake();
    }
}
