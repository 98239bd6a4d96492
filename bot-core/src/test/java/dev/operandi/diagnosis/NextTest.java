package dev.operandi.diagnosis;

import static dev.operandi.diagnosis.Samples.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.diagnosis.Next.Ask;
import dev.operandi.diagnosis.Next.Stop;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Choice;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextTest {
    private static final Diagnoser DEFAULT = new Diagnoser(DefaultSet.EXACT);
    private static final Limits USUAL = Limits.of(InterviewRules.DEFAULTS);
    private static final double[] FOR_LEFT = {0.9, 0.1};
    private static final double[] FOR_RIGHT = {0.1, 0.9};
    private static final double[] EVEN = {0.5, 0.5};

    @Test
    void theGainIsTheMutualInformationByHand() {
        QuestionSet set = leftOrRight(Samples.rules(1, 0, 0.3), plain("q0", "g"), plain("q1", "g"));

        Next first = new Diagnoser(set).next(Answers.NONE, List.of(), USUAL);
        Next second = new Diagnoser(set).next(answers("q0", "a"), List.of(), USUAL);

        double noise = -(0.9 * Sums.log2(0.9) + 0.1 * Sums.log2(0.1));
        assertThat(first)
                .isInstanceOfSatisfying(
                        Ask.class, ask -> assertThat(ask.gainBits()).isCloseTo(0.95 * (1 - noise), within(1e-12)));
        double a = 0.9 * 0.9 + 0.1 * 0.1;
        double information = -(a * Sums.log2(a) + (1 - a) * Sums.log2(1 - a)) - noise;
        assertThat(second)
                .isInstanceOfSatisfying(
                        Ask.class,
                        ask -> assertThat(ask.gainBits()).isCloseTo(0.95 / 1.3 * information, within(1e-12)));
    }

    @Test
    void theMostTellingQuestionComesFirst() {
        QuestionSet set = leftOrRight(
                InterviewRules.DEFAULTS,
                Samples.question("dull", "g1", EVEN, EVEN),
                Samples.question("weak", "g2", new double[] {0.6, 0.4}, new double[] {0.4, 0.6}),
                plain("sharp", "g3"));

        assertThat(new Diagnoser(set).next(Answers.NONE, List.of(), USUAL)).isInstanceOfSatisfying(Ask.class, ask -> {
            assertThat(ask.questionId()).isEqualTo("sharp");
            assertThat(ask.reason()).isEqualTo(Ask.Reason.GAIN);
        });
    }

    @Test
    void anchorsAreAskedBeforeAllOthersInTheirOrder() {
        List<String> anchors = List.of("tool-count", "change-failure");

        assertThat(asked(DEFAULT.next(Answers.NONE, anchors, USUAL))).isEqualTo("tool-count ANCHOR");
        Answers one = Answers.NONE.with("tool-count", new Answer.Skipped());
        assertThat(asked(DEFAULT.next(one, anchors, USUAL))).isEqualTo("change-failure ANCHOR");
        Answers two = one.with("change-failure", new Answer.NotSure());
        assertThat(asked(DEFAULT.next(two, anchors, USUAL))).endsWith("GAIN");
    }

    @Test
    void itStopsWhenOneModelIsCertainButNotBeforeTheMinimum() {
        QuestionSet set = leftOrRight(Samples.rules(1, 0, 0), plain(10));

        Diagnoser diagnoser = new Diagnoser(set);

        assertThat(diagnoser.next(choosing("a", 5), List.of(), USUAL)).isInstanceOf(Ask.class);
        assertThat(diagnoser.next(choosing("a", 6), List.of(), USUAL)).isEqualTo(new Stop(Stop.Reason.CERTAIN));
    }

    @Test
    void itStopsWhenItIsAMixtureAndWillStayOne() {
        QuestionSet set = leftOrRight(Samples.rules(0.5, 0.1, 0), plain(60));
        Answers answers = Answers.NONE;
        for (int j = 0; j < 50; j++) answers = answers.with("q" + j, new Answer.Chosen(j % 2 == 0 ? "a" : "b"));

        assertThat(new Diagnoser(set).next(answers, List.of(), new Limits(6, 60)))
                .isEqualTo(new Stop(Stop.Reason.MIXED));
    }

    @Test
    void itStopsWhenNoQuestionPromisesEnough() {
        List<Question> questions = new ArrayList<>(plain(6));
        for (int j = 0; j < 6; j++) questions.add(Samples.question("dull" + j, "d" + j, EVEN, EVEN));
        QuestionSet set = leftOrRight(Samples.rules(0.5, 0.1, 0), questions);
        Answers torn = answers("q0", "a", "q1", "b", "q2", "a", "q3", "b", "q4", "a", "q5", "b");

        assertThat(new Diagnoser(set).next(torn, List.of(), USUAL)).isEqualTo(new Stop(Stop.Reason.NOTHING_TO_GAIN));
    }

    @Test
    void itStopsAtTheMaximumWhateverIsOpen() {
        Answers unsure = Answers.NONE;
        for (Question question : DefaultSet.EXACT.questions().subList(0, 12))
            unsure = unsure.with(question.id(), new Answer.NotSure());

        assertThat(DEFAULT.next(unsure, List.of("move-platform"), USUAL)).isEqualTo(new Stop(Stop.Reason.MAXIMUM));
    }

    @Test
    void itStopsWhenEveryQuestionWasAsked() {
        QuestionSet set = leftOrRight(InterviewRules.DEFAULTS, plain(2));

        assertThat(new Diagnoser(set).next(answers("q0", "a", "q1", "b"), List.of(), USUAL))
                .isEqualTo(new Stop(Stop.Reason.NO_QUESTIONS_LEFT));
    }

    @Test
    void threeMoreQuestionsAreAskedHoweverCertainItIs() {
        QuestionSet set = leftOrRight(Samples.rules(1, 0, 0), plain(12));
        Diagnoser diagnoser = new Diagnoser(set);
        Limits three = Limits.exactly(9);

        assertThat(diagnoser.next(choosing("a", 6), List.of(), USUAL)).isInstanceOf(Stop.class);
        assertThat(diagnoser.next(choosing("a", 6), List.of(), three)).isInstanceOf(Ask.class);
        assertThat(diagnoser.next(choosing("a", 8), List.of(), three)).isInstanceOf(Ask.class);
        assertThat(diagnoser.next(choosing("a", 9), List.of(), three)).isEqualTo(new Stop(Stop.Reason.MAXIMUM));
        assertThat(diagnoser.questionsLeft(choosing("a", 6), List.of(), three)).isEqualTo(3);
    }

    @Test
    void whenOnlyTheChallengeIsOpenTheBearingQuestionsAreAsked() {
        List<Question> questions = new ArrayList<>(plain(8));
        questions.add(bearing("trouble0"));
        questions.add(bearing("trouble1"));
        Diagnoser diagnoser = new Diagnoser(withTrouble(questions));

        assertThat(asked(diagnoser.next(choosing("a", 6), List.of(), USUAL))).isEqualTo("trouble0 COVER");
        Answers one = choosing("a", 6).with("trouble0", new Answer.Chosen("a"));
        assertThat(asked(diagnoser.next(one, List.of(), USUAL))).isEqualTo("trouble1 COVER");
        Answers two = one.with("trouble1", new Answer.Chosen("a"));
        assertThat(diagnoser.next(two, List.of(), USUAL)).isEqualTo(new Stop(Stop.Reason.CERTAIN));
    }

    @Test
    void givingNoChoiceCoversNothingAndWhatCannotBeCoveredDoesNotBlock() {
        List<Question> questions = new ArrayList<>(plain(8));
        for (int j = 0; j < 3; j++) questions.add(bearing("trouble" + j));
        Diagnoser diagnoser = new Diagnoser(withTrouble(questions));

        Answers one = choosing("a", 6).with("trouble0", new Answer.NotSure());
        assertThat(asked(diagnoser.next(one, List.of(), USUAL))).isEqualTo("trouble1 COVER");
        Answers two = one.with("trouble1", new Answer.NotApplicable());
        assertThat(diagnoser.next(two, List.of(), USUAL)).isEqualTo(new Stop(Stop.Reason.CERTAIN));
    }

    @Test
    void theLastQuestionsAreKeptForTheChallenges() {
        List<Question> questions = new ArrayList<>(plain(9));
        for (int j = 0; j < 3; j++) questions.add(bearing("trouble" + j));
        Diagnoser diagnoser = new Diagnoser(withTrouble(questions));
        Answers torn = answers("q0", "a", "q1", "b", "q2", "a", "q3", "b", "q4", "a", "q5", "b");

        assertThat(asked(diagnoser.next(torn, List.of(), new Limits(6, 9)))).endsWith("GAIN");
        assertThat(asked(diagnoser.next(torn, List.of(), new Limits(6, 8)))).isEqualTo("trouble0 COVER");
    }

    @Test
    void afterASurpriseTheSameTraitIsAskedAgain() {
        List<Question> questions = new ArrayList<>(plain(8));
        questions.add(Samples.question("odd", "trait", new double[] {0.99, 0.2}, new double[] {0.01, 0.8}));
        questions.add(Samples.question("again", "trait", new double[] {0.55, 0.45}, new double[] {0.45, 0.55}));
        Diagnoser diagnoser = new Diagnoser(leftOrRight(Samples.rules(1, 0, 0.3), questions));
        Answers clash = choosing("a", 4).with("odd", new Answer.Chosen("b"));

        assertThat(diagnoser.surprise(clash)).hasValueSatisfying(surprise -> {
            assertThat(surprise.bits()).isGreaterThan(4);
            assertThat(surprise.questionId()).isEqualTo("odd");
            assertThat(surprise.choiceId()).isEqualTo("b");
            assertThat(surprise.earlierQuestionId()).isEqualTo("q0");
            assertThat(surprise.earlierChoiceId()).isEqualTo("a");
        });
        assertThat(asked(diagnoser.next(clash, List.of(), USUAL))).isEqualTo("again SURPRISE");
        Answers on = clash.with("again", new Answer.Chosen("a"));
        assertThat(diagnoser.surprise(on)).isEmpty();
        assertThat(asked(diagnoser.next(on, List.of(), new Limits(7, 12)))).endsWith("GAIN");
    }

    @Test
    void aSurpriseClashesWithTheAnswerThatMadeItUnlikely() {
        List<Question> questions = List.of(
                Samples.question("weak", "g1", new double[] {0.55, 0.45}, new double[] {0.45, 0.55}),
                Samples.question("strong", "g2", new double[] {0.999, 0.001}, new double[] {0.001, 0.999}),
                Samples.question("last", "g3", new double[] {0.99, 0.01}, new double[] {0.01, 0.99}));
        Diagnoser diagnoser = new Diagnoser(leftOrRight(Samples.rules(1, 0, 0.3), questions));

        assertThat(diagnoser.surprise(answers("weak", "a", "strong", "a", "last", "b")))
                .hasValueSatisfying(
                        surprise -> assertThat(surprise.earlierQuestionId()).isEqualTo("strong"));
        assertThat(diagnoser.surprise(answers("last", "b"))).isEmpty();
        assertThat(diagnoser.surprise(answers("strong", "a").with("last", new Answer.NotSure())))
                .isEmpty();
    }

    @Test
    void aQuestionForOthersComesWhenNothingElseIsLeft() {
        Diagnoser diagnoser = new Diagnoser(leftOrRight(
                Samples.rules(1, 0, 0.3),
                plain("sharp", "g1"),
                Samples.question("weak", "g2", new double[] {0.6, 0.4}, new double[] {0.4, 0.6})));
        Set<String> last = Set.of("sharp");

        assertThat(asked(diagnoser.next(Answers.NONE, List.of(), USUAL))).isEqualTo("sharp GAIN");
        assertThat(asked(diagnoser.next(Answers.NONE, List.of(), last, USUAL))).isEqualTo("weak GAIN");
        assertThat(asked(diagnoser.next(answers("weak", "a"), List.of(), last, USUAL)))
                .isEqualTo("sharp GAIN");
        assertThat(asked(diagnoser.next(Answers.NONE, List.of("sharp"), last, USUAL)))
                .isEqualTo("sharp ANCHOR");
    }

    @Test
    void aQuestionForOthersStillClosesWhatNoOtherCan() {
        List<Question> questions = plain(8);
        questions.add(bearing("trouble0"));
        questions.add(bearing("trouble1"));
        questions.add(bearing("trouble2"));
        Diagnoser diagnoser = new Diagnoser(withTrouble(questions));
        Set<String> last = Set.of("trouble0", "trouble1");
        Answers certain = choosing("a", 6);

        assertThat(asked(diagnoser.next(certain, List.of(), last, USUAL))).isEqualTo("trouble2 COVER");
        Answers one = certain.with("trouble2", new Answer.Chosen("a"));
        assertThat(asked(diagnoser.next(one, List.of(), last, USUAL))).isEqualTo("trouble0 COVER");
    }

    @Test
    void aSurpriseCallsForNoQuestionThatIsForOthers() {
        for (int asked = 0; asked < 12; asked++) {
            Answers answers = Samples.randomAnswers(DefaultSet.EXACT, asked, 7);
            List<String> all =
                    DefaultSet.EXACT.questions().stream().map(Question::id).toList();
            Set<String> last = Set.copyOf(all.subList(0, 8));
            if (!(DEFAULT.next(answers, List.of(), last, USUAL) instanceof Ask ask)) continue;

            boolean othersLeft = all.stream().anyMatch(id -> !last.contains(id) && !answers.has(id));
            if (ask.reason() != Ask.Reason.COVER && othersLeft) assertThat(last).doesNotContain(ask.questionId());
        }
    }

    @Test
    void askingNothingLastChangesNothing() {
        for (int asked = 0; asked < 12; asked++) {
            Answers answers = Samples.randomAnswers(DefaultSet.EXACT, asked, 3);

            assertThat(DEFAULT.next(answers, List.of(), Set.of(), USUAL))
                    .isEqualTo(DEFAULT.next(answers, List.of(), USUAL));
            assertThat(DEFAULT.questionsLeft(answers, List.of(), Set.of(), USUAL))
                    .isEqualTo(DEFAULT.questionsLeft(answers, List.of(), USUAL));
        }
    }

    @Test
    void anAnchorTheSetDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> DEFAULT.next(Answers.NONE, List.of("nobody"), USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void limitsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new Limits(7, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(-1, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String asked(Next next) {
        return next instanceof Ask ask ? ask.questionId() + " " + ask.reason() : next.toString();
    }

    private static Answers choosing(String choice, int questions) {
        Answers answers = Answers.NONE;
        for (int j = 0; j < questions; j++) answers = answers.with("q" + j, new Answer.Chosen(choice));
        return answers;
    }

    private static Question plain(String id, String group) {
        return Samples.question(id, group, FOR_LEFT, FOR_RIGHT);
    }

    private static List<Question> plain(int questions) {
        List<Question> list = new ArrayList<>();
        for (int j = 0; j < questions; j++) list.add(plain("q" + j, "g" + j));
        return list;
    }

    private static Question bearing(String id) {
        return Samples.question(
                id,
                id,
                List.of(
                        new Choice("a", Samples.challenge("").name(), List.of(0.5, 0.5), Map.of("trouble", 0)),
                        new Choice("b", Samples.challenge("").name(), List.of(0.5, 0.5), Map.of("trouble", 3))));
    }

    private static QuestionSet leftOrRight(InterviewRules rules, Question... questions) {
        return leftOrRight(rules, List.of(questions));
    }

    private static QuestionSet leftOrRight(InterviewRules rules, List<Question> questions) {
        return Samples.set(
                rules, List.of(Samples.model("left"), Samples.model("right")), List.of(), questions, List.of());
    }

    private static QuestionSet withTrouble(List<Question> questions) {
        return Samples.set(
                Samples.rules(1, 0, 0),
                List.of(Samples.model("left"), Samples.model("right")),
                List.of(Samples.challenge("trouble")),
                questions,
                List.of());
    }
}
