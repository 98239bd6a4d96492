package dev.operandi.app.lab;

import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Limits;
import dev.operandi.diagnosis.SimulatedInterview;
import dev.operandi.diagnosis.SimulatedPeople;
import dev.operandi.diagnosis.Simulation;
import dev.operandi.diagnosis.SimulationFigures;
import dev.operandi.questions.QuestionSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Made-up respondents for one question set.
 *
 * @param respondents 1 to {@value #MOST}
 * @param questions so many are asked of everybody; empty to let the set's own rule decide
 */
public record SimulationPlan(QuestionSet set, SimulatedPeople people, int respondents, OptionalInt questions) {
    /** Their figures are then sure to .003; more would not fit into the memory a small machine has. */
    public static final int MOST = 100_000;

    /** Share of questions to which made-up people are not sure. */
    public static final double NOT_SURE = 0.05;

    /** Long enough that handing over costs nothing, short enough that two cores end together. */
    private static final int RESPONDENTS_A_PIECE = 50;

    public SimulationPlan {
        if (respondents < 1 || respondents > MOST)
            throw new IllegalArgumentException("No number of respondents: " + respondents);
    }

    public Limits limits() {
        return questions.isPresent() ? Limits.exactly(questions.getAsInt()) : Limits.of(set.rules());
    }

    /**
     * The figures; the same to the last bit for any number of threads.
     *
     * @param done is told from time to time how many respondents were interviewed
     */
    public SimulationFigures run(int threads, IntConsumer done) {
        Simulation simulation = new Simulation(new Diagnoser(set), people, limits());
        int pieces = (respondents + RESPONDENTS_A_PIECE - 1) / RESPONDENTS_A_PIECE;
        List<SimulatedInterview> interviews = new ArrayList<>(respondents);
        try {
            InOrder.each(
                    IntStream.range(0, pieces).iterator(), piece -> interviews(simulation, piece), threads, some -> {
                        interviews.addAll(some);
                        done.accept(interviews.size());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SimulationFigures.of(set, interviews);
    }

    private List<SimulatedInterview> interviews(Simulation simulation, int piece) {
        int from = piece * RESPONDENTS_A_PIECE;
        int to = Math.min(respondents, from + RESPONDENTS_A_PIECE);
        return IntStream.range(from, to).mapToObj(simulation::interview).toList();
    }
}
