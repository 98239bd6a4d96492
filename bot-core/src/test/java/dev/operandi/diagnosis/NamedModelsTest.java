package dev.operandi.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.diagnosis.SimulatedPeople.Kind;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedModelsTest {
    @Test
    void aMixtureNamesTwoModelsTheLargerShareFirst() {
        assertThat(NamedModels.of(Label.MIXTURE, at(16, 24, 0))).containsExactly(1, 0);
        assertThat(NamedModels.of(Label.MIXTURE, at(12, 14, 14))).containsExactly(1, 2);
    }

    @Test
    void ofMoreThanFourModelsAMixtureNamesAllWithALargeShare() {
        assertThat(NamedModels.of(Label.MIXTURE, at(3, 3, 6, 0, 0))).containsExactly(2, 0, 1);
        assertThat(NamedModels.of(Label.MIXTURE, at(2, 2, 7, 1, 0))).containsExactly(2, 0);
    }

    @Test
    void mainlyNamesTheNextOnlyWhenItIsShown() {
        assertThat(NamedModels.of(Label.MAINLY, at(15, 5, 0))).containsExactly(0, 1);
        assertThat(NamedModels.of(Label.MAINLY, at(20, 0, 0))).containsExactly(0);
    }

    @Test
    void clearlyNamesOneAndUnclearNone() {
        assertThat(NamedModels.of(Label.CLEARLY, at(0, 18, 2))).containsExactly(1);
        assertThat(NamedModels.of(Label.UNCLEAR, at(0, 18, 2))).isEmpty();
    }

    @Test
    void nothingSpeaksAgainstAMixtureOfTheOnlyTwoModels() {
        List<Question> questions = new ArrayList<>();
        for (int j = 0; j < 40; j++)
            questions.add(Samples.question("q" + j, "g" + j, new double[] {0.9, 0.1}, new double[] {0.1, 0.9}));
        QuestionSet set = Samples.set(
                Samples.rules(0.5, 0.1, 0.3),
                List.of(Samples.model("left"), Samples.model("right")),
                List.of(),
                questions,
                List.of());
        Answers answers = Answers.NONE;
        for (Question question : questions)
            answers = answers.with(question.id(), new Answer.Chosen(answers.asked() % 2 == 0 ? "a" : "b"));

        Diagnosis diagnosis = new Diagnoser(set).diagnose(answers);

        assertThat(diagnosis.label()).isEqualTo(Label.MIXTURE);
        assertThat(diagnosis.evidenceFor()).hasSize(6);
        assertThat(diagnosis.evidenceAgainst()).isEmpty();
    }

    @Test
    void inALargerSetAnAnswerAgainstBothSpeaksAgainstTheMixture() {
        Diagnoser diagnoser = new Diagnoser(DefaultSet.EXACT);
        Simulation simulation =
                new Simulation(diagnoser, new SimulatedPeople(Kind.MIXED, 0.1, 0, 5), Limits.exactly(22));
        int seen = 0;
        for (int i = 0; i < 40; i++) {
            SplitMix64 chance = SplitMix64.of(5, i);
            int[] would = simulation.answers(new double[] {0.5, 0, 0.5}, chance);
            Answers answers = Answers.NONE;
            for (int j = 0; j < would.length; j++)
                answers = answers.with(
                        diagnoser.bank().question(j).id(),
                        new Answer.Chosen(diagnoser.bank().choice(j, would[j]).id()));
            Diagnosis diagnosis = diagnoser.diagnose(answers);
            if (diagnosis.label() != Label.MIXTURE
                    || diagnosis.evidenceAgainst().isEmpty()) continue;
            seen++;
            Evidence against = diagnosis.evidenceAgainst().get();
            assertThat(against.bits()).isNegative();
            assertThat(diagnosis.namedModelIds().subList(0, 2)).contains(against.modelId());
        }
        assertThat(seen).isPositive();
    }

    /** As if the answers left only one mixture, of so many parts each. */
    private static Posterior at(int... parts) {
        Simplex simplex = Simplex.fine(parts.length);
        int all = 0;
        for (int part : parts) all += part;
        double[] weight = new double[simplex.size()];
        for (int s = 0; s < weight.length; s++) {
            boolean here = true;
            for (int k = 0; k < parts.length; k++) here &= simplex.level(k)[s] * all == parts[k] * simplex.parts();
            if (here) weight[s] = 1;
        }
        return Posterior.ofWeights(simplex, weight);
    }
}
