package dev.operandi.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.app.teams.Chats.Shown;
import dev.operandi.app.teams.TeamsHttp.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in Teams who answers as fast as the next card is there, asks for more questions, and changes answers when there are none.
 * After a few presses they look away until the message itself was edited, so that calls are made while they talk.
 */
final class TeamsTalker {
    /** Of what people do, one in so many reaches the bot twice. */
    private static final int TWICE = 10;

    /** Of that again one in two arrives both times at once. */
    private static final int AT_ONCE = 2 * TWICE;

    /** Presses after which they look away. */
    private static final int BETWEEN_PAUSES = 4;

    /** An edit may have failed, and is tried again then; or it was given up. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Thirty edits a second for all, some of which failed before. */
    private static final Duration LONGEST_TO_MEND = Duration.ofMinutes(1);

    /** Then they type: a post that Teams may have shown, or not, is not tried again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern NUMBER = Pattern.compile("\\(Question ([0-9]+)");

    private final TeamsUser person;
    private final Chats chats;
    private final int actions;
    private final List<Integer> answers = new ArrayList<>();

    /** What stood in the last answer. */
    private @Nullable Shown seen;

    private int messages;
    private int done;
    private int presses;

    /**
     * @param actions how many presses
     */
    TeamsTalker(TeamsUser person, Chats chats, int actions) {
        this.person = person;
        this.chats = chats;
        this.actions = actions;
    }

    TeamsUser person() {
        return person;
    }

    /** How many messages the bot was made to post, at most. */
    int messages() {
        return messages;
    }

    /** How many questions they have answered, of each interview; one here. */
    List<Integer> answers() {
        return answers;
    }

    void talks() {
        assertThat(person.says("start").status()).isEqualTo(200);
        Shown shown = posted("start", now -> now.card().has("Begin"));
        answers.add(0);
        while (done < actions) {
            if (number(shown).isPresent()) shown = answers(shown);
            else if (shown.card().has("Begin")) shown = presses(shown, "Begin");
            else if (shown.card().has("Three more questions")) shown = presses(shown, "Three more questions");
            else if (shown.card().has("Change an answer")) shown = presses(shown, "Change an answer");
            else shown = presses(shown, shown.card().answer(1).orElseThrow()); // the one to change, and then another
        }
    }

    private Shown answers(Shown question) {
        Shown next = presses(question, question.card().answer(1).orElseThrow());
        answers.set(answers.size() - 1, answers.get(answers.size() - 1) + 1);
        int before = number(question).orElseThrow();
        assertThat(number(next).orElse(before + 1)).isEqualTo(before + 1);
        return next;
    }

    private Shown presses(Shown shown, String label) {
        return presses(shown, shown.card().find(label).orElseThrow());
    }

    /** What stands there next is in the answer, also when it is asked for twice. */
    private Shown presses(Shown shown, Card.Pressable pressed) {
        Shown before = person.newest();
        done++;
        boolean twice = done % TWICE == 0;
        boolean atOnce = done % AT_ONCE == 0;
        Answer answer = atOnce ? person.pressesTwiceAtOnce(shown, pressed) : person.presses(shown, pressed);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode card = answer.body().path("value");
        assertThat(card.isObject()).as(card.toString()).isTrue();
        if (twice && !atOnce) assertThat(person.again().body()).isEqualTo(answer.body());
        if (twice) done++;
        if (++presses % BETWEEN_PAUSES == 0) looksAway(before);
        Shown next = new Shown(shown.conversation(), shown.id(), new Card(card), shown.edits(), card);
        seen = next;
        return next;
    }

    /** Where the first post broke off, the message that is edited is not the one they press but the one below. */
    private void looksAway(Shown before) {
        Optional<Shown> unusedEdited = chats.within(
                LONGEST_PAUSE,
                () -> chats.newest(person.direct())
                        .filter(now -> !now.id().equals(before.id()) || now.edits() > before.edits()));
    }

    /** What the last answer showed is there for good, and asked where they are, the bot says the same. */
    void isWhereTheScreenSays() {
        Shown answered = Objects.requireNonNull(seen);
        // an edit that was on its way may have painted an older state over the answer; the next one mends that
        Shown last = chats.within(
                        LONGEST_TO_MEND, () -> chats.newest(person.direct()).filter(now -> shows(now, answered)))
                .orElseThrow(() -> new AssertionError(person.id + " was answered\n" + answered.read() + "\nand sees\n"
                        + person.newest().read()));
        assertThat(person.says("where was I").status()).isEqualTo(200);
        Shown now = posted("where was I", one -> !one.id().equals(last.id()));
        assertThat(title(now)).isEqualTo(title(last));
        assertThat(number(now)).isEqualTo(number(last));
    }

    private static boolean shows(Shown one, Shown other) {
        return title(one).equals(title(other)) && number(one).equals(number(other));
    }

    /** Waits for a message; where none comes, its post was given up, and they type something that leads there. */
    private Shown posted(String typed, Predicate<Shown> expected) {
        messages++;
        for (int tries = 0; tries < 5; tries++) {
            Optional<Shown> there =
                    chats.within(PATIENCE, () -> chats.newest(person.direct()).filter(expected));
            if (there.isPresent()) return there.get();
            assertThat(person.says(typed).status()).isEqualTo(200);
            messages++;
        }
        String last = chats.newest(person.direct()).map(Shown::read).orElse("nothing");
        throw new AssertionError(person.id + " typed " + typed + " in vain, and sees:\n" + last);
    }

    private static String title(Shown shown) {
        return shown.read()
                .lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Integer> number(Shown shown) {
        return NUMBER.matcher(shown.read())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst();
    }
}
