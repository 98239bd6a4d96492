package dev.operandi.storage.storm;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.storage.JdbcStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be found on a database after a storm; each look opens it anew, for a time when nobody else uses it. */
final class Aftermath {
    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);

    private static final String LAST = "last";

    private final Supplier<JdbcStore> opening;
    private final Path shown;
    private final Ledger ledger;

    Aftermath(Supplier<JdbcStore> opening, Path shown, Ledger ledger) {
        this.opening = opening;
        this.shown = shown;
        this.ledger = ledger;
    }

    /** After one kill: what is delivered again changes nothing, and what was acknowledged is there. */
    void nothingIsLost(Instant when, String name) {
        try (var bot = new Bot(opening.get(), Bot.clockFrom(when), name, new Shown(shown), timer -> {})) {
            ledger.deliverAgain(bot);
            ledger.compare(bot.store());
        }
        assertThat(ledger.faults()).isEmpty();
    }

    /**
     * At the end: everything is shown as it is, and all timers ring.
     *
     * @param when later than every lease
     */
    void allIsShownAndAllTimersRing(Instant when, String name) throws InterruptedException {
        var platform = new Shown(shown);
        try (var bot = new Bot(opening.get(), Bot.clockFrom(when), name, platform, timer -> {})) {
            bot.dispatchDue();
            ledger.compareAll(bot.store());
            assertThat(ledger.faults()).isEmpty();
            assertThat(platform.faults(ledger.persons(), bot.store())).isEmpty();
        }
        Duration untilAllAreDue = Bot.KEPT_UNFINISHED.plusDays(1);
        Set<String> left = ConcurrentHashMap.newKeySet();
        var none = new CountDownLatch(1);
        var last = new CountDownLatch(1);
        try (var bot = new Bot(opening.get(), Bot.clockFrom(when.plus(untilAllAreDue)), name + "b", platform, timer -> {
            if (left.remove(timer) && left.isEmpty()) none.countDown();
            if (timer.equals(Bot.timerOf(LAST))) last.countDown();
        })) {
            left.addAll(ledger.timersThatHaveToRing(bot.store()));
            if (left.isEmpty()) none.countDown();
            bot.startTimers();
            assertThat(none.await(30, SECONDS)).as("%s did not ring", left).isTrue();
            bot.startBell(LAST, bot.now().plusMillis(300), bot.now()); // by then what rings twice has rung twice
            assertThat(last.await(30, SECONDS)).isTrue();
            ledger.compareTimers(bot.store());
        }
        assertThat(ledger.faults()).isEmpty();
        log.warn("{}; {} messages shown twice", ledger.inShort(), platform.twice());
    }
}
