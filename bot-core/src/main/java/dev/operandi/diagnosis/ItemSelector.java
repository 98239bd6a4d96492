package dev.operandi.diagnosis;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds the question that is expected to tell most about the shares.
 *
 * <p>{@code I_j = lambda_j (1 - nu) [ H(sum_s w_s q_j(.|g_s)) - sum_s w_s H(q_j(.|g_s)) ]} bits: mutual information of
 * answer and shares, less where the group was already asked and where people are not sure.
 *
 * @see "docs/diagnosis.md section 2; Tatsuoka (2002), Wang (2013)"
 */
final class ItemSelector {
    /** A question and its expected information in bits. */
    record Item(int question, double gain) {}

    private final AnswerModel model;
    private final ItemBank bank;

    /** [point][column]: of each question how likely each choice is there, then the entropy of that. */
    private final double[][] columns;

    /** [question] its first column; behind them how many there are. */
    private final int[] first;

    ItemSelector(AnswerModel model) {
        this.model = model;
        bank = model.bank();
        first = new int[bank.size() + 1];
        for (int j = 0; j < bank.size(); j++) first[j + 1] = first[j] + bank.choices(j) + 1;
        columns = new double[model.simplex().size()][first[bank.size()]];
        for (int s = 0; s < columns.length; s++) lay(s);
    }

    private void lay(int s) {
        for (int j = 0; j < bank.size(); j++) {
            for (int o = 0; o < bank.choices(j); o++) columns[s][first[j] + o] = model.probability(j, o)[s];
            columns[s][first[j + 1] - 1] = model.entropy(j)[s];
        }
    }

    /** The expected information of every question at once, in bits: [question], 0 for those asked. */
    double[] gains(AnswerSheet sheet, Posterior posterior) {
        double[] means = Sums.dots(posterior.weight(), columns);
        double[] gains = new double[bank.size()];
        for (int j = 0; j < gains.length; j++) {
            int noise = first[j + 1] - 1;
            double[] expected = Arrays.copyOfRange(means, first[j], noise);
            if (!sheet.isAsked(j)) gains[j] = gain(j, sheet, expected, means[noise]);
        }
        return gains;
    }

    /** The same of one question, which is faster where no other is looked at. */
    double gain(int question, AnswerSheet sheet, Posterior posterior) {
        double[] weight = posterior.weight();
        double[] expected = new double[bank.choices(question)];
        for (int o = 0; o < expected.length; o++) expected[o] = Sums.dot(weight, model.probability(question, o));
        return gain(question, sheet, expected, Sums.dot(weight, model.entropy(question)));
    }

    private double gain(int question, AnswerSheet sheet, double[] expected, double noise) {
        double information = Sums.entropy(expected) - noise;
        double lambda = 1
                / (1
                        + sheet.answeredInGroup(bank.groupOf(question))
                                * bank.rules().rho());
        return Math.max(0, lambda * (1 - bank.rules().notSureRate()) * information);
    }

    /**
     * The unasked question with the largest gain among those wanted; of equal ones the first in the set's order.
     *
     * @param gains of {@link #gains}
     */
    Optional<Item> best(AnswerSheet sheet, double[] gains, IntPredicate wanted) {
        int best = -1;
        for (int j = 0; j < gains.length; j++)
            if (!sheet.isAsked(j) && (best < 0 || gains[j] > gains[best]) && wanted.test(j)) best = j;
        return best < 0 ? Optional.empty() : Optional.of(new Item(best, gains[best]));
    }
}
