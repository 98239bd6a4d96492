package dev.operandi.diagnosis;

import static dev.operandi.diagnosis.Samples.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Choice;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.QuestionSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurningTest {
    /** One way to change one answer. */
    private record Way(String questionId, Answer to, double lossBits) {}

    @ParameterizedTest
    @CsvSource({"2,7", "3,8", "3,10", "4,8", "5,7"})
    void itIsTheBestThatTryingEverythingFinds(int models, int asked) {
        int found = 0;
        for (int seed = 0; seed < 6; seed++) {
            QuestionSet set = Samples.random(models, 15, seed);
            Diagnoser diagnoser = new Diagnoser(set);
            Answers answers = Samples.randomAnswers(set, asked, seed);
            Diagnosis now = diagnoser.diagnose(answers);

            double best = tryEverything(diagnoser, answers, now);

            assertThat(now.turning().map(Turning::lossBits).orElse(Double.POSITIVE_INFINITY))
                    .isCloseTo(best, within(1e-9));
            if (now.turning().isEmpty()) continue;
            found++;
            Answers changed = answers;
            for (Turning.Change change : now.turning().get().changes()) {
                assertThat(answers.find(change.questionId())).contains(change.from());
                changed = changed.with(change.questionId(), change.to());
            }
            Posterior then = diagnoser.posterior(changed);
            assertThat(Label.of(then, changed.chosen()))
                    .isEqualTo(now.turning().get().label());
            assertThat(set.models().get(then.leading()).id())
                    .isEqualTo(now.turning().get().leadingModelId());
        }
        assertThat(found).isPositive();
    }

    @Test
    void twoAnswersOfOneGroupAreChangedTogether() {
        InterviewRules rules = Samples.rules(1, 0, 1);
        QuestionSet set = Samples.set(
                rules,
                List.of(Samples.model("left"), Samples.model("right")),
                List.of(),
                List.of(
                        Samples.question("q0", "g", new double[] {0.9, 0.1}, new double[] {0.1, 0.9}),
                        Samples.question("q1", "g", new double[] {0.9, 0.1}, new double[] {0.1, 0.9}),
                        Samples.question("q2", "h", new double[] {0.6, 0.4}, new double[] {0.4, 0.6}),
                        Samples.question("q3", "i", new double[] {0.6, 0.4}, new double[] {0.4, 0.6}),
                        Samples.question("q4", "j", new double[] {0.6, 0.4}, new double[] {0.4, 0.6})),
                List.of());
        Diagnoser diagnoser = new Diagnoser(set);
        Answers answers = answers("q0", "a", "q1", "a", "q2", "a", "q3", "a", "q4", "a");

        Diagnosis diagnosis = diagnoser.diagnose(answers);

        assertThat(diagnosis.turning().orElseThrow().lossBits())
                .isCloseTo(tryEverything(diagnoser, answers, diagnosis), within(1e-9));
    }

    @Test
    void withoutItTheDiagnosisIsTheSame() {
        Answers answers = Samples.randomAnswers(DefaultSet.EXACT, 8, 3);
        Diagnoser diagnoser = new Diagnoser(DefaultSet.EXACT);

        Diagnosis whole = diagnoser.diagnose(answers);
        Diagnosis without = diagnoser.diagnoseWithoutTurning(answers);

        assertThat(without.turning()).isEmpty();
        assertThat(without).usingRecursiveComparison().ignoringFields("turning").isEqualTo(whole);
    }

    @Test
    void whereNobodyIsEverUnsureThatIsNoAlternative() {
        InterviewRules sure = new InterviewRules(6, 12, 0.9, 0.8, 0.02, 2, 0.5, 0.1, 0.3, 0);
        QuestionSet set = Samples.with(DefaultSet.EXACT, sure);

        for (int seed = 0; seed < 10; seed++)
            assertThat(new Diagnoser(set)
                            .diagnose(Samples.randomAnswers(set, 9, seed))
                            .turning())
                    .hasValueSatisfying(turning -> assertThat(turning.changes())
                            .extracting(Turning.Change::to)
                            .hasOnlyElementsOfType(Answer.Chosen.class));
    }

    private static double tryEverything(Diagnoser diagnoser, Answers answers, Diagnosis now) {
        List<Way> ways = ways(diagnoser, answers);
        double best = Double.POSITIVE_INFINITY;
        for (Way way : ways)
            if (turns(diagnoser, answers.with(way.questionId(), way.to()), now)) best = Math.min(best, way.lossBits());
        if (best < Double.POSITIVE_INFINITY) return best;
        for (Way one : ways)
            for (Way two : ways) {
                if (one.questionId().equals(two.questionId())) continue;
                Answers changed = answers.with(one.questionId(), one.to()).with(two.questionId(), two.to());
                if (turns(diagnoser, changed, now)) best = Math.min(best, one.lossBits() + two.lossBits());
            }
        return best;
    }

    private static boolean turns(Diagnoser diagnoser, Answers changed, Diagnosis now) {
        Posterior then = diagnoser.posterior(changed);
        String leading = diagnoser.set().models().get(then.leading()).id();
        return Label.of(then, changed.chosen()) != now.label() || !leading.equals(now.leadingModelId());
    }

    private static List<Way> ways(Diagnoser diagnoser, Answers answers) {
        List<Way> ways = new ArrayList<>();
        Posterior posterior = diagnoser.posterior(answers);
        double nu = diagnoser.set().rules().notSureRate();
        for (Answers.Given given : answers.given()) {
            if (!(given.answer() instanceof Answer.Chosen chosen)) continue;
            double own = 0;
            for (Choice choice : diagnoser.set().getQuestion(given.questionId()).choices())
                if (choice.id().equals(chosen.choiceId()))
                    own = likely(diagnoser, posterior, given.questionId(), choice);
            for (Choice choice : diagnoser.set().getQuestion(given.questionId()).choices()) {
                if (choice.id().equals(chosen.choiceId())) continue;
                double loss = Sums.log2(own / likely(diagnoser, posterior, given.questionId(), choice));
                ways.add(new Way(given.questionId(), new Answer.Chosen(choice.id()), loss));
            }
            ways.add(new Way(given.questionId(), new Answer.NotSure(), Sums.log2((1 - nu) * own / nu)));
        }
        return ways;
    }

    /** The probability of a choice is linear in the shares, so the mean shares give it. */
    private static double likely(Diagnoser diagnoser, Posterior posterior, String questionId, Choice choice) {
        double mix = 0;
        for (int k = 0; k < posterior.shares().size(); k++)
            mix += posterior.shares().get(k) * choice.likelihood().get(k);
        double eps = diagnoser.set().rules().eps();
        return (1 - eps) * mix
                + eps / diagnoser.set().getQuestion(questionId).choices().size();
    }
}
