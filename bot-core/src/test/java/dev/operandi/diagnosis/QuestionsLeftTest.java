package dev.operandi.diagnosis;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.diagnosis.SimulatedPeople.Kind;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.InterviewRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QuestionsLeftTest {
    private static final Diagnoser DEFAULT = new Diagnoser(DefaultSet.EXACT);
    private static final Limits USUAL = Limits.of(InterviewRules.DEFAULTS);

    /** A guess on the way, and what came. */
    private record Guess(int guessed, int came) {}

    @Test
    void onAverageItIsRight() {
        List<Guess> guesses = guesses(80);

        assertThat(bias(guesses)).isCloseTo(0, within(0.5));
        assertThat(error(guesses)).isLessThan(1.8);
    }

    @Test
    @Tag("thorough")
    void amongManyPeopleItIsRightToAFifthOfAQuestion() {
        List<Guess> guesses = guesses(1_000);

        System.out.printf(
                ENGLISH, "questions left: mean error %.3f, mean size of it %.3f%n", bias(guesses), error(guesses));
        assertThat(bias(guesses)).isCloseTo(0, within(0.2));
        assertThat(error(guesses)).isLessThan(1.5);
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

    private static List<Guess> guesses(int people) {
        List<Guess> guesses = new ArrayList<>();
        for (int person = 0; person < people; person++) guesses.addAll(interview(person));
        return guesses;
    }

    private static double bias(List<Guess> guesses) {
        return guesses.stream().mapToInt(g -> g.guessed() - g.came()).average().orElseThrow();
    }

    private static double error(List<Guess> guesses) {
        return guesses.stream()
                .mapToInt(g -> Math.abs(g.guessed() - g.came()))
                .average()
                .orElseThrow();
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
