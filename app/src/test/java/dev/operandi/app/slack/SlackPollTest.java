package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.slack.SlackStandIn.Room;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole polls, from the command to the report, by requests that Slack signs. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackPollTest {
    /** Keeps what stands in the form. */
    private static final Map<String, List<String>> AS_IT_IS = Map.of();

    private Path folder;
    private SlackOffice office;
    private int tests;

    /** A channel nobody else is in, and whoever starts the poll. */
    private String ops;

    private SlackUser mia;

    /** Of the run that was begun last. */
    private String run;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        this.folder = folder;
        office = SlackOffice.byHttp(folder);
    }

    @AfterAll
    void close() throws Exception {
        office.close();
    }

    @BeforeEach
    void another() {
        tests++;
        ops = "C0OPS" + tests;
        office.slack.has(ops, new Room("operations", 9, true, true, false));
        mia = office.person("U0MIA" + tests).livingIn("Europe/Berlin");
        run = office.ids.get();
    }

    @Test
    void aManagerAsksAChannelAndEverybodyReadsTheReport() throws Exception {
        Shown card = posted();
        assertThat(card.onThePhone()).contains("# Poll: ", "Anonymous.", "Fewer than 6", "[Take part]", "[Manage]");
        List<SlackUser> people = people(7, "de-DE");

        for (SlackUser person : people) takesPart(card, person);
        SlackUser last = people.get(6);
        opens(card, last);
        last.modal("You have taken part.");
        last.sendsOff(Map.of("wish", List.of("withdraw")));
        last.modal("Your answers are deleted and do not count.");

        assertThat(ballots()).isEqualTo(6);
        for (SlackUser person : people)
            assertThat(office.slack.screens.posts(person.direct())).isZero();
        office.clock.advance(Duration.ofDays(15));
        Shown report = newest(ops, "# Report: ", "[Details]");
        assertThat(report.onThePhone()).contains("From at least 6 of about");
        Shown closed = office.slack.screens.await(
                "the card to close", () -> Optional.of(now(card)).filter(one -> !one.has("Take part")));
        assertThat(closed.onThePhone()).contains("This poll closed on", "The report stands below");
        assertThat(ballots()).isZero();
        assertThat(posts()).isEqualTo(2);

        people.get(0).presses(card, "Take part"); // on a phone that shows the old card
        people.get(0).hears(ops, "This poll is over.");
    }

    @Test
    void aNamedPollIsAnsweredInTheDirectMessage() throws Exception {
        asks(mia);
        mia.sendsOff(Map.of(
                "where", List.of(ops), "privacy", List.of("named"), "closes", List.of("IN_A_WEEK"), "more", List.of()));
        mia.modal("This is what people will see:", "Named.");
        mia.sendsOff(AS_IT_IS);
        mia.modal("Posted in operations.");
        Shown card = newest(ops, "[Take part]", "0 of 8");
        SlackUser ann = people(1, "en-US").get(0);

        ann.presses(card, "Take part");

        ann.hears(ops, "The questions of this poll are in our direct message.");
        ann.sees("A poll by", mia.id, "sees your answers under your name");
        ann.presses("Begin").sees("What kind of work do you do?");
        Shown shown = answers(ann, "1");
        for (int questions = 1; !shown.has("Withdraw my answers"); questions++) {
            assertThat(questions).isLessThan(20);
            shown = answers(ann, "1");
        }
        assertThat(shown.onThePhone()).contains("Your answers are in the poll.", "[Share]");
        assertThat(ballots()).isEqualTo(1);
        assertThat(office.slack.screens.modal(ann.id)).isEmpty();

        ann.presses("Withdraw my answers").sees("# Withdraw your answers?");
        ann.presses("Yes, withdraw them").sees("Your answers are deleted and do not count.");
        assertThat(ballots()).isZero();
        ann.presses(card, "Take part");
        ann.sees("A poll by", "[Begin]");
        office.clock.advance(Duration.ofDays(8));
        newest(ops, "# Report: ");
        ann.sees("This poll closed on", "was deleted");
    }

    /** What stands below what they typed. */
    private Shown answers(SlackUser person, String text) {
        Shown before = person.newest();
        person.says(text);
        return office.slack.screens.await(
                "something below",
                () -> Optional.of(person.newest()).filter(now -> !now.ts().equals(before.ts())));
    }

    @Test
    void whatIsSentTwiceCountsOnce() throws Exception {
        Shown card = posted();
        mia.again();
        assertThat(posts()).isEqualTo(1);
        SlackUser ann = people(1, "en-US").get(0);
        opens(card, ann);
        ann.sendsOff(AS_IT_IS);
        Screens.Modal first = ann.modal("Your answer");

        ann.sendsOff(Map.of("answer", List.of(firstChoice(first))));
        Screens.Modal second = ann.modal("Your answer");
        assertThat(ann.again().status()).isEqualTo(200); // the same once more
        office.slack.screens.open(ann.id, first.view(), Json.object());
        ann.sendsOff(Map.of("answer", List.of(firstChoice(first)))); // a double click: another one, of the same form

        assertThat(ann.modal("Your answer").view()).isEqualTo(second.view());
        assertThat(ballots()).isEqualTo(1);
    }

    /** As Slack would show it picked already, were the blocks of two questions one. */
    @Test
    void noAnswerStandsPickedAtTheNextQuestion() {
        Shown card = posted();
        SlackUser ann = people(1, "en-US").get(0);
        opens(card, ann);
        ann.sendsOff(AS_IT_IS);
        ann.modal("Your answer");
        ann.sendsOff(Map.of("answer", List.of("not-sure")));
        Screens.Modal second = ann.modal("Your answer");

        ann.sendsOff(AS_IT_IS);

        assertThat(ann.modal("Please pick one.").view()).isEqualTo(second.view());
    }

    @Test
    void aChannelThatIsOutOfReachIsSaidToBeSoAndNothingIsLost() {
        office.slack.has("C0FAR", new Room("far", 40, false, true, false));
        office.slack.has("C0HID", new Room("hidden", 40, false, false, false));
        office.slack.has("C0OLD", new Room("old", 40, true, true, true));
        office.slack.has("C0TWO", new Room("two", 3, true, true, false));
        asks(mia);

        mia.sendsOff(Map.of("where", List.of("C0FAR")));
        mia.modal("I am not in far.");
        mia.sendsOff(Map.of("where", List.of("C0HID")));
        mia.modal("I am not in that channel.");
        mia.sendsOff(Map.of("where", List.of("C0OLD")));
        mia.modal("old is archived");
        mia.sendsOff(Map.of("where", List.of("C0TWO"))); // two people and the bot
        mia.modal("people");
        mia.sendsOff(Map.of("where", List.of(ops)));

        mia.modal("This is what people will see:");
        assertThat(posts()).isZero();
    }

    @Test
    void somebodyOfAnotherCompanyIsAskedOnlyWhereThatWasTicked() {
        Shown card = posted();
        SlackUser zoe = office.person("U0ZOE" + tests).ofTeam("T9999");

        zoe.presses(card, "Take part");

        zoe.hears(ops, "This poll does not ask guests or people of other organisations.");
        assertThat(office.slack.screens.modal(zoe.id)).isEmpty();
        mia.commands(ops, "poll \"Lunch?\" \"Soup\" \"Salad\"");
        SlackUser ida = office.person("U0IDA" + tests).ofTeam("T9999");
        ida.presses(newest(ops, "# Lunch?"), "Soup");
        ida.hears(ops, "This poll does not ask guests or people of other organisations.");
    }

    @Test
    void aQuickPollStandsWhereItIsTypedAndCountsAsPeoplePress() {
        mia.commands(ops, "poll “Lunch?” “Soup” “Salad”");
        Shown card = newest(ops, "# Lunch?", "[1) Soup]", "Named:");
        assertThat(office.slack.screens.whisper(ops, mia.id)).isEmpty();
        List<SlackUser> people = people(3, "en-US");

        for (SlackUser person : people) {
            person.presses(card, "Soup");
            person.hears(ops, "Noted: Soup.");
        }
        people.get(0).again();
        people.get(2).presses(card, "Salad");
        people.get(2).hears(ops, "Noted: Salad.");

        newest(ops, "Soup: 2; Salad: 1", "3 people have voted.");
        assertThat(posts()).isEqualTo(1);
        office.clock.advance(Duration.ofDays(8));
        assertThat(newest(ops, "This poll closed on", "Soup: 2; Salad: 1").has("Soup"))
                .isFalse();
    }

    @Test
    void aQuickPollMayHideItsFiguresOrBeAnonymous() throws Exception {
        mia.commands(ops, "poll \"Lunch?\" \"Soup\" \"Salad\" --hide");
        Shown hidden = newest(ops, "# Lunch?", "The figures are shown at the close.");
        for (int n = 0; n < 4; n++) office.ids.next(); // neighbours would have their cards in one slot
        mia.commands(ops, "poll \"Dinner?\" \"Rice\" \"Beans\" --anonymous");
        Shown anonymous = newest(ops, "# Dinner?", "Anonymous:");
        for (SlackUser person : people(3, "en-US")) {
            person.presses(hidden, "Soup");
            person.hears(ops, "Noted: Soup.");
            person.presses(anonymous, "Rice");
            person.hears(ops, "Noted: Rice.");
        }
        assertThat(now(hidden).onThePhone()).doesNotContain("Soup: ");

        office.clock.advance(Duration.ofDays(8));

        newest(ops, "This poll closed on", "so nothing is shown");
        office.slack.screens.await(
                "the figures",
                () -> Optional.of(now(hidden)).filter(one -> one.onThePhone().contains("Soup: 3; Salad: 0")));
    }

    @Test
    void aPollThatCouldNotBePostedIsToldToWhoeverStartedIt() throws Exception {
        office.slack.has("C0FAR", new Room("far", 40, false, true, false));

        mia.commands("C0FAR", "poll \"Lunch?\" \"Soup\" \"Salad\"");

        mia.sees("I could not post your poll “Lunch?”", "Invite me there first");
        assertThat(rows("run where place = 'C0FAR'")).isEqualTo(1);
        assertThat(rows("run where place = 'C0FAR' and is_open = 1")).isZero();
    }

    // ---------------------------------------------------------------- steps

    private void asks(SlackUser manager) {
        manager.commands(ops, "poll");
        manager.modal("Questions <static_select>", "Where to post it <conversations_select>");
    }

    /** An anonymous poll among the eight people of the channel, until in a week. */
    private Shown posted() {
        asks(mia);
        mia.sendsOff(Map.of("where", List.of(ops), "closes", List.of("IN_A_WEEK"), "more", List.of())); // no reminder
        mia.modal("This is what people will see:", "# Poll: ", "Anonymous.");
        mia.sendsOff(AS_IT_IS);
        mia.modal("Posted in operations.");
        return newest(ops, "[Take part]");
    }

    /**
     * @param second what every second of them reads; the others read English
     */
    private List<SlackUser> people(int count, String second) {
        List<SlackUser> people = new ArrayList<>();
        for (int n = 1; n <= count; n++)
            people.add(office.person("U0P" + tests + "X" + n).reading(n % 2 == 0 ? second : "en-US"));
        return people;
    }

    private void opens(Shown card, SlackUser person) {
        person.presses(card, "Take part");
        person.modal("<");
    }

    /** Gives the first answer to each question. */
    private void takesPart(Shown card, SlackUser person) {
        opens(card, person);
        person.sendsOff(AS_IT_IS);
        int questions = 0;
        Screens.Modal shown = person.modal("<radio_buttons>");
        while (shown.view().has("submit")) {
            assertThat(++questions).isLessThan(20);
            person.sendsOff(Map.of("answer", List.of(firstChoice(shown))));
            shown = person.modal();
        }
        boolean german = Integer.parseInt(person.id.replaceFirst(".*X", "")) % 2 == 0;
        person.modal(german ? "Danke. Deine Antworten zählen." : "Thank you. Your answers count.");
    }

    private static String firstChoice(Screens.Modal question) {
        return question.view().findValue("options").get(0).path("value").asText();
    }

    /** What is there at last while time goes by: a card is edited now and then only. */
    private Shown newest(String channel, String... words) {
        return office.slack.screens.await("in the channel " + String.join(", ", words), () -> {
            office.clock.advance(Duration.ofSeconds(1));
            return office.slack
                    .screens
                    .newest(channel)
                    .filter(shown -> List.of(words).stream().allMatch(shown.onThePhone()::contains));
        });
    }

    private Shown now(Shown before) {
        return office.slack.screens.messages(before.conversation()).stream()
                .filter(message -> message.ts().equals(before.ts()))
                .findFirst()
                .orElseThrow();
    }

    /** What everybody sees, or saw. */
    private long posts() {
        return office.slack.screens.messages(ops).stream()
                .filter(message -> message.reader() == null)
                .count();
    }

    /** How many rows there are of people who take part, finished or not. */
    private int ballots() throws Exception {
        return rows("ballot where run = '" + run + "'");
    }

    private int rows(String which) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + which)) {
            assertThat(count.next()).isTrue();
            return count.getInt(1);
        }
    }

    private Path database() throws Exception {
        try (var files = java.nio.file.Files.walk(folder)) {
            return files.filter(file -> file.endsWith("operandi.db"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
