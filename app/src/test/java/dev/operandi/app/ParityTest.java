package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.slack.SlackSpeaker;
import dev.operandi.app.teams.TeamsSpeaker;
import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.storage.JdbcStore;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One talk, move by move, in the terminal, in Slack and in Teams: what is kept and what is read is the same. */
@Timeout(120)
class ParityTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST_QUESTIONS = 20;

    @TempDir
    Path folder;

    /** What somebody does, on whatever platform. */
    private sealed interface Move {
        record Says(String text) implements Move {}

        record Presses(String label) implements Move {}

        record Picks(int number) implements Move {}

        /** Picks these in turn until there is such a button. */
        record PicksUntil(String label, List<Integer> numbers) implements Move {}
    }

    /**
     * What a talk ended in.
     *
     * @param language what the bot speaks with them
     * @param words of the result as it was read
     */
    private record Ending(Interview interview, Language language, boolean oneMessageEach, List<String> words) {
        /** All that is kept but whose it is, when it was, and in how many messages it was shown. */
        List<Object> kept() {
            Interview i = interview;
            return List.of(
                    i.id(),
                    i.set(),
                    i.answers().given(),
                    i.goal(),
                    i.finished(),
                    i.screen(),
                    String.valueOf(i.remark()),
                    language,
                    oneMessageEach);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theSameTalkEndsInTheSameOnEveryPlatform(String code) throws Exception {
        Language language = new Language(code);
        String locale = language.equals(Language.GERMAN) ? "de-DE" : "en-US";
        Phrases phrases = Phrases.in(language);

        Path terminal = folder.resolve("terminal");
        Path slack = folder.resolve("slack");
        Path teams = folder.resolve("teams");
        Ending inTerminal = talked(new TerminalSpeaker(terminal, language), terminal, phrases);
        Ending inSlack = talked(new SlackSpeaker(slack, locale), slack, phrases);
        Ending inTeams = talked(new TeamsSpeaker(teams, locale), teams, phrases);

        assertThat(inTerminal.interview().answers().given()).hasSizeGreaterThan(9);
        assertThat(inTerminal.interview().goal()).isPositive();
        assertThat(inSlack.kept()).isEqualTo(inTerminal.kept());
        assertThat(inTeams.kept()).isEqualTo(inTerminal.kept());

        List<String> result = words(inTerminal.interview(), phrases);
        assertThat(inTerminal.words()).isEqualTo(result);
        assertThat(inSlack.words()).isEqualTo(result);
        assertThat(inTeams.words()).isEqualTo(result);
    }

    /** Answers by number, by button and typed; goes back, changes, asks for more, and looks at remedies. */
    private static List<Move> script(Phrases p) {
        return List.of(
                new Move.Says("start"), // understood in every language; Slack tells hers only after the first word
                new Move.Presses(p.interview().begin()),
                new Move.Picks(2),
                new Move.Says("1"),
                new Move.Presses(p.interview().notSure()),
                new Move.Presses(p.interview().back()),
                new Move.Presses(p.interview().keepIt()),
                new Move.Says("???"),
                new Move.Presses(p.interview().whyDoYouAsk()),
                new Move.Presses(p.interview().skip()),
                new Move.Says(p.interview().typedDoesNotApply().get(0)),
                new Move.PicksUntil(p.elsewhere().share(), List.of(1)),
                new Move.Presses(p.interview().changeAnAnswer()),
                new Move.Picks(1),
                new Move.Picks(3),
                new Move.Presses(p.result().threeMore()),
                new Move.PicksUntil(p.elsewhere().share(), List.of(2, 1)),
                new Move.Presses(p.result().allRemedies()),
                new Move.Picks(1),
                new Move.Presses(p.result().backToResult()));
    }

    private static Ending talked(Speaker speaker, Path folder, Phrases phrases) throws Exception {
        List<String> words;
        try {
            for (Move move : script(phrases)) make(move, speaker);
            words = words(speaker.reads());
        } finally {
            speaker.leaves();
        }
        try (JdbcStore store = JdbcStore.open(folder)) {
            return store.transact(tx -> {
                Contact contact = tx.findContact(speaker.person()).orElseThrow();
                List<Interview> interviews = tx.listInterviews(speaker.person());
                assertThat(interviews).hasSize(1);
                assertThat(interviews.get(0).id()).isEqualTo(contact.current());
                Language language = contact.language() == null ? Language.ENGLISH : contact.language();
                return new Ending(interviews.get(0), language, contact.oneMessageEach(), words);
            });
        }
    }

    private static void make(Move move, Speaker speaker) {
        if (move instanceof Move.Says says) speaker.says(says.text());
        else if (move instanceof Move.Picks picks) speaker.picks(picks.number());
        else if (move instanceof Move.Presses presses) {
            speaker.waitsFor(presses.label());
            speaker.presses(presses.label());
        } else if (move instanceof Move.PicksUntil until) {
            for (int picked = 0; !speaker.isOffered(until.label()); picked++) {
                assertThat(picked).isLessThan(MOST_QUESTIONS);
                speaker.picks(until.numbers().get(picked % until.numbers().size()));
            }
        } else throw new IllegalStateException("Nobody knows how to make " + move);
    }

    // ---------------------------------------------------------------- the words of a result

    /** As the core has them, and in the order in which it has them. */
    private static List<String> words(Interview interview, Phrases phrases) {
        InterviewEngine engine = InterviewIds.engine();
        Message drawn = engine.draw(interview, phrases);
        List<String> texts = new ArrayList<>();
        for (Block block : drawn.blocks()) texts.addAll(texts(block));
        String all = String.join("\n", texts);
        assertThat(all).contains(drawn.fallback()); // the label
        return words(all);
    }

    private static List<String> texts(Block block) {
        if (block instanceof Block.Heading heading) return List.of(heading.text());
        if (block instanceof Block.Text text) return List.of(text.text());
        if (block instanceof Block.Note note) return List.of(note.text());
        if (block instanceof Block.Bullets bullets) return bullets.lines();
        if (block instanceof Block.Facts facts)
            return facts.facts().stream()
                    .flatMap(fact -> List.of(fact.name(), fact.text()).stream())
                    .toList();
        if (block instanceof Block.Chart chart) return List.of(chart.inWords());
        return List.of(); // to be pressed
    }

    /** Without any markup, which has no letters and no digits in it. */
    private static List<String> words(String text) {
        String plain = text.replace("\u2060", "")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        return WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
