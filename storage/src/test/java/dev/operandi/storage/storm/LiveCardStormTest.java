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
 * The card of a quick poll with a live tally, while three thousand vote within a minute: each vote changes it, and the platform takes
 * an edit every two seconds.
 */
@Tag("thorough")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LiveCardStormTest {
    private static final int PEOPLE = 3_000;
    private static final int CONNECTIONS = 10;
    private static final Duration BETWEEN_VOTES = Duration.ofMillis(20);

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

            AtOnce.all(PEOPLE, who -> {
                var person = new Person(MIA.platform(), MIA.tenant(), "U" + who);
                bot.deliver(person, ROOM, new Input.Chose(new ActionId("p/" + run.id() + "/vote/" + who % 2)));
                clock.advance(BETWEEN_VOTES);
            });
            bot.moveTo(clock.instant().plus(BETWEEN_EDITS));
            bot.await(() -> wall.in(run.cardSlot()).equals(bot.card(run)));
        }
        List<Instant> edits = wall.times(ROOM, true);
        assertThat(Rates.faults(wall.times(ROOM, false), edits)).isEmpty();
        assertThat(edits).hasSizeGreaterThan(2);
        assertThat(wall.early()).isLessThanOrEqualTo(edits.size()); // told how long to wait, it waits so long
    }
}
