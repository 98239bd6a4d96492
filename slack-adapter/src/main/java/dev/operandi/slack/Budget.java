package dev.operandi.slack;

import java.time.Duration;

/** The time a series of requests may take. It runs from when it is made, by the machine's own beat. */
final class Budget {
    private final long end;

    Budget(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /** What is left of it; nothing, or less, when it is used up. */
    Duration rest() {
        return Duration.ofNanos(end - System.nanoTime());
    }
}
