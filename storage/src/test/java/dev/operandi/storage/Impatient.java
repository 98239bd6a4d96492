package dev.operandi.storage;

import dev.operandi.turn.Timers;
import java.time.Duration;
import java.time.InstantSource;

/** What a test waits for less long than an operator's bot. */
public final class Impatient {
    private Impatient() {}

    /** Waits a second for a free connection. */
    public static JdbcStore open(String url, int connections) {
        return new JdbcStore(PostgresDatabase.open(url, connections, Duration.ofSeconds(1)));
    }

    /** Looks fifty times a second for what is due. */
    public static Timers timers(JdbcStore store, InstantSource clock) {
        return store.timers(clock, Duration.ofMillis(20));
    }
}
