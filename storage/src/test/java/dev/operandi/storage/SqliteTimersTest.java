package dev.operandi.storage;

import dev.operandi.testkit.TimersContract;
import dev.operandi.turn.Store;
import dev.operandi.turn.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

class SqliteTimersTest extends TimersContract {
    @TempDir
    Path folder;

    @Override
    protected Store open() {
        return JdbcStore.open(folder);
    }

    @Override
    protected Timers timers(Store opened, InstantSource settable) {
        return ((JdbcStore) opened).timers(settable, Duration.ofMillis(20));
    }
}
