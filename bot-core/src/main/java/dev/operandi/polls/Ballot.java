package dev.operandi.polls;

import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Severity;
import dev.operandi.questions.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one finished participation. It knows no author and no time.
 *
 * @param functionId the kind of work; null for "no function"
 * @param shares 0 to 1, in the order of the set's models; reckoned once, when the ballot is finished
 * @param severities in the order of the set's challenges
 * @param anchors the chosen choice by anchor question; one that was answered without a choice is absent
 */
public record Ballot(
        @Nullable String functionId, List<Double> shares, List<Severity> severities, Map<String, String> anchors) {
    public Ballot {
        shares = List.copyOf(shares);
        severities = List.copyOf(severities);
        anchors = Map.copyOf(anchors);
    }

    /**
     * @param diagnoser of the set version that the run asks
     * @throws IllegalArgumentException when an answer names a question or a choice that the set does not have
     */
    public static Ballot of(Diagnoser diagnoser, Answers answers, @Nullable String functionId) {
        Map<String, String> anchors = new HashMap<>();
        for (String question : diagnoser.set().anchors())
            answers.findChosen(question).ifPresent(choice -> anchors.put(question, choice));
        return new Ballot(functionId, diagnoser.posterior(answers).shares(), diagnoser.severities(answers), anchors);
    }

    /** What somebody answered does not belong in a log. */
    @Override
    public String toString() {
        return "a ballot";
    }
}
