package dev.operandi.diagnosis;

import java.util.List;

/**
 * What one made-up respondent was, and what they were told. Lists over models are in the set's order.
 *
 * @param trueShares 0 to 1, summing to 1
 * @param shares as diagnosed, before rounding
 * @param inside for each model, whether the true share lies in its interval, give or take half a step of the grid
 * @param leading index of the model told to lead
 * @param leadingProbability of that model, 0 to 1
 * @param label what was said of the models in a word
 * @param questions ids in the order of asking
 * @param bearingAnswers for each challenge, how many answered questions bear on it
 * @param severities as told
 * @param remedies ids of those shown, at most three
 */
public record SimulatedInterview(
        List<Double> trueShares,
        List<Double> shares,
        List<Boolean> inside,
        int leading,
        double leadingProbability,
        Label label,
        List<String> questions,
        List<Integer> bearingAnswers,
        List<Severity> severities,
        List<String> remedies) {
    public SimulatedInterview {
        trueShares = List.copyOf(trueShares);
        shares = List.copyOf(shares);
        inside = List.copyOf(inside);
        questions = List.copyOf(questions);
        bearingAnswers = List.copyOf(bearingAnswers);
        severities = List.copyOf(severities);
        remedies = List.copyOf(remedies);
    }

    /** Index of the model with the largest true share; of equal ones the first. */
    int trueLeading() {
        return Sums.firstLargest(trueShares.stream().mapToDouble(x -> x).toArray());
    }

    /** By how much the largest true share exceeds the next. */
    double trueLead() {
        double[] sorted = trueShares.stream().mapToDouble(x -> x).sorted().toArray();
        return sorted[sorted.length - 1] - sorted[sorted.length - 2];
    }

    boolean isRight() {
        return leading == trueLeading();
    }
}
