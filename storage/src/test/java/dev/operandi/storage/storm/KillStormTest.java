package dev.operandi.storage.storm;

import dev.operandi.storage.JdbcStore;
import dev.operandi.storage.storm.StormProcess.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} in the middle of a storm of turns, rings and messages. The same database goes on from kill to kill, half a
 * day later each time. It says nothing of a power cut.
 */
@Timeout(600)
class KillStormTest {
    private static final Duration BETWEEN_STORMS = Duration.ofHours(12);

    @TempDir
    Path folder;

    private final Random chance = new Random(20_261_123);

    @Test
    void twoKillsLoseNothingOnSqlite() throws Exception {
        killOnSqlite(2);
    }

    @Test
    @Tag("thorough")
    void fiftyKillsLoseNothingOnSqlite() throws Exception {
        killOnSqlite(50);
    }

    @Test
    void twoKillsLoseNothingOnPostgres() throws Exception {
        killOnPostgres(2);
    }

    @Test
    @Tag("thorough")
    void fiftyKillsLoseNothingOnPostgres() throws Exception {
        killOnPostgres(50);
    }

    private void killOnSqlite(int kills) throws Exception {
        Path data = folder.resolve("data");
        kill(kills, data.toString(), () -> JdbcStore.open(data));
    }

    private void killOnPostgres(int kills) throws Exception {
        String url = Durable.server().newDatabase();
        kill(kills, url, () -> JdbcStore.open(url, 4));
    }

    private void kill(int kills, String where, Supplier<JdbcStore> opening) throws Exception {
        Path shown = folder.resolve("shown");
        var ledger = new Ledger(false);
        var after = new Aftermath(opening, shown, ledger);
        opening.get().close(); // makes the tables
        Instant begin = Bot.tomorrow();
        for (int kill = 0; kill < kills; kill++) {
            try (var storm = new StormProcess(where, begin, shown, "r" + kill, Mode.ALONE)) {
                storm.awaitOpen();
                storm.hear(chance.nextInt(300), ledger);
                storm.kill(ledger);
            }
            after.nothingIsLost(begin.plus(Duration.ofMinutes(1)), "a" + kill);
            begin = begin.plus(BETWEEN_STORMS);
        }
        after.allIsShownAndAllTimersRing(begin, "z");
    }
}
