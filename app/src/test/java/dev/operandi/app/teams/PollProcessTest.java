package dev.operandi.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.teams.Chats.Shown;
import dev.operandi.chat.Output;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.storage.JdbcStore;
import dev.operandi.testkit.TestPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program itself around the deadline of a poll, in processes of its own and in real time. */
@Tag("thorough")
@Timeout(300)
class PollProcessTest {
    private static final String OPS = "19:ops@thread.tacv2";
    private static final int PEOPLE = 8;

    private final List<BotProcess> bots = new ArrayList<>();
    private IdentityStandIn identity;
    private TeamsStandIn teams;
    private Path data;
    private int questions;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        identity = new IdentityStandIn();
        teams = new TeamsStandIn();
        data = folder.resolve("data");
    }

    @AfterEach
    void end() throws Exception {
        for (BotProcess bot : bots) bot.close();
        teams.close();
        identity.close();
    }

    @Test
    void killedBeforeTheDeadlineAndStartedAfterItItReportsOnce() throws Exception {
        int port = TeamsOffice.freePort();
        BotProcess bot = bot(TeamsOffice.variables(port, identity, teams));
        bot.starts();
        TeamsHttp line = line(port);
        Shown card = aPollThatIsAnswered(List.of(line));
        bot.isKilled();
        Instant then = Instant.now().minus(Duration.ofMinutes(1));
        try (JdbcStore store = JdbcStore.open(data)) {
            closes(store, then);
        }

        bot.starts();
        Shown unusedReport = await("# Report:");
        nothingMoreComes(line); // a report that is just being sent when the power goes is sent again
        bot.isKilled();
        bot.starts();

        nothingMoreComes(line);
        assertThat(reports()).isEqualTo(1);
        assertThat(await("This poll closed on").id()).isEqualTo(card.id());
        bot.isKilled();
        try (JdbcStore store = JdbcStore.open(data)) {
            nothingIsLeft(store);
        }
    }

    @Test
    void ofTwoThatAreAliveAtTheDeadlineOneReports() throws Exception {
        String database = TestPostgres.shared().newDatabase();
        List<TeamsHttp> lines = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            int port = TeamsOffice.freePort();
            Map<String, String> variables = new HashMap<>(TeamsOffice.variables(port, identity, teams));
            variables.put("OPERANDI_DATABASE_URL", database);
            bot(variables).starts();
            lines.add(line(port));
        }
        Shown card = aPollThatIsAnswered(lines);

        try (JdbcStore store = JdbcStore.open(database, 2)) {
            closes(store, Instant.now().plus(Duration.ofSeconds(3)));
            Shown unusedReport = await("# Report:");

            for (TeamsHttp line : lines) nothingMoreComes(line);
            assertThat(reports()).isEqualTo(1);
            assertThat(await("This poll closed on").id()).isEqualTo(card.id());
            nothingIsLeft(store);
        }
    }

    private BotProcess bot(Map<String, String> variables) {
        BotProcess bot = new BotProcess(data, variables);
        bots.add(bot);
        return bot;
    }

    private TeamsHttp line(int port) {
        return new TeamsHttp(port, identity, Clock.systemUTC());
    }

    private TeamsUser person(String name, TeamsHttp line) {
        return new TeamsUser(name, teams, line, () -> {}).isIn(OPS);
    }

    /**
     * @param lines people reach the bot by one after the other
     */
    private Shown aPollThatIsAnswered(List<TeamsHttp> lines) {
        List<TeamsUser> people = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) people.add(person("1p" + n, lines.get(n % lines.size())));
        TeamsUser organiser = people.get(0);
        organiser.mentions(OPS, "Operations", "poll");
        Shown asked = teams.chats.await(
                "the button that opens the form", () -> teams.chats.newest(OPS + ";messageid=1770000000001"));
        Dialog preview = organiser.opens(asked, "Start a poll").sends(Map.of("Closes", "IN_A_WEEK"));
        assertThat(preview.sends().read()).startsWith("Posted in");
        Shown card = await("[Take part]");
        for (TeamsUser person : people) {
            Dialog dialog = person.opens(card, "Take part").sends();
            while (dialog.asks("Your answer"))
                dialog = dialog.sends(Map.of("Your answer", dialog.first("Your answer")));
            assertThat(dialog.read()).contains("Your answers count.");
        }
        return card;
    }

    /** As if that had been its deadline from the start. */
    private static void closes(JdbcStore store, Instant then) {
        store.change(tx -> {
            String id = tx.runs().listOpen("teams").get(0).id();
            Run run = tx.runs().lock(id).orElseThrow();
            assertThat(tx.runs().countBallots(id)).isEqualTo(PEOPLE);
            tx.runs().save(run.until(then, Instant.now()), null);
            tx.carryOut(new Output.StartTimer(RunTimer.CLOSE.of(id), then));
        });
    }

    private static void nothingIsLeft(JdbcStore store) {
        store.change(tx -> {
            List<Run> ended = tx.runs().listEnded(Instant.now().plus(Duration.ofDays(1)), 10).stream()
                    .map(id -> tx.runs().find(id).orElseThrow())
                    .toList();
            assertThat(ended).hasSize(1);
            assertThat(ended.get(0).course().report()).isNotNull();
            assertThat(tx.runs().listParticipations(ended.get(0).id())).isEmpty();
            assertThat(tx.runs().findSalt(ended.get(0).id())).isEmpty();
        });
    }

    /** What is asked for now comes behind everything that was to come. */
    private void nothingMoreComes(TeamsHttp line) {
        String question = "Is it over, try " + ++questions + "?";
        person("1p0", line).mentions(OPS, "Operations", "poll \"" + question + "\" \"Yes\" \"No\"");
        Shown unusedCard = await(question);
    }

    private Shown await(String words) {
        return teams.chats.await(words, () -> teams.chats.begun(OPS, words));
    }

    private long reports() {
        return teams.chats.everything().stream()
                .filter(message -> message.contains("Report: How we really run software"))
                .count();
    }
}
