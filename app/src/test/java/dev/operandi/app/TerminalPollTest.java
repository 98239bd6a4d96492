package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.cli.OperandiCommand;
import dev.operandi.testkit.MovableClock;
import dev.operandi.texts.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Polls by several people at one terminal. */
class TerminalPollTest {
    private static final Map<String, String> WITH_SECRET = Map.of("OPERANDI_SECRET", PollTerminal.SECRET);
    private static final List<String> PEOPLE = List.of("ann", "bob", "cem", "dana", "eve", "finn");

    /** How a form is filled in, down to its preview: everything as suggested, but for how many people are there. */
    private static final String[] USUAL = {"poll", "", "12", "", "", "", "", "", "", "", "", ""};

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void sevenPeopleTakePartAndTheReportComesAtTheDeadline() throws IOException {
        try (PollTerminal terminal = terminal(Language.ENGLISH, WITH_SECRET)) {
            assertThat(terminal.types(USUAL)).contains("This is what people will see", "→ Post · Cancel");
            assertThat(terminal.types("post")).contains("Posted in this terminal.", "Everybody here sees this:");
            assertThat(terminal.takesPart("take part", "", "Your answer 1)"))
                    .contains("Thank you. Your answers count.");
            for (String one : PEOPLE) {
                assertThat(terminal.types("as " + one)).endsWith(one + "> ");
                assertThat(terminal.takesPart("take part", "", "Your answer 1)"))
                        .contains("Thank you. Your answers count.");
            }
            assertThat(terminal.types("manage")).contains("Only the organiser of this poll can do that.");
            terminal.types("as");

            String shown = terminal.after(Duration.ofDays(8), "A rule of thumb");

            assertThat(shown).contains("This poll closed on", "From at least 6 of about 12", "Export");
            terminal.types("export");
            assertThat(terminal.after(Duration.ZERO, "as files, row by row")).contains("two files");
            assertThat(folder.resolve("exports")).isDirectoryContaining("glob:**/operandi-*.csv");
            assertThat(folder.resolve("exports")).isDirectoryContaining("glob:**/operandi-*.json");
            terminal.types("as ann");
            assertThat(terminal.types("export")).contains("operandi export ", "participation: at least");
            terminal.types("as");
            assertThat(terminal.types("details")).contains("What is not shown, and why");
        }
    }

    @Test
    void theReportOfAPollThatHasClosedCanBeExported() throws IOException {
        String run;
        try (PollTerminal terminal = terminal(Language.ENGLISH, WITH_SECRET)) {
            terminal.types(USUAL);
            terminal.types("post");
            run = runs();
        }
        assertThat(exported(run)).contains("The poll \"" + run + "\" is still open.");
        clock.advance(Duration.ofDays(8));
        try (PollTerminal terminal = terminal(Language.ENGLISH, WITH_SECRET)) {
            terminal.after(Duration.ZERO, "This poll closed on");
        }

        assertThat(exported(run))
                .startsWith("\"section\",\"item\",\"figure\"")
                .contains("\"hidden\",\"everything\",\"6\"");
        assertThat(exported(run, "--format", "json")).contains("\"item\" : \"everything\"");
        assertThat(exported("nonsense")).contains("There is no poll \"nonsense\" here.");
        assertThat(exported(run, "--out", folder.resolve("report.csv").toString()))
                .isEmpty();
        assertThat(folder.resolve("report.csv")).content().contains("\"hidden\"");
    }

