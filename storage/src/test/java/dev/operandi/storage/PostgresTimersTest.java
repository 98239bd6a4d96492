package dev.operandi.storage;

import dev.operandi.testkit.TimersContract;
import dev.operandi.turn.Store;
import dev.operandi.turn.Timers;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTimersTest extends TimersContract {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Override
    protected Store open() {
        return postgres.open();
    }

    @Override
    protected Timers timers(Store opened, InstantSource settable) {
        return ((JdbcStore) opened).timers(settable, Duration.ofMillis(20));
    }
}
