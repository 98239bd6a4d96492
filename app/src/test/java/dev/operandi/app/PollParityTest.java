package dev.operandi.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.cli.OperandiCommand;
import dev.operandi.app.slack.SlackTeam;
import dev.operandi.app.teams.TeamsTeam;
import dev.operandi.polls.QuickTally;
import dev.operandi.polls.Report;
import dev.operandi.polls.Run;
import dev.operandi.storage.JdbcStore;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same polls, person by person and answer by answer, in Slack, in Teams and at the terminal: what is kept of them at the end is the
 * same, and on the way nothing leads from an answer to a person.
 */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PollParityTest {
    private static final String SLACK = "slack";
    private static final String TEAMS = "teams";
    private static final String TERMINAL = "terminal";

    private final Map<String, Held> all = new TreeMap<>();

    /**
     * What there was of the polls on one platform.
     *
     * @param open what the database held while both were open
     * @param heldInFiles the files that held an author, the salt or a part of an answer then
     * @param posted what had been posted by then
     * @param leftInFiles the same once both had closed
     * @param logged every line of the bot's own, from the start to the end
     * @param people who took part
     * @param terms who was asked and from how many on anything is told
     */
    private record Held(
            PollTraces open,
            List<String> heldInFiles,
            List<String> posted,
            List<String> leftInFiles,
            List<String> logged,
            List<String> people,
            Report report,
            String terms,
            QuickTally.Shown tally,
            String exported) {}

    private interface Opening {
        PollTeam in(Path folder) throws Exception;
    }

    @BeforeAll
    void askedOnEveryPlatform(@TempDir Path folder) throws Exception {
        all.put(SLACK, asked(SlackTeam::new, folder.resolve(SLACK)));
        all.put(TEAMS, asked(TeamsTeam::new, folder.resolve(TEAMS)));
        all.put(TERMINAL, asked(TerminalTeam::new, folder.resolve(TERMINAL)));
    }

    private static Held asked(Opening opening, Path folder) throws Exception {
        PollTraces traces;
        List<String> held;
        List<String> posted;
        List<String> left;
        List<String> people = new ArrayList<>();
        try (OwnLog log = new OwnLog()) {
            try (PollTeam team = opening.in(folder)) {
                new PollScript(team).untilBothAreOpenAndAnswered();
                traces = PollTraces.in(folder);
                held = traces.filesThatHold(folder);
                posted = team.posted();
                for (int who = 1; who < PollTeam.PEOPLE; who++)
                    people.add(team.person(who).id());
                team.waitsForTheEnd();
                team.exports();
                left = traces.filesThatHold(folder);
            }
            Run run = run(folder, false);
            Report report = Objects.requireNonNull(run.course().report());
            String terms = run.terms().asked() + " asked, from " + run.rule().threshold() + " on";
            QuickTally.Shown tally =
                    Objects.requireNonNull(run(folder, true).course().result());
            String exported = exported(run.id(), folder);
            return new Held(traces, held, posted, left, log.lines(), people, report, terms, tally, exported);
        }
    }

    // ---------------------------------------------------------------- the same everywhere

    @Test
    void theSamePollEndsInTheSameReportOnEveryPlatform() {
        Held slack = held(SLACK);
        assertThat(all.values()).extracting(held -> held.open().finished()).containsOnly(PollScript.COUNTED);
        assertThat(slack.report().atLeast()).isEqualTo(PollScript.COUNTED);
        assertThat(slack.report().whole().shares()).isNotEmpty();
        assertThat(slack.report().spreads()).hasSize(3);
        assertThat(slack.report().functions()).hasSize(2);
        assertThat(slack.report().remedies()).isNotEmpty();

        for (String other : List.of(TEAMS, TERMINAL)) {
            assertThat(held(other).report()).as(other).isEqualTo(slack.report());
            assertThat(held(other).terms()).as(other).isEqualTo(slack.terms());
        }
    }

    @Test
    void whatIsExportedOfItIsTheSameToTheByte() {
        assertThat(held(SLACK).exported()).contains("participation", "Software development");

        assertThat(held(TEAMS).exported()).isEqualTo(held(SLACK).exported());
        assertThat(held(TERMINAL).exported()).isEqualTo(held(SLACK).exported());
    }

    @Test
    void theSameQuickPollEndsInTheSameTally() {
        assertThat(held(SLACK).tally()).isEqualTo(new QuickTally.Shown.Exact(List.of(2, 1, 1), 3));

        assertThat(held(TEAMS).tally()).isEqualTo(held(SLACK).tally());
        assertThat(held(TERMINAL).tally()).isEqualTo(held(SLACK).tally());
    }

    // ---------------------------------------------------------------- nobody beside an answer

    @Test
    void whileItIsOpenNoRowHoldsAPersonBesideAnAnswer() {
        all.forEach((platform, held) -> {
            assertThat(held.open().authors())
                    .as(platform)
                    .hasSize(PollScript.COUNTED + 1)
                    .allMatch(one -> one.matches("[0-9a-f]{64}"));
            assertThat(held.open().rowsWithBoth(held.people())).as(platform).isEmpty();
        });
    }

    @Test
    void whileItIsOpenWhoOnlyTookPartIsInNoTableAtAll() {
        all.forEach((platform, held) -> {
            List<String> others =
                    held.people().subList(PollScript.VOTERS, held.people().size());
            assertThat(others).hasSizeGreaterThan(9);
            assertThat(held.open().tablesThatHold(others)).as(platform).isEmpty();
        });
    }

    @Test
    void whileItIsOpenNothingThatWasPostedTellsOfAnybodyOrAnyAnswer() {
        for (String platform : List.of(SLACK, TEAMS)) {
            Held held = held(platform);
            assertThat(held.posted())
                    .as(platform)
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message)
                            .doesNotContain(held.people())
                            .doesNotContain(held.open().authors()));
        }
    }

    @Test
    void afterTheCloseNoFileHoldsAnAuthorTheSaltOrAPartOfAnAnswer() {
        all.forEach((platform, held) -> {
            assertThat(held.open().secrets()).as(platform).hasSizeGreaterThan(100);
            assertThat(held.heldInFiles()).as(platform).isNotEmpty();
            assertThat(held.leftInFiles()).as(platform).isEmpty();
        });
    }

    @Test
    void ofAllThatHappensNothingThatIsLoggedTellsOfAnybodyOrAnyAnswer() {
        all.forEach((platform, held) -> {
            List<String> words = new ArrayList<>(held.people());
            words.addAll(PollScript.answersInWords());
            words.addAll(held.open().secrets());
            words.addAll(List.of("Where to?", "Somebody", "somebody", "qx70", "operations"));
            assertThat(held.logged()).as(platform).hasSizeGreaterThan(100);
            assertThat(held.logged())
                    .as(platform)
                    .allSatisfy(line -> assertThat(line).doesNotContain(words));
        });
    }

    private Held held(String platform) {
        return Objects.requireNonNull(all.get(platform));
    }

    // ---------------------------------------------------------------- what is kept

    private static Run run(Path folder, boolean quick) {
        String id = PollTraces.runs(folder, quick).get(0);
        try (JdbcStore store = JdbcStore.open(folder)) {
            return store.<Run>transact(tx -> tx.runs().find(id).orElseThrow());
        }
    }

    private static String exported(String run, Path folder) {
        var out = new ByteArrayOutputStream();
        var around = new Surroundings(
                InputStream.nullInputStream(),
                out,
                out,
                false,
                Talk.WIDE,
                Optional.empty(),
                "mia",
                folder,
                new Environment(Map.of()),
                "./operandi");
        int status = OperandiCommand.run(around, "export", run, "--data", folder.toString());
        assertThat(status).isZero();
        return out.toString(UTF_8);
    }
}
