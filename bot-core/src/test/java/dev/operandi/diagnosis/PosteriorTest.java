package dev.operandi.diagnosis;

import static dev.operandi.diagnosis.Samples.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Choice;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosteriorTest {
    private static final QuestionSet TWO_BY_TWO = twoQuestions(Samples.rules(1, 0, 0));

    @Test
    void withPureModelsOnlyItIsBayesRuleByHand() {
        Posterior posterior = new Diagnoser(TWO_BY_TWO).posterior(answers("q1", "a", "q2", "b"));

        double left = 2.0 / 3 * 0.8 * 0.3; // prior 2 to 1
        double right = 1.0 / 3 * 0.1 * 0.6;
        assertThat(posterior.shares().get(0)).isCloseTo(left / (left + right), within(1e-12));
        assertThat(posterior.leadingProbabilities().get(0)).isCloseTo(left / (left + right), within(1e-12));
        assertThat(posterior.nearlyPure()).isCloseTo(1, within(1e-12));
    }

    @Test
    void oneAnswerOfAMixtureIsReckonedByHand() {
        Posterior posterior = new Diagnoser(twoQuestions(Samples.rules(0, 0.1, 0.3))).posterior(answers("q1", "a"));

        double below = 0;
        double above = 0;
        for (int i = 1; i < 100; i++) { // no pure models: 99 points of equal prior
            double g = i / 100.0;
            double q = 0.9 * (g * 0.8 + (1 - g) * 0.1) + 0.05;
            above += q * g;
            below += q;
        }
        assertThat(posterior.shares().get(0)).isCloseTo(above / below, within(1e-12));
    }

    @Test
    void twoAnswersOfOneGroupCountLessThanTwoOfDifferentGroups() {
        Question same = Samples.question("q2", "g1", new double[] {0.8, 0.1}, new double[] {0.2, 0.9});
        Question other = Samples.question("q2", "g2", new double[] {0.8, 0.1}, new double[] {0.2, 0.9});

        assertThat(leadAfterTwo(same)).isLessThan(leadAfterTwo(other)).isGreaterThan(0.5);
    }

    private static double leadAfterTwo(Question second) {
        Question first = Samples.question("q1", "g1", new double[] {0.8, 0.1}, new double[] {0.2, 0.9});
        QuestionSet set = Samples.set(
                Samples.rules(1, 0.1, 0.3),
                List.of(Samples.model("m0"), Samples.model("m1")),
                List.of(),
                List.of(first, second),
                List.of());
        return new Diagnoser(set).posterior(answers("q1", "a", "q2", "a")).leadingProbability();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void beforeTheFirstAnswerItIsThePrior(int models) {
        QuestionSet set = Samples.random(models, 5, 1);

        Posterior posterior = new Diagnoser(set).posterior(Answers.NONE);

        double all = set.models().stream().mapToDouble(OperatingModel::prior).sum();
        for (int k = 0; k < models; k++) {
            double pure = 0.5 * set.models().get(k).prior() / all;
            double expected = pure + 0.5 / models;
            assertThat(posterior.shares().get(k)).isCloseTo(expected, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void sharesAndLeadsSumToOneAndStayInTheirIntervals(int models) {
        QuestionSet set = Samples.random(models, 12, 2);
        Diagnoser diagnoser = new Diagnoser(set);

        for (int asked = 0; asked <= 12; asked += 4) {
            Posterior posterior = diagnoser.posterior(Samples.randomAnswers(set, asked, 7));

            assertThat(sum(posterior.shares())).isCloseTo(1, within(1e-12));
            assertThat(sum(posterior.leadingProbabilities())).isCloseTo(1, within(1e-12));
            assertThat(posterior.doubt()).isBetween(0.0, 1.0);
            assertThat(posterior.mixing()).isBetween(0.0, 1.0);
            assertThat(posterior.nearlyPure() + posterior.mixed()).isLessThanOrEqualTo(1 + 1e-12);
            for (int k = 0; k < models; k++) {
                Interval interval = posterior.intervals().get(k);
                assertThat(interval.low()).isLessThanOrEqualTo(interval.high());
                assertThat(interval.high()).isLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void theOrderOfAnswersDoesNotMatter(int models) {
        QuestionSet set = Samples.random(models, 15, 3);
        Diagnoser diagnoser = new Diagnoser(set);
        Answers answers = Samples.randomAnswers(set, 12, 5);
        List<Answers.Given> turned = new ArrayList<>(answers.given());
        Collections.reverse(turned);

        assertThat(diagnoser.posterior(Answers.of(turned)).shares())
                .isEqualTo(diagnoser.posterior(answers).shares());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void relabellingTheModelsPermutesTheShares(int models) {
        QuestionSet set = Samples.random(models, 12, 4);
        Answers answers = Samples.randomAnswers(set, 9, 6);

        Posterior straight = new Diagnoser(set).posterior(answers);
        Posterior turned = new Diagnoser(reversed(set)).posterior(answers);

        for (int k = 0; k < models; k++) {
            int mirror = models - 1 - k;
            assertThat(turned.shares().get(mirror)).isCloseTo(straight.shares().get(k), within(1e-12));
            assertThat(turned.leadingProbabilities().get(mirror))
                    .isCloseTo(straight.leadingProbabilities().get(k), within(1e-12));
            assertThat(turned.intervals().get(mirror))
                    .isEqualTo(straight.intervals().get(k));
        }
        assertThat(turned.doubt()).isCloseTo(straight.doubt(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void anAnswerAllModelsGiveAlikeChangesNothing(int models) {
        QuestionSet set = withAnEvenQuestion(Samples.random(models, 8, 5));
        Diagnoser diagnoser = new Diagnoser(set);
        Answers answers = Samples.randomAnswers(Samples.random(models, 8, 5), 6, 8);

        List<Double> after = diagnoser
                .posterior(answers.with("even", new Answer.Chosen("b")))
                .shares();

        List<Double> before = diagnoser.posterior(answers).shares();
        for (int k = 0; k < models; k++) assertThat(after.get(k)).isCloseTo(before.get(k), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void givingNoChoiceChangesNothing(int models) {
        QuestionSet set = Samples.random(models, 9, 6);
        Diagnoser diagnoser = new Diagnoser(set);
        Answers answers = answers("q0", "a", "q3", "b");

        Answers unsure = answers.with("q1", new Answer.NotSure())
                .with("q4", new Answer.NotApplicable())
                .with("q5", new Answer.Skipped());

        assertThat(diagnoser.posterior(unsure).shares())
                .isEqualTo(diagnoser.posterior(answers).shares());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void moreAgreeingAnswersNeverLowerTheLead(int models) {
        double[] forFirst = new double[models];
        Arrays.fill(forFirst, 0.3);
        forFirst[0] = 0.7;
        double[] against = Arrays.stream(forFirst).map(p -> 1 - p).toArray();
        List<Question> questions = new ArrayList<>();
        List<OperatingModel> labels = new ArrayList<>();
        for (int j = 0; j < 20; j++) questions.add(Samples.question("q" + j, "g", forFirst, against));
        for (int k = 0; k < models; k++) labels.add(Samples.model("m" + k));
        Diagnoser diagnoser =
                new Diagnoser(Samples.set(Samples.rules(0.5, 0.1, 0), labels, List.of(), questions, List.of()));

        Answers answers = Answers.NONE;
        double lead = diagnoser.posterior(answers).leadingProbability();
        for (Question question : questions) {
            answers = answers.with(question.id(), new Answer.Chosen("a"));
            double now = diagnoser.posterior(answers).leadingProbabilities().get(0);
            assertThat(now).isGreaterThanOrEqualTo(lead);
            lead = now;
        }
        assertThat(lead).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void fortyVeryUnlikelyAnswersDoNotOverflow(int models) {
        double[] unlikely = new double[models];
        Arrays.fill(unlikely, 0.001);
        unlikely[models - 1] = 0.002;
        double[] likely = Arrays.stream(unlikely).map(p -> 1 - p).toArray();
        List<Question> questions = new ArrayList<>();
        List<OperatingModel> labels = new ArrayList<>();
        for (int j = 0; j < 40; j++) questions.add(Samples.question("q" + j, "g" + j, unlikely, likely));
        for (int k = 0; k < models; k++) labels.add(Samples.model("m" + k));
        Diagnoser diagnoser =
                new Diagnoser(Samples.set(Samples.rules(0.5, 0, 0), labels, List.of(), questions, List.of()));
        Answers answers = Answers.NONE;
        for (Question question : questions) answers = answers.with(question.id(), new Answer.Chosen("a"));

        Posterior posterior = diagnoser.posterior(answers);

        assertThat(sum(posterior.shares())).isCloseTo(1, within(1e-12));
        assertThat(posterior.leading()).isEqualTo(models - 1);
        assertThat(posterior.leadingProbability()).isGreaterThan(0.99);
    }

    @Test
    void theExtremesOfThePriorAreReckonedWithoutNonsense() {
        for (double purePrior : new double[] {0, 1})
            for (double eps : new double[] {0, 0.2})
                for (double rho : new double[] {0, 1}) {
                    QuestionSet set = Samples.with(DefaultSet.EXACT, Samples.rules(purePrior, eps, rho));

                    Posterior posterior = new Diagnoser(set).posterior(Samples.randomAnswers(set, 20, 9));

                    assertThat(sum(posterior.shares())).isCloseTo(1, within(1e-12));
                    assertThat(posterior.mixed()).isBetween(0.0, 1.0);
                }
    }

    @Test
    void itIsTheSameToTheLastBitOnEveryJvm() {
        Answers answers = answers(
                "deploy-frequency", "less-often-than-monthly",
                "who-for", "only-our-own-company-s",
                "change-approval", "a-change-board-cab",
                "server-change", "with-scripts-that-someone-starts-by-hand",
                "get-environment", "self-service-in-minutes-or-hours");

        Posterior posterior = new Diagnoser(DefaultSet.EXACT).posterior(answers);

        assertThat(posterior.shares().stream().map(Double::toHexString))
                .containsExactly("0x1.493fcf30fd97p-1", "0x1.bc76074feb586p-3", "0x1.1e8abbec1e4cp-3");
        assertThat(Double.toHexString(posterior.doubt())).isEqualTo("0x1.659e11e485a13p-2");
        assertThat(Double.toHexString(posterior.mixing())).isEqualTo("0x1.d88ac24b218p-2");
    }

    @Test
    void anAnswerTheSetDoesNotKnowIsRefused() {
        Diagnoser diagnoser = new Diagnoser(TWO_BY_TWO);

        assertThatThrownBy(() -> diagnoser.posterior(answers("q9", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("q9");
        assertThatThrownBy(() -> diagnoser.posterior(answers("q1", "z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("z");
    }

    private static QuestionSet twoQuestions(InterviewRules rules) {
        return Samples.set(
                rules,
                List.of(Samples.model("left", 2), Samples.model("right", 1)),
                List.of(),
                List.of(
                        Samples.question("q1", "g1", new double[] {0.8, 0.1}, new double[] {0.2, 0.9}),
                        Samples.question("q2", "g2", new double[] {0.7, 0.4}, new double[] {0.3, 0.6})),
                List.of());
    }

    private static QuestionSet withAnEvenQuestion(QuestionSet set) {
        double[] half = new double[set.models().size()];
        Arrays.fill(half, 0.5);
        List<Question> questions = new ArrayList<>(set.questions());
        questions.add(Samples.question("even", "alone", half, half));
        return Samples.set(set.rules(), set.models(), set.challenges(), questions, set.remedies());
    }

    private static QuestionSet reversed(QuestionSet set) {
        List<OperatingModel> models = new ArrayList<>(set.models());
        Collections.reverse(models);
        List<Question> questions = set.questions().stream()
                .map(q -> Samples.question(
                        q.id(),
                        q.group(),
                        q.choices().stream().map(PosteriorTest::reversed).toList()))
                .toList();
        return Samples.set(set.rules(), models, set.challenges(), questions, List.of());
    }

    private static Choice reversed(Choice choice) {
        List<Double> likelihood = new ArrayList<>(choice.likelihood());
        Collections.reverse(likelihood);
        return Samples.choice(
                choice.id(), likelihood.stream().mapToDouble(p -> p).toArray(), Map.of());
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(x -> x).sum();
    }
}
