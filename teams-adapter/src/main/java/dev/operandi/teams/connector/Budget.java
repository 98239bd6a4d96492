package dev.operandi.teams.connector;

import java.time.Duration;

/** The time a series of requests may take. It runs from when it is made, by the machine's own beat. */
public final class Budget {
    /** With less, a request would be sent and its answer not waited for, and what it asked would happen twice. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final long end;

    public Budget(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /** What is left of it; nothing when it is too little for a request. */
    Duration rest() {
        Duration rest = Duration.ofNanos(end - System.nanoTime());
        return rest.compareTo(LEAST) < 0 ? Duration.ZERO : rest;
    }
}
