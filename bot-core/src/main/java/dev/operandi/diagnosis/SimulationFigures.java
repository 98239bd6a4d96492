package dev.operandi.diagnosis;

import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How well a set diagnoses made-up people. Shares are 0 to 1; NaN where nobody counts.
 *
 * @param accuracy share of people told the model that truly leads
 * @param clearAccuracy the same among those whose largest share exceeds the next by at least .2
 * @param shareError mean over people and models of |diagnosed - true| share
 * @param calibrationError expected calibration error of the leading probability, in ten equal bins
 * @param coverage how often an interval holds the true share, mean over models
 * @param meanQuestions questions a person is asked
 * @param p90Questions so many or fewer for nine people in ten
 * @param twoAnswers for each challenge, share of people with two or more answered questions that bear on it
 * @param twoAnswersToAll share of people with two or more such questions for every challenge; 1 when there is none
 * @param knownSeverity for each challenge, share of people whose severity is told, not "too little asked"
 * @param labels one for each label, in their order
 * @param confusion [truly leading model][model told to lead], counts of people
 * @param neverAsked ids of questions
 * @param neverShown ids of remedies that were never among the three shown
 * @see "docs/diagnosis.md section 9; calibration error after Guo et al. (2017)"
 */
public record SimulationFigures(
        int people,
        double accuracy,
        double clearAccuracy,
        double shareError,
        double calibrationError,
        double coverage,
        double meanQuestions,
        int p90Questions,
        List<Double> twoAnswers,
        double twoAnswersToAll,
        List<Double> knownSeverity,
        List<OfLabel> labels,
        List<List<Integer>> confusion,
        List<String> neverAsked,
        List<String> neverShown) {
    private static final double CLEAR_LEAD = 0.2;
    private static final int BINS = 10;

    /**
     * What a label is worth.
     *
     * @param share of people who were told it
     * @param accuracy share of them whose leading model is the one told to lead; for a mixture that is not claimed
     * @param largestShare mean of their largest true share
     */
    public record OfLabel(Label label, double share, double accuracy, double largestShare) {}

    public SimulationFigures {
        labels = List.copyOf(labels);
        twoAnswers = List.copyOf(twoAnswers);
        knownSeverity = List.copyOf(knownSeverity);
        confusion = confusion.stream().map(List::copyOf).toList();
        neverAsked = List.copyOf(neverAsked);
        neverShown = List.copyOf(neverShown);
    }

    /**
     * @param interviews in the order of the respondents' numbers, so that the sums are the same however they were made
     */
    public static SimulationFigures of(QuestionSet set, List<SimulatedInterview> interviews) {
        List<SimulatedInterview> clear =
                interviews.stream().filter(i -> i.trueLead() >= CLEAR_LEAD).toList();
        return new SimulationFigures(
                interviews.size(),
                accuracy(interviews),
                accuracy(clear),
                shareError(interviews),
                calibrationError(interviews),
                coverage(interviews),
                mean(interviews.stream().mapToDouble(i -> i.questions().size()).toArray()),
                p90(interviews),
                ofChallenges(set, interviews, (i, c) -> i.bearingAnswers().get(c) >= 2),
                twoAnswersToAll(interviews),
                ofChallenges(set, interviews, (i, c) -> i.severities().get(c).level() != Severity.Level.UNKNOWN),
                labels(interviews),
                confusion(set, interviews),
                set.questions().stream()
                        .map(Question::id)
                        .filter(id ->
                                interviews.stream().noneMatch(i -> i.questions().contains(id)))
                        .toList(),
                set.remedies().stream()
                        .map(Remedy::id)
                        .filter(id ->
                                interviews.stream().noneMatch(i -> i.remedies().contains(id)))
                        .toList());
    }

    private static double accuracy(List<SimulatedInterview> interviews) {
        return mean(interviews.stream().mapToDouble(i -> i.isRight() ? 1 : 0).toArray());
    }

    private static double shareError(List<SimulatedInterview> interviews) {
        double[] errors = new double[interviews.size()];
        for (int i = 0; i < errors.length; i++) {
            SimulatedInterview interview = interviews.get(i);
            int models = interview.shares().size();
            for (int k = 0; k < models; k++)
                errors[i] += Math.abs(interview.shares().get(k)
                                - interview.trueShares().get(k))
                        / models;
        }
        return mean(errors);
    }

    private static double coverage(List<SimulatedInterview> interviews) {
        return mean(interviews.stream()
                .mapToDouble(i -> (double) i.inside().stream().filter(in -> in).count()
                        / i.inside().size())
                .toArray());
    }

    private static double calibrationError(List<SimulatedInterview> interviews) {
        double[] claimed = new double[BINS];
        int[] right = new int[BINS];
        for (SimulatedInterview interview : interviews) {
            int bin = Math.min(BINS - 1, (int) (interview.leadingProbability() * BINS));
            claimed[bin] += interview.leadingProbability();
            if (interview.isRight()) right[bin]++;
        }
        double error = 0;
        for (int b = 0; b < BINS; b++) error += Math.abs(claimed[b] - right[b]);
        return error / interviews.size();
    }

    private static int p90(List<SimulatedInterview> interviews) {
        int[] lengths =
                interviews.stream().mapToInt(i -> i.questions().size()).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[(lengths.length * 9 + 9) / 10 - 1];
    }

    private static double twoAnswersToAll(List<SimulatedInterview> interviews) {
        return mean(interviews.stream()
                .mapToDouble(i -> i.bearingAnswers().stream().allMatch(answers -> answers >= 2) ? 1 : 0)
                .toArray());
    }

    private static List<Double> ofChallenges(
            QuestionSet set, List<SimulatedInterview> interviews, BiPredicate<SimulatedInterview, Integer> counts) {
        List<Double> shares = new ArrayList<>();
        for (int c = 0; c < set.challenges().size(); c++) {
            int challenge = c;
            shares.add(mean(interviews.stream()
                    .mapToDouble(i -> counts.test(i, challenge) ? 1 : 0)
                    .toArray()));
        }
        return shares;
    }

    private static List<OfLabel> labels(List<SimulatedInterview> interviews) {
        List<OfLabel> labels = new ArrayList<>();
        for (Label label : Label.values()) {
            List<SimulatedInterview> told =
                    interviews.stream().filter(i -> i.label() == label).toList();
            double largest = mean(told.stream()
                    .mapToDouble(i ->
                            i.trueShares().stream().mapToDouble(x -> x).max().orElseThrow())
                    .toArray());
            labels.add(new OfLabel(label, (double) told.size() / interviews.size(), accuracy(told), largest));
        }
        return labels;
    }

    private static List<List<Integer>> confusion(QuestionSet set, List<SimulatedInterview> interviews) {
        int models = set.models().size();
        int[][] counts = new int[models][models];
        for (SimulatedInterview interview : interviews) counts[interview.trueLeading()][interview.leading()]++;
        List<List<Integer>> table = new ArrayList<>();
        for (int[] row : counts) {
            List<Integer> told = new ArrayList<>();
            for (int count : row) told.add(count);
            table.add(told);
        }
        return table;
    }

    private static double mean(double[] numbers) {
        return numbers.length == 0 ? Double.NaN : Sums.sum(numbers) / numbers.length;
    }
}
