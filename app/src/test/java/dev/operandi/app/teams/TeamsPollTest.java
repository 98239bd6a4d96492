package dev.operandi.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.slack.Json;
import dev.operandi.app.teams.Chats.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Polls in a channel, with authentication, from the word to the report. */
@Timeout(120)
class TeamsPollTest {
    private static final String OPS = "19:ops@thread.tacv2";
    private static final String COUNTED = "Your answers count.";

    @TempDir
    private Path folder;

    private TeamsOffice office;
    private TeamsUser ann;
    private final List<TeamsUser> others = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        office = TeamsOffice.onSqlite(folder);
        ann = office.person("1ann").isIn(OPS);
        for (int n = 1; n <= 7; n++) others.add(office.person("1other" + n).isIn(OPS));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anAnonymousPollGoesFromTheWordToTheReportAndNothingIsLeftOfTheBallots() throws Exception {
        TeamsUser guest = office.person("1guest").isIn(OPS);
        office.teams.guests.add(guest.id);
        office.ids.next();
        Dialog form = startsAPoll();
        assertThat(form.field("Where to post it")).isEqualTo(OPS);

        Dialog wrong = form.sends(Map.of("Who is asked", "listed", "Closes", "IN_TWO_HOURS"));
        assertThat(wrong.read()).contains("Please list the people to ask.");
        assertThat(wrong.field("Who is asked")).isEqualTo("listed");
        assertThat(wrong.field("Closes")).isEqualTo("IN_TWO_HOURS");
        Dialog preview = wrong.sends(Map.of("Who is asked", "all"));
        assertThat(preview.read()).contains("This is what people will see:", "Anonymous.", "It asks about 9 people");
        assertThat(preview.sends().read()).startsWith("Posted in Operations › General.");

        Shown card = inTheChannel("[Take part]");
        assertThat(card.sent().has("refresh")).isFalse();
        assertThat(guest.opens(card, "Take part").read()).contains("does not ask guests");
        for (TeamsUser other : others) takesPart(other, card);
        assertThat(ballots()).isEqualTo(7);
        Dialog finished = others.get(6).opens(card, "Take part");
        assertThat(finished.sends(Map.of("What would you like to do?", "withdraw"))
                        .read())
                .contains("Your answers are deleted");
        assertThat(ballots()).isEqualTo(6);

        office.clock.advance(Duration.ofMinutes(121));

        Shown report = inTheChannel("# Report:");
        assertThat(report.read()).contains("From at least", "Most to least:", "[Details]");
        assertThat(inTheChannel("This poll closed on").id()).isEqualTo(card.id());
        assertThat(others.get(0).opens(report, "Details").read()).contains("# For the talk afterwards");
        assertThat(others.get(0).opens(card, "Take part").read()).isEqualTo("This poll is over.");
        assertThat(ballots()).isZero();
        for (TeamsUser other : others)
            assertThat(office.teams.chats.posts(other.direct())).isZero();
    }

    @Test
    void whereTheTeamWasArchivedThePollGoesOnAndItsOrganiserGetsTheReportInPrivate() throws Exception {
        office.ids.next();
        assertThat(startsAPoll().sends(Map.of("Closes", "IN_A_WEEK")).sends().read())
                .startsWith("Posted in Operations › General.");
        Shown card = inTheChannel("[Take part]");
        for (TeamsUser other : others) takesPart(other, card);

        assertThat(ann.does("teamArchived").status()).isEqualTo(200);
        office.clock.advance(Duration.ofDays(8));

        assertThat(ann.sees("# Report:").read()).contains("From at least", "Most to least:");
        assertThat(ballots()).isZero();
        assertThat(office.teams.chats.begun(OPS, "# Report:")).isEmpty();
        assertThat(office.teams.chats.find(card.conversation(), card.id()).orElseThrow())
                .isEqualTo(card); // nobody can edit it there
    }

