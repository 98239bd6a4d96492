package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.slack.SlackStandIn.Fault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bot that runs and people who talk with it, one step at a time; the same however Slack reaches it. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SlackTalkSteps {
    private static final Pattern NUMBER = Pattern.compile("\\((?:Question|Frage) ([0-9]+)");

    private static final int COMMANDS_AT_MOST = 500;

    static int people;

    SlackOffice office;
    SlackUser ann;

    /** A channel nobody else is in. */
    String ops;

    abstract SlackOffice open(Path folder) throws Exception;

    @BeforeAll
    void opened(@TempDir Path folder) throws Exception {
        office = open(folder);
        SlackUser first = somebody("en-US");
        for (int n = 0; n < COMMANDS_AT_MOST; n++) // it asked who it is, and may not have read the answer yet
        if (first.commands("C0FIRST", "").body().toString().contains("slack://app")) return;
        throw new AssertionError("The bot never learnt its app");
    }

    @AfterAll
    void close() throws Exception {
        office.close();
    }

    @BeforeEach
    void somebodyNew() {
        office.slack.faults = method -> Fault.NONE;
        ann = somebody("en-US");
        ops = "C0OPS" + people;
    }

    SlackUser somebody(String locale) {
        return office.person("U0PERSON" + ++people).reading(locale);
    }

    /** In the first question. */
    Shown begun(SlackUser person) {
        person.commands(person.direct(), "start");
        person.sees("[Begin]");
        person.presses("Begin");
        return person.sees("(Question 1");
    }

    Shown toTheResult(SlackUser person) {
        begun(person);
        return pressedThrough(person, null, "[Share]");
    }

    /** Presses the button, if there is one to press first, and then always the first one, until the words are there. */
    static Shown pressedThrough(SlackUser person, @Nullable String first, String until) {
        Shown shown = person.newest();
        if (first != null) {
            person.presses(first);
            shown = person.seesSomethingElse(shown);
        }
        for (int pressed = 0; !shown.onThePhone().contains(until); pressed++) {
            assertThat(pressed).as("presses").isLessThan(20);
            person.presses(shown, shown.pressables().get(0));
            shown = person.seesSomethingElse(shown);
        }
        return shown;
    }

    /** What stands below the message, once there is something. */
    Shown below(SlackUser person, Shown message) {
        Shown below = office.slack.screens.await(
                "something below",
                () -> office.slack
                        .screens
                        .newest(person.direct())
                        .filter(newest -> !newest.ts().equals(message.ts())));
        String old = message.onThePhone();
        office.slack.screens.await(
                "the message above without buttons",
                () -> Optional.of(message(message))
                        .filter(above -> !above.onThePhone().equals(old)));
        return below;
    }

    /** The same message as it is now. */
    Shown message(Shown before) {
        return office.slack.screens.messages(before.conversation()).stream()
                .filter(message -> message.ts().equals(before.ts()))
                .findFirst()
                .orElseThrow();
    }

    /** Where the talk is, after everything before was carried out: asked for, so in a new message. */
    Shown barrier(SlackUser person) {
        Shown before = person.newest();
        person.says("where was I");
        return below(person, before);
    }

    static boolean isQuestion(Shown shown) {
        return NUMBER.matcher(shown.onThePhone()).find();
    }

    static int number(Shown shown) {
        return NUMBER.matcher(shown.onThePhone())
                .results()
                .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No question:\n" + shown.onThePhone()));
    }
}
