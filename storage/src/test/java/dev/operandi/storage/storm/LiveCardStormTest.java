package dev.operandi.storage.storm;

import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.polls.Run;
import dev.operandi.storage.JdbcStore;
import dev.operandi.testkit.MovableClock;
import dev.operandi.testkit.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The card of a quick poll with a live tally, while three thousand vote within two minutes: each vote changes it, and the platform
 * takes an edit every two seconds.
 */
@Tag("thorough")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LiveCardStormTest {
    private static final int PEOPLE = 3_000;
    private static final int WAVES = 20;
    private static final int CONNECTIONS = 10;
    private static final Duration BETWEEN_VOTES = Duration.ofMillis(20);

    private static final Duration WHILE_WAITING = Duration.ofMillis(100);

    /** What the channel to Slack leaves between two edits of a card. */
    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(NOON);
    private final Wall wall = new Wall(clock, BETWEEN_EDITS);

    @Test
    void itIsEditedAsOftenAsThePlatformTakesAndEndsWithAllVotesOnSqlite() throws Exception {
        try (var store = JdbcStore.open(folder)) {
            rages(store);
        }
    }

    @Test
    void itIsEditedAsOftenAsThePlatformTakesAndEndsWithAllVotesOnPostgresql() throws Exception {
        try (var store = JdbcStore.open(TestPostgres.shared().newDatabase(), CONNECTIONS)) {
            rages(store);
        }
    }

    private void rages(JdbcStore store) throws Exception {
        try (var bot = new PollBot(store, clock, wall, SMALL)) {
            bot.deliver(MIA, ROOM, new Input.Commanded("poll \"Lunch?\" \"Soup\" \"Salad\""));
            Run run = store.<Run>transact(tx -> tx.runs().listOf(MIA).get(0));
            bot.await(() -> wall.in(run.cardSlot()).isPresent());

            for (int wave = 0; wave < WAVES; wave++) vote(bot, run, wave * (PEOPLE / WAVES));
        }
        List<Instant> edits = wall.times(ROOM, true);
        assertThat(Rates.faults(wall.times(ROOM, false), edits)).isEmpty();
        assertThat(edits).hasSizeGreaterThanOrEqualTo(WAVES);
        assertThat(wall.early()).isLessThanOrEqualTo(edits.size()); // told how long to wait, it waits so long
    }

    /**
     * Minutes go by in a second here, and the outbox takes its breath in real time: so after each wave nobody votes until the card
     * shows what was voted. The clock goes on meanwhile: an edit that came too early is put off for two seconds from when that is kept.
     */
    private void vote(PollBot bot, Run run, int first) throws Exception {
        AtOnce.all(PEOPLE / WAVES, n -> {
            int who = first + n;
            var person = new Person(MIA.platform(), MIA.tenant(), "U" + who);
            bot.deliver(person, ROOM, new Input.Chose(new ActionId("p/" + run.id() + "/vote/" + who % 2)));
            clock.advance(BETWEEN_VOTES);
        });
        bot.await(() -> {
            clock.advance(WHILE_WAITING);
            return wall.in(run.cardSlot()).equals(bot.card(run));
        });
    }
}