    @Test
    void aNamedPollIsAnsweredInTheDirectConversation() throws Exception {
        TeamsUser guest = office.person("1guest").isIn(OPS);
        office.teams.guests.add(guest.id);
        office.ids.next();
        Dialog preview = startsAPoll().sends(Map.of("Privacy", "named", "Closes", "IN_TWO_HOURS"));
        assertThat(preview.sends().read()).startsWith("Posted in Operations › General.");
        Shown card = inTheChannel("[Take part]");
        TeamsUser bob = others.get(0);

        assertThat(takesPartInPrivate(guest, card)).contains("does not ask guests");
        assertThat(takesPartInPrivate(bob, card)).contains("The questions of this poll are in our direct message.");

        bob.sees("A poll by", "sees your answers under your name");
        bob.presses("Begin");
        assertThat(bob.newest().read()).contains("What kind of work do you do?");
        for (int pressed = 0; !bob.newest().read().contains("[Withdraw my answers]"); pressed++) {
            assertThat(pressed).as("questions").isLessThan(20);
            bob.picks(1);
        }
        assertThat(bob.newest().read()).contains("Your answers are in the poll.");
        assertThat(ballots()).isEqualTo(1);

        office.clock.advance(Duration.ofMinutes(121));

        inTheChannel("# Report:");
        bob.presses("Change an answer");
        assertThat(ballots()).isEqualTo(1); // kept under the person's name
        assertThat(office.teams.chats.posts(bob.direct())).isEqualTo(1);
    }

    private static String takesPartInPrivate(TeamsUser person, Shown card) {
        return person.presses(card, card.card().find("Take part").orElseThrow())
                .body()
                .path("value")
                .asText();
    }

    @Test
    void aDraftThatAClientChangedIsNotPosted() {
        Dialog preview = startsAPoll().sends();
        String own = preview.task().toString();
        assertThat(own).contains("asked=8");

        Dialog forged = new Dialog(ann, OPS, Json.read(own.replace("asked=8", "asked=80")));

        assertThat(forged.sends().read()).doesNotContain("Posted");
        assertThat(office.teams.chats.begun(OPS)).isEmpty();
    }

    @Test
    void aQuickPollStandsInTheChannelAndIsVotedOnUntilItCloses() {
        office.ids.next();
        ann.mentions(OPS, "Operations", "poll \"Lunch?\" \"Soup\" \"Salad\" --close 60m");
        Shown card = inTheChannel("# Lunch?");

        assertThat(votes(others.get(0), card, 1)).isEqualTo("Noted: Soup.");
        assertThat(votes(others.get(1), card, 1)).isEqualTo("Noted: Soup.");
        assertThat(votes(others.get(1), card, 2)).isEqualTo("Noted: Salad.");
        assertThat(inTheChannel("Soup: 1; Salad: 1").id()).isEqualTo(card.id());

        office.clock.advance(Duration.ofMinutes(61));

        assertThat(inTheChannel("This poll closed on").id()).isEqualTo(card.id());
        assertThat(votes(others.get(2), card, 2)).isEqualTo("This poll is over.");
        assertThat(inTheChannel("This poll closed on").read()).contains("Soup: 1; Salad: 1");
    }

    @Test
    void whatIsWrongWithAQuickPollIsToldToWhoeverTypedIt() {
        ann.mentions(OPS, "Operations", "poll \"Lunch?\" \"Soup\"");

        assertThat(ann.sees("There is only one choice.").read()).contains("A quick poll looks like this");
        assertThat(office.teams.chats.begun(OPS)).isEmpty();
    }

    // ---------------------------------------------------------------- steps of a poll

    private Dialog startsAPoll() {
        ann.mentions(OPS, "Operations", "poll");
        Shown asked = office.teams.chats.await(
                "the button that opens the form", () -> office.teams.chats.newest(OPS + ";messageid=1770000000001"));
        return ann.opens(asked, "Start a poll");
    }

    private Shown inTheChannel(String words) {
        office.takesTime();
        return office.teams.chats.await(words, () -> office.teams.chats.begun(OPS, words));
    }

    private static void takesPart(TeamsUser person, Shown card) {
        Dialog dialog = person.opens(card, "Take part");
        assertThat(dialog.read()).contains("Anonymous.", "At most 12 questions.");
        dialog = dialog.sends();
        for (int asked = 0; dialog.asks("Your answer"); asked++) {
            assertThat(asked).as("questions").isLessThan(13);
            dialog = dialog.sends(Map.of("Your answer", dialog.first("Your answer")));
        }
        assertThat(dialog.read()).contains(COUNTED, "Only you see it");
    }

    private static String votes(TeamsUser person, Shown card, int number) {
        return person.presses(card, card.card().answer(number).orElseThrow())
                .body()
                .path("value")
                .asText();
    }

    private int ballots() throws Exception {
        try (var files = Files.walk(folder)) {
            Path file = files.filter(one -> one.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
            try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = database.createStatement();
                    ResultSet counted = statement.executeQuery("select count(*) from ballot where finished = 1")) {
                return counted.next() ? counted.getInt(1) : -1;
            }
        }
    }
}
