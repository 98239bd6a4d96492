package dev.operandi.storage.storm;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two processes on one PostgreSQL in which the same persons click. One of them is killed; the other one goes on. The next
 * pair begins a day later on the same database.
 */
@Timeout(300)
class TwoProcessesStormTest {
    private static final Logger log = LoggerFactory.getLogger(TwoProcessesStormTest.class);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final Random chance = new Random(20_261_124);
    private final Ledger ledger = new Ledger(true);

    @Test
    void whatAKilledOneLeavesTheOtherDoes() throws Exception {
        killOneOfTwo(1);
    }

    @Test
    @Tag("thorough")
    void whatTwelveKilledOnesLeaveTheOthersDo() throws Exception {
        killOneOfTwo(12);
    }

    private void killOneOfTwo(int kills) throws Exception {
        String url = Durable.server().newDatabase();
        Path shown = folder.resolve("shown");
        Supplier<JdbcStore> opening = () -> JdbcStore.open(url, 4);
        opening.get().close();
        var after = new Aftermath(opening, shown, ledger);
        Instant begin = Bot.tomorrow();
        for (int kill = 0; kill < kills; kill++, begin = begin.plus(Duration.ofDays(1))) {
            killOne(url, begin, shown, "r" + kill);
            after.nothingIsLost(begin.plus(MINUTE), "a" + kill);
        }
        after.allIsShownAndAllTimersRing(begin, "z");
    }

    private void killOne(String url, Instant begin, Path shown, String run) throws Exception {
        int sweptBefore = ledger.sweeps();
        try (var dying = new StormProcess(url, begin, shown, run + "d", Mode.SHARED);
                var bot = new Bot(JdbcStore.open(url, 4), Bot.clockFrom(begin), run, new Shown(shown), timer -> {});
                var crowd = new Crowd(bot, ledger, run, run.hashCode(), true)) {
            dying.awaitOpen();
            bot.start();
            crowd.start();
            dying.hear(50 + chance.nextInt(150), ledger);
            boolean sweptHere = bot.sweepOnceADay();
            dying.kill(ledger);
            int told = ledger.sweeps() - sweptBefore + (sweptHere ? 1 : 0);
            assertThat(told).as("sweeps on one day").isLessThanOrEqualTo(1);
            boolean nobodyHad = bot.sweepOnceADay(); // a dead one may have swept and not told it any more
            assertThat(nobodyHad && told == 1).as("a second sweep on one day").isFalse();
            assertThat(bot.sweepOnceADay()).as("one more").isFalse();
            ledger.awaitKept(ledger.kept() + 50);
        }
    }

    /** In real time: nobody moves the clock on. */
    @Test
    @Tag("thorough")
    void whatADeadOneWasAboutToShowTheOtherShowsWithinHalfAMinute() throws Exception {
        String url = Durable.server().newDatabase();
        Path shown = folder.resolve("shown");
        Supplier<JdbcStore> opening = () -> JdbcStore.open(url, 4);
        opening.get().close();
        Instant begin = Bot.tomorrow();
        try (var dying = new StormProcess(url, begin, shown, "d", Mode.HANGING);
                var bot = new Bot(opening.get(), Bot.clockFrom(begin), "r", new Shown(shown), timer -> {})) {
            dying.awaitOpen();
            dying.hear(100, ledger); // long before that it has leased all it can
            dying.kill(ledger);
            long killed = System.nanoTime();
            bot.start();

            assertThat(bot.awaitAllSent(Duration.ofSeconds(60))).isTrue();
            Duration took = Duration.ofNanos(System.nanoTime() - killed);
            log.warn("All that the dead one had leased was shown {} s after the kill", took.toSeconds());
            assertThat(took).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
        }
        var after = new Aftermath(opening, shown, ledger);
        after.nothingIsLost(begin.plus(MINUTE), "a");
        after.allIsShownAndAllTimersRing(begin.plus(MINUTE), "z");
    }
}
