package dev.operandi.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.diagnosis.SimulatedPeople.Kind;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.QuestionSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final Diagnoser DEFAULT = new Diagnoser(DefaultSet.EXACT);
    private static final Limits USUAL = Limits.of(InterviewRules.DEFAULTS);
    private static final SimulatedPeople REALISTIC = new SimulatedPeople(Kind.REALISTIC, 0.1, 0.05, 1);

    /** The small sister of {@link GoalsTest}: wide enough for a few hundred people. */
    @Test
    void theDefaultSetTellsPeopleApart() {
        SimulationFigures figures = new Simulation(DEFAULT, REALISTIC, USUAL).run(400);

        assertThat(figures.accuracy()).isGreaterThan(0.77);
        assertThat(figures.clearAccuracy()).isGreaterThan(0.85);
        assertThat(figures.shareError()).isLessThan(0.16);
        assertThat(figures.coverage()).isGreaterThan(0.91);
        assertThat(figures.meanQuestions()).isLessThan(10.4);
        assertThat(figures.p90Questions()).isLessThanOrEqualTo(12);
        assertThat(figures.twoAnswers()).allSatisfy(share -> assertThat(share).isGreaterThan(0.97));
        assertThat(figures.confusion().stream()
                        .flatMap(List::stream)
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(400);
    }

    @Test
    void aRespondentDependsOnTheSeedAndTheirNumberOnly() {
        Simulation simulation = new Simulation(DEFAULT, REALISTIC, USUAL);
        List<SimulatedInterview> backwards = new ArrayList<>();
        for (int i = 39; i >= 0; i--) backwards.add(simulation.interview(i));
        Collections.reverse(backwards);

        assertThat(SimulationFigures.of(DEFAULT.set(), backwards))
                .isEqualTo(new Simulation(DEFAULT, REALISTIC, USUAL).run(40));
        assertThat(new Simulation(DEFAULT, new SimulatedPeople(Kind.REALISTIC, 0.1, 0.05, 2), USUAL).interview(3))
                .isNotEqualTo(simulation.interview(3));
    }

    @Test
    void thePeopleAreOfTheirKind() {
        List<SimulatedInterview> pure = interviews(new SimulatedPeople(Kind.PURE, 0, 0, 3));
        List<SimulatedInterview> mixed = interviews(new SimulatedPeople(Kind.MIXED, 0, 0, 3));
        List<SimulatedInterview> half = interviews(REALISTIC);

        assertThat(pure).allMatch(i -> i.trueLead() == 1);
        assertThat(mixed).noneMatch(i -> i.trueLead() == 1);
        assertThat(half.stream().filter(i -> i.trueLead() == 1).count()).isBetween(30L, 70L);
        double mean =
                mixed.stream().mapToDouble(i -> i.trueShares().get(1)).average().orElseThrow();
        assertThat(mean).isCloseTo(1 / 3.0, within(0.1));
    }

    @Test
    void nothingCanBeToldOfPeopleWhoAnswerBlindly() {
        SimulationFigures figures =
                new Simulation(DEFAULT, new SimulatedPeople(Kind.CARELESS, 0, 0, 4), USUAL).run(300);

        assertThat(figures.accuracy()).isCloseTo(1 / 3.0, within(0.09));
        assertThat(figures.calibrationError()).isGreaterThan(0.15);
    }

    @Test
    void theFiguresAreReckonedByHand() {
        QuestionSet set = Samples.random(2, 3, 1);
        SimulatedInterview right = told(List.of(1.0, 0.0), List.of(0.8, 0.2), List.of(true, true), 0, 0.95, "q0", 2);
        SimulatedInterview wrong = told(List.of(0.45, 0.55), List.of(0.7, 0.3), List.of(true, false), 0, 0.75, "q1", 1);

        SimulationFigures figures = SimulationFigures.of(set, List.of(right, wrong));

        assertThat(figures.people()).isEqualTo(2);
        assertThat(figures.accuracy()).isEqualTo(0.5);
        assertThat(figures.clearAccuracy()).isEqualTo(1);
        assertThat(figures.shareError()).isCloseTo((0.2 + 0.25) / 2, within(1e-12));
        assertThat(figures.calibrationError()).isCloseTo((0.05 + 0.75) / 2, within(1e-12));
        assertThat(figures.coverage()).isEqualTo(0.75);
        assertThat(figures.meanQuestions()).isEqualTo(1);
        assertThat(figures.twoAnswers()).containsExactly(0.5, 0.5);
        assertThat(figures.twoAnswersToAll()).isEqualTo(0.5);
        assertThat(figures.knownSeverity()).containsExactly(0.5, 0.0);
        assertThat(figures.labels())
                .contains(new SimulationFigures.OfLabel(Label.MAINLY, 1, 0.5, (1.0 + 0.55) / 2))
                .hasSize(4);
        assertThat(figures.confusion()).containsExactly(List.of(1, 0), List.of(1, 0));
        assertThat(figures.neverAsked()).containsExactly("q2");
        assertThat(figures.neverShown()).hasSize(9).doesNotContain("r0");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void aSetOfAnySizeCanBeSimulated(int models) {
        Diagnoser diagnoser = new Diagnoser(Samples.random(models, 20, 6));

        SimulationFigures figures = new Simulation(diagnoser, REALISTIC, USUAL).run(30);

        assertThat(figures.accuracy()).isGreaterThan(1.0 / models);
        assertThat(figures.confusion()).hasSize(models);
    }

    @Test
    void nobodyGivesNoFigures() {
        SimulationFigures figures = new Simulation(DEFAULT, REALISTIC, USUAL).run(0);

        assertThat(figures.accuracy()).isNaN();
        assertThat(figures.p90Questions()).isZero();
    }

    private static List<SimulatedInterview> interviews(SimulatedPeople people) {
        Simulation simulation = new Simulation(DEFAULT, people, Limits.exactly(22));
        List<SimulatedInterview> interviews = new ArrayList<>();
        for (int i = 0; i < 100; i++) interviews.add(simulation.interview(i));
        return interviews;
    }

    private static Severity severity(String challengeId, int answers) {
        return new Severity(challengeId, 0.5, Severity.level(0.5, answers >= 2), answers);
    }

    private static SimulatedInterview told(
            List<Double> truth,
            List<Double> shares,
            List<Boolean> inside,
            int leading,
            double probability,
            String question,
            int bearing) {
        return new SimulatedInterview(
                truth,
                shares,
                inside,
                leading,
                probability,
                Label.MAINLY,
                List.of(question),
                List.of(bearing, bearing),
                List.of(severity("c0", bearing), severity("c1", 0)),
                List.of("r0"));
    }
}
