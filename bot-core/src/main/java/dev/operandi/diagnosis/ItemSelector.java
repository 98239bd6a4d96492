package dev.operandi.diagnosis;

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

    ItemSelector(AnswerModel model) {
        this.model = model;
        bank = model.bank();
    }

    /** The unasked question with the largest gain among those wanted; of equal ones the first in the set's order. */
    Optional<Item> best(AnswerSheet sheet, Posterior posterior, IntPredicate wanted) {
        Item best = null;
        for (int j = 0; j < bank.size(); j++) {
            if (sheet.isAsked(j) || !wanted.test(j)) continue;
            double gain = gain(j, sheet, posterior);
            if (best == null || gain > best.gain()) best = new Item(j, gain);
        }
        return Optional.ofNullable(best);
    }

    double gain(int question, AnswerSheet sheet, Posterior posterior) {
        double[] weight = posterior.weight();
        double[] expected = new double[bank.choices(question)];
        for (int o = 0; o < expected.length; o++) expected[o] = Sums.dot(weight, model.probability(question, o));
        double information = Sums.entropy(expected) - Sums.dot(weight, model.entropy(question));
        double lambda = 1
                / (1
                        + sheet.answeredInGroup(bank.groupOf(question))
                                * bank.rules().rho());
        return Math.max(0, lambda * (1 - bank.rules().notSureRate()) * information);
    }
}
