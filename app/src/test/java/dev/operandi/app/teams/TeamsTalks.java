package dev.operandi.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.app.teams.Chats.Shown;
import dev.operandi.app.teams.TeamsHttp.Answer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole talks with the running application, with authentication; the same wherever things are kept. Each test is another person's. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TeamsTalks {
    private static final Pattern NUMBER = Pattern.compile("\\((?:Question|Frage) ([0-9]+)");

    private static int people;

    TeamsOffice office;
    TeamsUser ann;

    abstract TeamsOffice open(Path folder) throws Exception;

    @BeforeAll
    void opened(@TempDir Path folder) throws Exception {
        office = open(folder);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @BeforeEach
    void somebodyNew() {
        ann = office.person("1person" + ++people);
    }

    @Test
    void aWholeInterviewByCardsFromTheInstallationToTheResult() {
        ann.installs();
        Shown welcome = ann.sees("# Hello, I am Operandi", "How we really run software");
        assertThat(ann.picks(1).body().path("value").asText()).isEqualTo("It goes on further down.");
        Shown introduction = ann.below(welcome);
        assertThat(introduction.read()).contains("[Begin]");

        Answer begun = ann.presses("Begin");

        assertThat(ann.newest().id()).isEqualTo(introduction.id()); // the question stands in the answer, at once
        assertThat(number(ann.newest())).isEqualTo(1);
        Shown edited = edited(introduction);
        assertThat(edited.sent()).isEqualTo(begun.body().path("value")); // and for good a moment later
        assertThat(pressedThrough(ann, "[Share]")).contains("How sure:", "# The answers that carried it");
        assertThat(edited(edited).read()).contains("[Share]");
        assertThat(office.teams.chats.posts(ann.direct())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one after the other", "the other way round", "at once"})
    void whoAddsTheBotIsGreetedOnceHoweverTeamsTellsIt(String how) {
        if (how.equals("at once")) ann.installsAtOnce();
        else if (how.equals("the other way round")) ann.installsTheOtherWayRound();
        else ann.installs();
        Shown welcome = ann.sees("# Hello, I am Operandi");

        ann.says("start");

        assertThat(ann.below(welcome).read()).contains("[Begin]");
        assertThat(office.teams.chats.posts(ann.direct())).isEqualTo(2); // messages of one person are sent in order
    }

    @Test
    void aWholeInterviewInGerman() {
        ann.reading("de-DE").installs();
        Shown welcome = ann.sees("# Hallo, ich bin Operandi", "Wie wir Software wirklich betreiben");
        assertThat(ann.picks(1).body().path("value").asText()).isEqualTo("Weiter unten geht es weiter.");
        assertThat(ann.below(welcome).read()).contains("[Los geht’s]");
        ann.presses("Los geht’s");

        String result = pressedThrough(ann, "[Teilen]");

        assertThat(result)
                .contains("Wie sicher:", "# Diese Antworten geben den Ausschlag")
                .doesNotContain("How sure:");
    }

    @Test
    void whatIsTypedIsAnsweredBelowAndWhatStoodAboveLosesItsButtons() {
        Shown first = begun();
        ann.says("2");
        Shown second = ann.below(first);
        assertThat(number(second)).isEqualTo(2);
        Shown above = office.teams.chats.find(ann.direct(), first.id()).orElseThrow();
        assertThat(above.read()).contains("You answered").doesNotContain("[Not sure]");

        ann.presses("Not sure");
        assertThat(number(ann.newest())).isEqualTo(3);
        ann.presses("Back");
        assertThat(ann.newest().read()).contains("(Back to question 2)", "[Keep it]");
        ann.presses("Keep it");
        assertThat(number(ann.newest())).isEqualTo(3);
        ann.presses("Why do you ask?");
        assertThat(ann.newest().read()).contains("Why I ask:");

        assertThat(pressedThrough(ann, "[Share]")).contains("[Change an answer]");
    }

    @Test
    void theResultLeadsToRemediesAndBack() {
        toTheResult();

        ann.presses("All remedies");
        assertThat(ann.newest().read()).contains("[Back to the result]");
        String remedies = ann.newest().read();
        ann.picks(1);
        assertThat(ann.newest().read()).contains("[Back to the result]").isNotEqualTo(remedies);
        ann.presses("Back to the result");

        assertThat(ann.newest().read()).contains("How sure:", "[Share]");
    }

    @Test
    void aResultIsSharedInAChannelAfterItsOwnerSawWhatWillBeRead() {
        String finance = "19:finance" + people + "@thread.tacv2";
        assertThat(ann.mentions(finance, "Finance", "hello").status()).isEqualTo(200);
        Shown invitation = office.teams.chats.await(
                "an invitation", () -> office.teams.chats.newest(finance + ";messageid=1770000000001"));
        assertThat(invitation.read()).contains("let us talk in private");
        toTheResult();

        JsonNode dialog = ann.opens("Share");
        Card asked = new Card(dialog.path("card").path("content"));
        assertThat(asked.read())
                .contains("This is what people will see, with your name.", "How sure:", "<Finance › General>");
        assertThat(new Card(ann.submits(dialog, null).path("value").path("card").path("content")).read())
                .contains("Pick the conversation to share it in.");
        assertThat(ann.submits(dialog, finance).path("value").asText()).startsWith("I am posting it now.");

        Shown shared = office.teams.chats.await("it shared", () -> office.teams.chats.begun(finance));
        assertThat(shared.read())
                .contains("How sure:", "Shared by <at>", "[Try it yourself]")
                .doesNotContain("# The answers that carried it");
        assertThat(ann.submits(dialog, "19:nobodys@thread.tacv2").toString()).contains("Pick the conversation");
    }

    @Test
    void whoSaysSoIsForgottenAndTheMessagesAreTakenBack() {
        toTheResult();
        Shown result = ann.newest();
        ann.says("my data");
        Shown data = ann.below(result);
        assertThat(data.read()).contains("# What I keep about you", "How we really run software, begun on");
        ann.says("delete my data");
        Shown asked = ann.below(data);

        Answer told = ann.presses(asked, asked.card().find("Yes, delete it").orElseThrow());

        assertThat(told.body().path("value").asText()).contains("I have deleted everything");
        office.teams.chats.await(
                "nothing",
                () -> office.teams.chats.newest(ann.direct()).isEmpty() ? Optional.of(ann) : Optional.empty());
        ann.says("result");
        ann.sees("You have no result yet."); // strangers again
    }

    @Test
    void whatTeamsHandsOverAgainCountsOnce() {
        Shown first = begun();
        ann.picks(1);
        Answer again = ann.again();
        assertThat(number(new Card(again.body().path("value")))).isEqualTo(2);
        ann.says("2");
        assertThat(ann.again().status()).isEqualTo(200);

        assertThat(number(ann.below(first))).isEqualTo(3);
    }

    @Test
    void aClickOnAnOldCardChangesNothing() {
        Shown first = begun();
        ObjectNode late = ann.invoke(first, first.card().answer(2).orElseThrow());
        ann.picks(1);
        office.takesTime();
        for (int n = 0; n < 5; n++) office.takesTime(); // no double click any more

        Answer answer = ann.hand(late);

        assertThat(answer.body().path("value").asText()).startsWith("You have answered that already");
        ann.says("where was I");
        assertThat(number(ann.below(first))).isEqualTo(2);
    }

    // ---------------------------------------------------------------- steps of a talk

    /** In the first question. */
    private Shown begun() {
        ann.says("start");
        ann.sees("[Begin]");
        ann.presses("Begin");
        assertThat(number(ann.newest())).isEqualTo(1);
        return ann.newest();
    }

    private void toTheResult() {
        begun();
        String unusedResult = pressedThrough(ann, "[Share]");
    }

    /** Presses always the first answer until the words are there. */
    static String pressedThrough(TeamsUser person, String until) {
        for (int pressed = 0; !person.newest().read().contains(until); pressed++) {
            assertThat(pressed).as("presses").isLessThan(20);
            String before = person.newest().read();
            assertThat(person.picks(1).status()).isEqualTo(200);
            assertThat(person.newest().read()).isNotEqualTo(before);
        }
        return person.newest().read();
    }

    /** The message once the bot has edited it again. */
    private Shown edited(Shown before) {
        office.takesTime();
        return office.teams.chats.await(
                "an edit",
                () -> office.teams
                        .chats
                        .find(before.conversation(), before.id())
                        .filter(now -> now.edits() > before.edits()));
    }

    private static int number(Shown shown) {
        return number(shown.card());
    }

    static int number(Card card) {
        return NUMBER.matcher(card.read())
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No question:\n" + card.read()));
    }
}
