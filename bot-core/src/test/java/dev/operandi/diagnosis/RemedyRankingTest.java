package dev.operandi.diagnosis;

import static dev.operandi.diagnosis.Samples.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.diagnosis.RankedRemedy.Because;
import dev.operandi.diagnosis.RankedRemedy.Firmness;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Challenge;
import dev.operandi.questions.Gate;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import dev.operandi.questions.Remedy.Effort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemedyRankingTest {
    private static final List<Challenge> TROUBLES = List.of(Samples.challenge("x"), Samples.challenge("y"));

    /** Answer b is severe for x, answer c for y; a is harmless. */
    private static final List<Question> QUESTIONS = List.of(ask("q0"), ask("q1"), ask("q2"), ask("q3"));

    @Test
    void theScoreIsReckonedByHand() {
        Remedy remedy = Samples.remedy("r", List.of(3, 1), Map.of("x", 2, "y", 1), Effort.M);
        Diagnosis diagnosis = diagnose(List.of(remedy), answers("q0", "b", "q1", "b"));

        double x = (4 + 4 + 2) / 3.0 / 4;
        double y = (0 + 0 + 2) / 3.0 / 4;
        double need = (2 * x + y) / 3;
        double relevance = (3 * diagnosis.shares().get(0) + diagnosis.shares().get(1)) / 3;
        RankedRemedy ranked = diagnosis.remedies().get(0);
        assertThat(ranked.need()).isCloseTo(need, within(1e-12));
        assertThat(ranked.relevance()).isCloseTo(relevance, within(1e-12));
        assertThat(ranked.value()).isCloseTo(relevance * need, within(1e-12));
        assertThat(ranked.score()).isCloseTo(relevance * need / StrictMath.pow(2, 0.25), within(1e-12));
        assertThat(ranked.mainChallengeId()).contains("x");
        assertThat(ranked.modelId()).isEqualTo("left");
        assertThat(ranked.firmness()).isEqualTo(Firmness.FIRM); // the only one there is
        assertThat(ranked.because()).containsExactly(new Because("q0", "b", "x", 4), new Because("q1", "b", "x", 4));
    }

    @Test
    void onlyAKnownAnswerClosesAGate() {
        Gate gate = new Gate("q0", Set.of("b", "c"));
        Remedy remedy = Samples.remedy("r", List.of(3, 3), Map.of("x", 2), Effort.S, gate);

        assertThat(diagnose(List.of(remedy), answers("q0", "b")).remedies()).isEmpty();
        assertThat(diagnose(List.of(remedy), answers("q0", "a")).remedies()).hasSize(1);
        assertThat(diagnose(List.of(remedy), answers("q1", "b")).remedies()).hasSize(1);
        assertThat(diagnose(List.of(remedy), Answers.NONE.with("q0", new Answer.NotSure()))
                        .remedies())
                .hasSize(1);
    }

    @Test
    void theListIsNotAllAboutOneChallenge() {
        List<Remedy> remedies = List.of(
                Samples.remedy("x1", List.of(3, 3), Map.of("x", 2), Effort.S),
                Samples.remedy("x2", List.of(3, 3), Map.of("x", 2), Effort.S),
                Samples.remedy("x3", List.of(3, 3), Map.of("x", 2), Effort.S),
                Samples.remedy("y1", List.of(3, 3), Map.of("y", 2), Effort.S));

        Diagnosis same = diagnose(remedies, answers("q0", "b", "q1", "c"));

        assertThat(ids(same)).containsExactly("x1", "y1", "x2", "x3"); // equally severe: .7 pulls x2 behind y1
    }

    @Test
    void oneOfTheThreeShownIsSmall() {
        List<Remedy> remedies = List.of(
                Samples.remedy("x1", List.of(3, 3), Map.of("x", 2), Effort.L),
                Samples.remedy("x2", List.of(3, 3), Map.of("x", 2), Effort.L),
                Samples.remedy("y1", List.of(3, 3), Map.of("y", 2), Effort.L),
                Samples.remedy("small", List.of(1, 0), Map.of("y", 1), Effort.S));

        assertThat(ids(diagnose(remedies, answers("q0", "b", "q1", "c")))).containsExactly("x1", "y1", "small", "x2");
    }

    @Test
    void aSevereChallengeGetsAPlaceWhereARemedyIsWorthHalfTheThird() {
        Answers both = answers("q0", "b", "q1", "d", "q2", "d", "q3", "d"); // x .9, y .7
        Remedy worthy = Samples.remedy("y1", List.of(3, 2), Map.of("y", 2), Effort.L);
        Remedy unworthy = Samples.remedy("y1", List.of(1, 0), Map.of("y", 1), Effort.L);

        assertThat(ids(diagnose(List.of(manyForX(0), manyForX(1), manyForX(2), worthy), both)))
                .containsExactly("x0", "x1", "y1", "x2");
        assertThat(ids(diagnose(List.of(manyForX(0), manyForX(1), manyForX(2), unworthy), both)))
                .containsExactly("x0", "x1", "x2", "y1");
    }

    @Test
    void withoutChallengesTheModelsAloneDecide() {
        List<Remedy> remedies = List.of(
                Samples.remedy("for-right", List.of(0, 3), Map.of(), Effort.S),
                Samples.remedy("for-left", List.of(3, 0), Map.of(), Effort.S));
        QuestionSet set = Samples.set(InterviewRules.DEFAULTS, models(), List.of(), QUESTIONS, remedies);

        Diagnosis diagnosis = new Diagnoser(set).diagnose(answers("q0", "a", "q1", "a", "q2", "a"));

        assertThat(ids(diagnosis)).containsExactly("for-left", "for-right");
        assertThat(diagnosis.remedies().get(0).need()).isEqualTo(1);
        assertThat(diagnosis.remedies().get(0).value())
                .isCloseTo(diagnosis.shares().get(0), within(1e-12));
        assertThat(diagnosis.remedies().get(0).mainChallengeId()).isEmpty();
    }

    @Test
    void aRemedyIsFirmWhenOtherMixturesWouldShowItToo() {
        for (int seed = 0; seed < 20; seed++) {
            Diagnosis diagnosis =
                    new Diagnoser(DefaultSet.EXACT).diagnose(Samples.randomAnswers(DefaultSet.EXACT, 10, seed));

            assertThat(diagnosis.remedies().stream()
                            .mapToDouble(RankedRemedy::firmShare)
                            .sum())
                    .isCloseTo(3, within(1e-6)); // three are shown under every mixture
            assertThat(diagnosis.remedies())
                    .allSatisfy(r -> assertThat(r.firmness()).isEqualTo(Firmness.of(r.firmShare())));
        }
        assertThat(Firmness.of(0.7)).isEqualTo(Firmness.FIRM);
        assertThat(Firmness.of(0.4)).isEqualTo(Firmness.LIKELY);
        assertThat(Firmness.of(0.39)).isEqualTo(Firmness.POSSIBLE);
    }

    @Test
    void theThreeShownKeepTheirPromisesForAnyAnswers() {
        Diagnoser diagnoser = new Diagnoser(DefaultSet.EXACT);
        for (int seed = 0; seed < 200; seed++) {
            Diagnosis diagnosis = diagnoser.diagnose(Samples.randomAnswers(DefaultSet.EXACT, 10, seed));
            List<RankedRemedy> shown = diagnosis.remedies().subList(0, 3);

            assertThat(shown)
                    .anyMatch(r -> DefaultSet.EXACT
                                    .findRemedy(r.remedyId())
                                    .orElseThrow()
                                    .effort()
                            == Effort.S);
            for (RankedRemedy remedy : shown)
                assertThat(remedy.because())
                        .allSatisfy(b -> assertThat(b.severity()).isPositive());
        }
    }

    private static Remedy manyForX(int number) {
        return Samples.remedy("x" + number, List.of(3, 3), Map.of("x", 2), Effort.S);
    }

    private static List<String> ids(Diagnosis diagnosis) {
        return diagnosis.remedies().stream().map(RankedRemedy::remedyId).toList();
    }

    private static Diagnosis diagnose(List<Remedy> remedies, Answers answers) {
        return new Diagnoser(Samples.set(InterviewRules.DEFAULTS, models(), TROUBLES, QUESTIONS, remedies))
                .diagnose(answers);
    }

    private static List<OperatingModel> models() {
        return List.of(Samples.model("left"), Samples.model("right"));
    }

    private static Question ask(String id) {
        return Samples.question(
                id,
                id,
                List.of(
                        Samples.choice("a", new double[] {0.4, 0.1}, Map.of("x", 0, "y", 0)),
                        Samples.choice("b", new double[] {0.2, 0.2}, Map.of("x", 4, "y", 0)),
                        Samples.choice("c", new double[] {0.2, 0.2}, Map.of("x", 0, "y", 4)),
                        Samples.choice("d", new double[] {0.2, 0.5}, Map.of("x", 4, "y", 4))));
    }
}