    /** The id of the only run there is. */
    private String runs() {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("operandi.db"));
                ResultSet rows = database.createStatement().executeQuery("select id from run")) {
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String exported(String run, String... more) {
        var out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("export", run, "--data", folder.toString()));
        arguments.addAll(List.of(more));
        int unusedStatus = OperandiCommand.run(
                new Surroundings(
                        InputStream.nullInputStream(),
                        out,
                        out,
                        false,
                        Talk.WIDE,
                        Optional.empty(),
                        "mia",
                        folder,
                        new Environment(Map.of()),
                        "./operandi"),
                arguments.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aGermanTerminalAsksAndAnswersInGerman() throws IOException {
        try (PollTerminal terminal = terminal(Language.GERMAN, Map.of())) {
            assertThat(terminal.types("umfrage")).contains("mit „abbrechen“ gehst du hinaus");
            assertThat(terminal.types("", "viele")).contains("Bitte nenn eine Zahl von 1 bis 1000000.");
            assertThat(terminal.types("12", "", "", "", "", "", "", "", "")).contains("Das werden die Leute sehen:");
            assertThat(terminal.types("veröffentlichen")).contains("Das sehen alle hier:", "→ Teilnehmen");
            assertThat(terminal.types("als Jörg"))
                    .contains("Ab jetzt tippt hier jörg.")
                    .endsWith("jörg> ");
            assertThat(terminal.types("teilnehmen"))
                    .contains("Eine Umfrage von mia", "mit deinem Namen", "→ Los geht’s");
            assertThat(terminal.types("los gehts")).contains("Was für eine Arbeit machst du?");
            String shown = terminal.types("1");
            while (shown.contains("Frage ")) shown = terminal.types("1");
            assertThat(shown).contains("Deine Antworten sind in der Umfrage.", "Meine Antworten zurückziehen");
            terminal.types("als", "verwalten", "jetzt beenden", "ja, jetzt beenden");

            assertThat(terminal.after(Duration.ZERO, "Diese Umfrage endete")).isNotEmpty();
        }
    }

    @Test
    void aPollThatCameDueWhileNobodyWasThereClosesAtTheNextStart() throws IOException {
        try (PollTerminal terminal = terminal(Language.ENGLISH, WITH_SECRET)) {
            terminal.types(USUAL);
            terminal.types("post");
            terminal.takesPart("take part", "", "Your answer 1)");
        }
        try (PollTerminal terminal = terminal(Language.ENGLISH, WITH_SECRET)) {
            assertThat(terminal.shown()).contains("Everybody here sees this:", "→ Take part");
            assertThat(terminal.types("take part")).contains("You have taken part.");
            assertThat(terminal.types("cancel")).contains("You have left the form.");
        }
        clock.advance(Duration.ofDays(8));
        try (PollTerminal terminal = terminal(Language.ENGLISH, WITH_SECRET)) {
            assertThat(terminal.after(Duration.ZERO, "This poll closed on")).contains("Fewer than");
        }
    }

    @Test
    void aQuickPollIsPostedWhereItIsTypedAndCounted() throws IOException {
        try (PollTerminal terminal = terminal(Language.ENGLISH, Map.of())) {
            assertThat(terminal.types("poll \"Lunch?\" \"Soup\" \"Salad\" --close 2h"))
                    .contains("Everybody here sees this:", "Lunch?", "1) Soup", "2) Salad")
                    .doesNotContain("our conversation");
            assertThat(terminal.types("1")).contains("Noted: Soup.", "1 person has voted.");
            assertThat(terminal.types("as bob", "salad")).contains("Noted: Salad.");
            assertThat(terminal.types("as Mia", "2")).contains("Noted: Salad.");

            assertThat(terminal.after(Duration.ofHours(3), "This poll closed on"))
                    .contains("Salad: 2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "poll \"Lunch?\"|The choices are missing.",
                "poll \"Lunch?\" \"Soup\"|There is only one choice.",
                "poll \"Lunch?\" \"Soup\" \"soup\"|is there twice",
                "poll \"Lunch?\" \"Soup|A quote is opened and not closed",
                "poll \"Lunch?\" \"Soup\" \"\"|nothing between the quotes",
                "poll \"Lunch?\" \"A\" \"B\" --close yesterday|When should the poll close?",
                "poll \"Lunch?\" \"A\" \"B\" --close 2020-01-01 12:00|is over already",
                "poll \"Lunch?\" \"A\" \"B\" --close 2999-01-01 12:00|more than a year away",
                "poll \"Lunch?\" \"A\" \"B\" --anonymus|Did you mean --anonymous?",
                "poll \"Lunch?\" \"A\" \"B\" --anonymous|the installation has no secret"
            })
    void aQuickPollThatCannotBeIsAnsweredWithOneSentence(String line, String sentence) throws IOException {
        try (PollTerminal terminal = terminal(Language.ENGLISH, Map.of())) {
            assertThat(terminal.types(line)).contains(sentence).doesNotContain("Everybody here");
            assertThat(terminal.types("polls")).contains("You have no polls.");
        }
    }

    @Test
    void whatIsWrongInTheFormIsAskedAgainAndTheRestStands() throws IOException {
        try (PollTerminal terminal = terminal(Language.ENGLISH, WITH_SECRET)) {
            assertThat(terminal.types("poll", "how we really")).contains("How many people are in it?");
            assertThat(terminal.types("0")).contains("Please give a number from 1 to 1000000.");
            assertThat(terminal.types("3")).contains("1) Everybody in that channel");
            assertThat(terminal.types("9")).contains("“9” is not among these.");
            assertThat(terminal.types("everybody")).contains("Names with commas between");
            assertThat(terminal.types("ann, b/b")).contains("“b/b” is no name here.");
            assertThat(terminal.types("ann, bob", "own", "at the day")).contains("A day such as 2026-12-01.");
            assertThat(terminal.types("tomorrow")).contains("That is no day.");
            assertThat(terminal.types("2020-01-01")).contains("A time such as 16:00.");
            assertThat(terminal.types("four")).contains("That is no time.");
            assertThat(terminal.types("16:00", "anonymous", "", "me only")).contains("Several with commas between");
            assertThat(terminal.types("1, 7")).contains("“7” is not among these.");
            assertThat(terminal.types("1, 2")).contains("Closes: Please pick a day and a time in the future");
            assertThat(terminal.types("5")).contains("Send it off like this, or change something?", "Me only");
            assertThat(terminal.types("preview")).contains("Who is asked: An anonymous poll must ask at least");
            assertThat(terminal.types("only the people")).contains("ann, bob");
            assertThat(terminal.types("1")).contains("Enter takes:");
            assertThat(terminal.types("", "people", "ann, bob, cem, dana, eve, finn, gus"))
                    .contains("Send it off like this");
            assertThat(terminal.types("preview")).contains("The report goes to the organiser.");
            assertThat(terminal.types("cancel")).contains("You have left the form.");
            assertThat(terminal.types("polls")).contains("You have no polls.");
        }
    }

    @Test
    void whoeverIsNotAskedIsToldSo() throws IOException {
        try (PollTerminal terminal = terminal(Language.ENGLISH, WITH_SECRET)) {
            terminal.types("poll", "", "12", "2", "ann, bob, cem, dana, eve, finn, gus", "", "", "", "", "", "", "");
            terminal.types("post");

            assertThat(terminal.types("as zoe", "take part")).contains("This poll asks other people");
            assertThat(terminal.types("as /etc/passwd")).contains("is no name here");
            assertThat(terminal.types("as ANN", "take part")).contains("What kind of work do you do?");
        }
    }

    private PollTerminal terminal(Language language, Map<String, String> variables) throws IOException {
        return new PollTerminal(folder, language, clock, variables);
    }
}
