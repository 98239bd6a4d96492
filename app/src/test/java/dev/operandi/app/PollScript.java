package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.PollTeam.Pick;
import dev.operandi.interview.DialogQuestions;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Choice;
import dev.operandi.questions.Function;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The same two polls on every platform: one of the default set, in which twelve people of two functions are counted, one withdraws,
 * one changes an answer, one goes back, and one does not finish; and a quick one.
 */
final class PollScript {
    private static final Language ENGLISH = Language.ENGLISH;
    private static final Phrases P = Phrases.in(ENGLISH);
    private static final QuestionSet SET = InterviewIds.engine().set();
    private static final DialogQuestions QUESTIONS = InterviewIds.engine().inDialog();
    /** Numbers 1 to this also vote in the quick poll, by name. */
    static final int VOTERS = 4;

    /** So many finish and stay. */
    static final int COUNTED = 12;

    private static final int OF_EACH_FUNCTION = COUNTED / 2;
    private static final int WITHDRAWS = 13;
    private static final int DOES_NOT_FINISH = 14;
    private static final int CHANGES = 5;
    private static final int GOES_BACK = 3;

    /** The same on each platform, and not quick to reckon. */
    private static final Map<Integer, List<Turn>> TURNS = new ConcurrentHashMap<>();

    private final PollTeam team;

    PollScript(PollTeam team) {
        this.team = team;
    }

    /** A question, and what somebody picks there. */
    private record Turn(Question question, Pick pick) {}

    void untilBothAreOpenAndAnswered() {
        team.startsAPoll();
        for (int who = 1; who <= DOES_NOT_FINISH; who++) takesPart(who);
        withdraws();
        changes();
        team.asks("poll \"Where to?\" \"Marigold\" \"Tamarind\" \"Saffron\" --multiple 2 --close 3h");
        assertThat(team.votes(1, "Marigold")).contains("Noted: Marigold.");
        assertThat(team.votes(2, "Marigold")).contains("Noted: Marigold.");
        assertThat(team.votes(2, "Tamarind")).contains("Noted: Marigold and Tamarind.");
        assertThat(team.votes(3, "Saffron")).contains("Noted: Saffron.");
        assertThat(team.votes(4, "Tamarind")).contains("Noted: Tamarind.");
        assertThat(team.votes(4, P.runs().quick().takeBackMyVote()))
                .contains(P.runs().quick().voteTakenBack());
    }

    /** What an answer reads like. */
    static List<String> answersInWords() {
        List<String> words = new ArrayList<>();
        for (Question question : SET.questions())
            for (Choice choice : question.choices()) words.add(choice.label().in(ENGLISH));
        words.addAll(List.of("Marigold", "Tamarind", "Saffron"));
        return words;
    }

    private void takesPart(int who) {
        assertThat(team.opens(who)).contains("Anonymous.");
        String read = team.sends(who, function(who));
        int step = 0;
        for (Turn turn : turns(who)) {
            assertThat(plain(read)).contains(plain(turn.question().text().in(ENGLISH)));
            if (who == DOES_NOT_FINISH && step == 2) return;
            read = team.sends(who, turn.pick());
            if (who == GOES_BACK && step == 1) read = goneBack(who, turn, read);
            step++;
        }
        assertThat(read).contains(P.runs().takingPart().counted());
    }

    /** Back to the question, and the same answer again. */
    private String goneBack(int who, Turn turn, String read) {
        assertThat(plain(read)).doesNotContain(plain(turn.question().text().in(ENGLISH)));
        String back = team.sends(who, answer(DialogQuestions.BACK, P.interview().back()));
        assertThat(plain(back)).contains(plain(turn.question().text().in(ENGLISH)));
        return team.sends(who, turn.pick());
    }

    private void withdraws() {
        assertThat(team.opens(WITHDRAWS)).contains(P.runs().takingPart().youTookPart());
        assertThat(team.sends(WITHDRAWS, wish("withdraw", P.runs().takingPart().withdraw())))
                .contains(P.runs().takingPart().withdrawn());
    }

    private void changes() {
        team.opens(CHANGES);
        team.sends(CHANGES, wish("change", P.interview().changeAnAnswer()));
        Turn first = turns(CHANGES).get(0);
        String text = first.question().text().in(ENGLISH);
        Pick question = new Pick(
                "question", P.interview().reviewTitle(), first.question().id(), text);
        assertThat(plain(team.sends(CHANGES, question))).contains(plain(text));
        List<Choice> others = first.question().choices().stream()
                .filter(choice -> !first.pick().value().endsWith("/" + choice.id()))
                .toList();
        Choice other = others.get(others.size() - 1);
        assertThat(team.sends(
                        CHANGES, answer("choice/" + other.id(), other.label().in(ENGLISH))))
                .contains(P.runs().takingPart().counted());
    }

    private static Pick wish(String value, String text) {
        return new Pick("wish", P.runs().takingPart().whatNow(), value, text);
    }

    private static Pick answer(String value, String text) {
        return new Pick(DialogQuestions.ANSWER, P.runs().takingPart().yourAnswer(), value, text);
    }

    private static Optional<Function> functionOf(int who) {
        String id = who <= OF_EACH_FUNCTION ? "developer" : "operations";
        return who <= COUNTED || who == DOES_NOT_FINISH ? SET.findFunction(id) : Optional.empty();
    }

    private static Pick function(int who) {
        String value = functionOf(who).map(Function::id).orElse("none");
        String text = functionOf(who)
                .map(one -> one.name().in(ENGLISH))
                .orElse(P.runs().takingPart().noFunction());
        return new Pick("function", P.runs().takingPart().yourFunction(), value, text);
    }

    /** The questions somebody is asked who answers so; each seventh answer is none. */
    private static List<Turn> turns(int who) {
        return TURNS.computeIfAbsent(who, PollScript::reckoned);
    }

    private static List<Turn> reckoned(int who) {
        String function = functionOf(who).map(Function::id).orElse(null);
        List<Turn> turns = new ArrayList<>();
        Answers answers = Answers.NONE;
        Optional<String> next = QUESTIONS.next(answers, function);
        while (next.isPresent()) {
            Question question = SET.getQuestion(next.get());
            int step = turns.size();
            Choice choice = question.choices()
                    .get((who * 3 + step * 5) % question.choices().size());
            Pick pick = (who + step) % 7 == 6
                    ? answer("not-sure", P.interview().notSure())
                    : answer("choice/" + choice.id(), choice.label().in(ENGLISH));
            turns.add(new Turn(question, pick));
            answers = QUESTIONS.answered(question.id(), pick.value(), answers).orElseThrow();
            next = QUESTIONS.next(answers, function);
        }
        return turns;
    }

    /** Letters and digits alone: each platform has a markup of its own. */
    private static String plain(String text) {
        return text.replace("&amp;", "&").replaceAll("[^\\p{L}\\p{N}]+", " ").toLowerCase(Locale.ROOT);
    }
}
