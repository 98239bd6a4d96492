package dev.operandi.diagnosis;

import static dev.operandi.diagnosis.Samples.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {
    private static final Diagnoser DEFAULT = new Diagnoser(DefaultSet.EXACT);

    /** Every question answered as an IT-heavy company would. */
    private static final Answers IT_HEAVY = typical(DefaultSet.EXACT, 0);

    @Test
    void aTypicalCompanyIsClearlyOfItsModel() {
        Diagnosis diagnosis = DEFAULT.diagnose(IT_HEAVY);

        assertThat(diagnosis.label()).isEqualTo(Label.CLEARLY);
        assertThat(diagnosis.leadingModelId()).isEqualTo("IT");
        assertThat(diagnosis.namedModelIds()).containsExactly("IT");
        assertThat(diagnosis.shownShares().get(0)).isGreaterThanOrEqualTo(90);
        assertThat(diagnosis.turning()).isEmpty();
    }

    @Test
    void aCompanyBetweenTwoModelsIsAMixtureOfThem() {
        Diagnosis diagnosis = DEFAULT.diagnose(between(1, 2));

        assertThat(diagnosis.label()).isEqualTo(Label.MIXTURE);
        assertThat(diagnosis.namedModelIds()).containsExactly("ENG", "MSP");
        assertThat(diagnosis.evidenceFor()).hasSize(6);
        assertThat(diagnosis.evidenceFor().subList(0, 3))
                .extracting(Evidence::modelId)
                .containsOnly(diagnosis.namedModelIds().get(0));
    }

    @Test
    void fewerThanFourAnswersTellTooLittle() {
        Answers three = answers(
                        "deploy-frequency", "once-a-day-or-more",
                        "change-approval", "a-peer-once-automated-checks-are-green",
                        "night-call", "the-team-that-built-it")
                .with("server-change", new Answer.NotSure());

        Diagnosis diagnosis = DEFAULT.diagnose(three);

        assertThat(diagnosis.label()).isEqualTo(Label.UNCLEAR);
        assertThat(diagnosis.namedModelIds()).isEmpty();
        assertThat(diagnosis.evidenceFor())
                .hasSize(3)
                .extracting(Evidence::modelId)
                .containsOnly("ENG");
    }

    @Test
    void nobodyWhoAnsweredNothingIsToldAnything() {
        Diagnosis diagnosis = DEFAULT.diagnose(Answers.NONE);

        assertThat(diagnosis.label()).isEqualTo(Label.UNCLEAR);
        assertThat(diagnosis.shownShares()).containsExactly(40, 30, 30);
        assertThat(diagnosis.severities()).extracting(Severity::level).containsOnly(Severity.Level.UNKNOWN);
        assertThat(diagnosis.evidenceFor()).isEmpty();
        assertThat(diagnosis.evidenceAgainst()).isEmpty();
        assertThat(diagnosis.turning()).isEmpty();
        assertThat(diagnosis.remedies()).hasSize(24);
    }

    @Test
    void theLabelFollowsItsRules() {
        for (int seed = 0; seed < 60; seed++) {
            Diagnosis d = DEFAULT.diagnose(companyLike(seed % 3, seed));
            double lead =
                    d.leadingProbabilities().stream().mapToDouble(x -> x).max().orElseThrow();

            boolean tells = d.doubt() <= 0.3;
            boolean mixture = tells && d.mixed() >= 0.6;
            boolean clearly = tells && !mixture && lead >= 0.85 && d.nearlyPure() >= 0.7;
            boolean mainly = tells && !mixture && !clearly && lead >= 0.7;
            assertThat(d.label() == Label.MIXTURE).isEqualTo(mixture);
            assertThat(d.label() == Label.CLEARLY).isEqualTo(clearly);
            assertThat(d.label() == Label.MAINLY).isEqualTo(mainly);
        }
    }

    @Test
    void evidenceIsTheRatioOfLikelihoodsByHand() {
        QuestionSet set = Samples.set(
                Samples.rules(1, 0, 0.3),
                List.of(Samples.model("left"), Samples.model("right")),
                List.of(),
                List.of(
                        Samples.question("q1", "g", new double[] {0.8, 0.1}, new double[] {0.2, 0.9}),
                        Samples.question("q2", "g", new double[] {0.6, 0.3}, new double[] {0.4, 0.7}),
                        Samples.question("q3", "h", new double[] {0.4, 0.6}, new double[] {0.6, 0.4})),
                List.of());

        Diagnosis diagnosis = new Diagnoser(set).diagnose(answers("q1", "a", "q2", "a", "q3", "a"));

        assertThat(diagnosis.evidenceFor()).hasSize(2);
        Evidence first = diagnosis.evidenceFor().get(0);
        assertThat(first.questionId()).isEqualTo("q1");
        assertThat(first.bits()).isCloseTo(3 / 1.3, within(1e-12)); // 8 to 1, discounted by its group
        assertThat(first.odds()).isCloseTo(StrictMath.pow(2, 3 / 1.3), within(1e-12));
        assertThat(diagnosis.evidenceFor().get(1).bits()).isCloseTo(1 / 1.3, within(1e-12));
        assertThat(diagnosis.evidenceAgainst()).hasValueSatisfying(against -> {
            assertThat(against.questionId()).isEqualTo("q3");
            assertThat(against.odds()).isCloseTo(1.5, within(1e-12));
            assertThat(against.bits()).isNegative();
        });
    }

    @Test
    void severityIsTheMeanWithOnePretendedMiddlingAnswer() {
        Answers answers = answers(
                "change-approval", "a-change-board-cab", // CULT 3, PACE 3
                "learn-of-failure", "a-user-or-client-calls", // PACE 4
                "where-it-runs", "mostly-public-cloud"); // TOOL 0

        List<Severity> severities = DEFAULT.severities(answers);

        assertThat(severities)
                .containsExactly(
                        new Severity("CULT", (3 + 2) / 2.0 / 4, Severity.Level.UNKNOWN, 1),
                        new Severity("TOOL", (0 + 2) / 2.0 / 4, Severity.Level.UNKNOWN, 1),
                        new Severity("PACE", (7 + 2) / 3.0 / 4, Severity.Level.HIGH, 2));
        assertThat(Severity.level(0.35, true)).isEqualTo(Severity.Level.MEDIUM);
        assertThat(Severity.level(0.349, true)).isEqualTo(Severity.Level.LOW);
        assertThat(Severity.level(0.6, true)).isEqualTo(Severity.Level.HIGH);
    }

    @Test
    void shownSharesAreTensThatSumToHundred() {
        assertThat(ShownShares.of(List.of(1 / 3.0, 1 / 3.0, 1 / 3.0))).containsExactly(40, 30, 30);
        assertThat(ShownShares.of(List.of(0.04, 0.92, 0.04))).containsExactly(10, 90, 0);
        assertThat(ShownShares.of(List.of(0.649, 0.251, 0.1))).containsExactly(60, 30, 10);
        assertThat(ShownShares.of(List.of(0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125)))
                .containsExactly(20, 20, 10, 10, 10, 10, 10, 10);
        assertThat(ShownShares.of(List.of(1.0, 0.0))).containsExactly(100, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void anySetOfAnySizeGivesAWholeDiagnosis(int models) {
        QuestionSet set = Samples.random(models, 20, 11);
        Diagnoser diagnoser = new Diagnoser(set);

        for (int asked : new int[] {0, 5, 12}) {
            Diagnosis diagnosis = diagnoser.diagnose(Samples.randomAnswers(set, asked, 12));

            assertThat(diagnosis.shares()).hasSize(models);
            assertThat(diagnosis.shownShares().stream().mapToInt(x -> x).sum()).isEqualTo(100);
            assertThat(diagnosis.remedies()).hasSize(10);
            assertThat(diagnosis.severities()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8})
    void aSetWithoutChallengesOrRemediesIsDiagnosedToo(int models) {
        QuestionSet full = Samples.random(models, 10, 13);
        QuestionSet bare = Samples.set(full.rules(), full.models(), List.of(), full.questions(), List.of());

        Diagnosis diagnosis = new Diagnoser(bare).diagnose(Samples.randomAnswers(bare, 8, 14));

        assertThat(diagnosis.severities()).isEmpty();
        assertThat(diagnosis.remedies()).isEmpty();
        assertThat(diagnosis.shares()).hasSize(models);
    }

    @Test
    void whereOneModelHasEverythingEvidenceIsStillANumber() {
        QuestionSet set = Samples.with(DefaultSet.EXACT, Samples.rules(1, 0, 0));

        Diagnosis diagnosis = new Diagnoser(set).diagnose(IT_HEAVY);

        assertThat(diagnosis.evidenceFor()).allSatisfy(e -> assertThat(e.bits()).isFinite());
    }

    /** Twelve answers, one in three of them as another model would give it. */
    private static Answers companyLike(int model, int seed) {
        Answers answers = Answers.NONE;
        for (int i = 0; i < 12; i++) {
            Question question = DefaultSet.EXACT.questions().get((i * 5 + seed) % 22);
            answers = answers.with(question.id(), likeliest(question, i % 3 == seed % 5 ? (model + 1) % 3 : model));
        }
        return answers;
    }

    private static Answers typical(QuestionSet set, int model) {
        Answers answers = Answers.NONE;
        for (Question question : set.questions()) answers = answers.with(question.id(), likeliest(question, model));
        return answers;
    }

    private static Answers between(int one, int other) {
        Answers answers = Answers.NONE;
        for (Question question : DefaultSet.EXACT.questions())
            answers = answers.with(question.id(), likeliest(question, answers.asked() % 2 == 0 ? one : other));
        return answers;
    }

    private static Answer likeliest(Question question, int model) {
        return question.choices().stream()
                .max(Comparator.comparingDouble(c -> c.likelihood().get(model)))
                .map(c -> new Answer.Chosen(c.id()))
                .orElseThrow();
    }
}
