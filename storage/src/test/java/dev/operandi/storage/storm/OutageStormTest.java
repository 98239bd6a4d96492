package dev.operandi.storage.storm;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.storage.Impatient;
import dev.operandi.storage.JdbcStore;
import dev.operandi.storage.SmallDisk;
import dev.operandi.storage.Wire;
import dev.operandi.testkit.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A storm of turns during which the database goes away and comes back, while the process stays. What fails is said in one
 * sentence and delivered again, nothing that was acknowledged is lost, and nobody has to start anything again.
 */
@Timeout(240)
class OutageStormTest {
    private static final Logger log = LoggerFactory.getLogger(OutageStormTest.class);

    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

    /** Enough that each of the crowd has met the outage. */
    private static final int FAILURES = 4;

    private static final int TURNS = 100;
    private static final Duration LATER = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger(false);
    private final Instant begin = Bot.tomorrow();

    @Test
    void aServerThatIsStoppedForTwoSecondsLosesNothing() throws Exception {
        stopAndStart(TestPostgres::stop, Duration.ofSeconds(2), Impatient::open);
    }

    @Test
    @Tag("thorough")
    void aServerThatIsStoppedForHalfAMinuteLosesNothing() throws Exception {
        stopAndStart(TestPostgres::stop, Duration.ofSeconds(30), JdbcStore::open);
    }

    @Test
    @Tag("thorough")
    void aServerThatIsKilledLosesNothing() throws Exception {
        stopAndStart(TestPostgres::kill, Duration.ofSeconds(30), JdbcStore::open);
    }

    @Test
    void connectionsThatGoDeadInTheMiddleOfTurnsLoseNothing() throws Exception {
        try (var wire = new Wire(TestPostgres.shared().port())) {
            String url = TestPostgres.shared().newDatabase();
            String throughTheWire = url.replaceFirst(":[0-9]+/", ":" + wire.port() + "/") + "?socketTimeout=1";
            storm(Impatient.open(throughTheWire, 4), wire::goDead, Duration.ZERO, wire::mend, NONE);
            after(() -> JdbcStore.open(url, 4));
        }
        assertThat(ledger.failures().keySet()).allMatch(OutageStormTest::saysThatItIsAway);
    }

    /** What fits into pages that are there already is kept on a full disk too. */
    private static final int A_FEW_THAT_NEED_NO_ROOM = 20;

    private static final int NONE = 0;

    @Test
    void aFullDiskLosesNothing() throws Exception {
        try (var disk = new SmallDisk(folder)) {
            storm(disk.store(), disk::fill, Duration.ZERO, disk::makeRoom, A_FEW_THAT_NEED_NO_ROOM);
            assertThat(ledger.failures()).containsOnlyKeys(disk.sentence());
        }
        after(() -> JdbcStore.open(folder));
    }

    private void stopAndStart(
            Consumer<TestPostgres> stop, Duration outage, BiFunction<String, Integer, JdbcStore> opening)
            throws Exception {
        TestPostgres server = Durable.server();
        String url = server.newDatabase();
        storm(opening.apply(url, 4), () -> stop.accept(server), outage, server::start, NONE);
        after(() -> JdbcStore.open(url, 4));
        assertThat(ledger.failures().keySet()).allMatch(OutageStormTest::saysThatItIsAway);
    }

    /** While nobody knows yet why no connection comes, it is "too busy". */
    private static boolean saysThatItIsAway(String sentence) {
        String at = "localhost:[0-9]+/test[0-9]+";
        return sentence.matches("PostgreSQL cannot be reached at " + at + "\\. .*")
                || sentence.matches(
                        at + " is (just starting or stopping|too busy just now)\\. Try again in a moment\\.");
    }

    private void storm(JdbcStore store, Runnable goAway, Duration outage, Runnable comeBack, int keptMeanwhile)
            throws Exception {
        var ringsAfterwards = new CountDownLatch(1);
        String bell = "after";
        var clock = Bot.clockFrom(begin);
        try (var bot = new Bot(store, clock, "r", new Shown(folder.resolve("shown")), timer -> {
                    if (timer.equals(Bot.timerOf(bell))) ringsAfterwards.countDown();
                });
                var crowd = new Crowd(bot, ledger, "r", 1, false)) {
            bot.start();
            crowd.start();
            ledger.awaitKept(TURNS);

            goAway.run();
            long away = System.nanoTime();
            ledger.awaitFailures(FAILURES);
            int keptBefore = ledger.kept();
            ledger.awaitFailures(2 * FAILURES);
            Duration left = outage.minusNanos(System.nanoTime() - away);
            assertThat(new CountDownLatch(1).await(left.toMillis(), MILLISECONDS))
                    .isFalse();
            assertThat(ledger.kept()).as("turns while it was away").isBetween(keptBefore, keptBefore + keptMeanwhile);
            comeBack.run();
            long back = System.nanoTime();
            ledger.awaitKept(keptBefore + 1);
            Duration first = Duration.ofNanos(System.nanoTime() - back);
            ledger.awaitKept(keptBefore + TURNS);
            assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(BACK_WITHIN);
            log.warn("The first turn was kept {} ms after it was back", first.toMillis());

            bot.startBell(bell, bot.now(), bot.now());
            ringsAfterwards.await();
        }
    }

    private void after(Supplier<JdbcStore> opening) throws Exception {
        var after = new Aftermath(opening, folder.resolve("shown"), ledger);
        after.nothingIsLost(begin.plus(LATER), "a");
        after.allIsShownAndAllTimersRing(begin.plus(LATER), "z");
    }
}
