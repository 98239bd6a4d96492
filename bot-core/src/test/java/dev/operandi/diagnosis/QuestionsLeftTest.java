package dev.operandi.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.diagnosis.SimulatedPeople.Kind;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.InterviewRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsLeftTest {
    private static final Diagnoser DEFAULT = new Diagnoser(DefaultSet.EXACT);
    private static final Limits USUAL = Limits.of(InterviewRules.DEFAULTS);

    /** A guess on the way, and what came. */
    private record Guess(int guessed, int came) {}

    @Test
    void onAverageItIsRight() {
        List<Guess> guesses = new ArrayList<>();
        for (int person = 0; person < 80; person++) guesses.addAll(interview(person));

        double bias =
                guesses.stream().mapToInt(g -> g.guessed() - g.came()).average().orElseThrow();
        double error = guesses.stream()
                .mapToInt(g -> Math.abs(g.guessed() - g.came()))
                .average()
                .orElseThrow();
        assertThat(bias).isCloseTo(0, within(0.5));
        assertThat(error).isLessThan(1.8);
    }

    @Test
    void itIsNothingWhenTheInterviewStops() {
        Answers answers = Answers.NONE;
        while (DEFAULT.next(answers, List.of(), USUAL) instanceof Next.Ask ask)
            answers = answers.with(ask.questionId(), new Answer.NotSure());

        assertThat(DEFAULT.questionsLeft(answers, List.of(), USUAL)).isZero();
    }

    @Test
    void itKeepsTheLimitsAndIsTheSameEveryTime() {
        for (int asked = 0; asked < 12; asked++) {
            Answers answers = Samples.randomAnswers(DefaultSet.EXACT, asked, 5);
            if (DEFAULT.next(answers, List.of(), USUAL) instanceof Next.Stop) continue;
            int left = DEFAULT.questionsLeft(answers, List.of("tool-count"), USUAL);

            assertThat(left).isBetween(Math.max(1, 6 - asked), 12 - asked);
            assertThat(new Diagnoser(DefaultSet.EXACT).questionsLeft(answers, List.of("tool-count"), USUAL))
                    .isEqualTo(left);
        }
    }

    @Test
    void aSmallBankEndsBeforeTheMaximum() {
        Diagnoser small = new Diagnoser(Samples.random(3, 4, 2));

        assertThat(small.questionsLeft(Answers.NONE, List.of(), USUAL)).isEqualTo(4);
        assertThat(small.questionsLeft(Answers.NONE, List.of(), Limits.exactly(9)))
                .isEqualTo(4);
    }

    private static List<Guess> interview(int person) {
        Simulation simulation = new Simulation(DEFAULT, new SimulatedPeople(Kind.REALISTIC, 0.1, 0.05, 8), USUAL);
        SplitMix64 chance = SplitMix64.of(99, person);
        double[] shares = simulation.interview(person).trueShares().stream()
                .mapToDouble(x -> x)
                .toArray();
        int[] would = simulation.answers(shares, chance);
        List<Integer> guessed = new ArrayList<>();
        Answers answers = Answers.NONE;
        while (DEFAULT.next(answers, List.of(), USUAL) instanceof Next.Ask ask) {
            guessed.add(DEFAULT.questionsLeft(answers, List.of(), USUAL));
            int question = DEFAULT.bank().indexOf(ask.questionId());
            answers = answers.with(ask.questionId(), answer(question, would[question]));
        }
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < guessed.size(); i++) guesses.add(new Guess(guessed.get(i), guessed.size() - i));
        return guesses;
    }

    private static Answer answer(int question, int choice) {
        return choice < 0
                ? new Answer.NotSure()
                : new Answer.Chosen(DEFAULT.bank().choice(question, choice).id());
    }
}
