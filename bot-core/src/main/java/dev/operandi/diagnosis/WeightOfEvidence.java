package dev.operandi.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which answers carried a diagnosis.
 *
 * <p>{@code E_jk = log2 q_j(a|e_k) - log2 [ sum_{l != k} g_l q_j(a|e_l) / (1 - g_k) ]} bits, e_k being pure model k, times
 * the discount of the question's group.
 *
 * @see "docs/diagnosis.md section 5; Good (1950), Probability and the Weighing of Evidence"
 */
final class WeightOfEvidence {
    private static final int TOLD = 3;

    private final AnswerModel model;
    private final ItemBank bank;
    private final AnswerSheet sheet;
    private final double[] shares;

    WeightOfEvidence(AnswerModel model, AnswerSheet sheet, Posterior posterior) {
        this.model = model;
        this.sheet = sheet;
        bank = model.bank();
        shares = posterior.shareArray();
    }

    /** The three answers that speak most for each of these models, model after model. */
    List<Evidence> strongestFor(List<Integer> models) {
        List<Evidence> strongest = new ArrayList<>();
        for (int k : models)
            all(k).stream()
                    .filter(e -> e.bits() > 0)
                    .sorted(Comparator.comparingDouble(Evidence::bits)
                            .reversed()) // stable: ties in the order of asking
                    .limit(TOLD)
                    .forEach(strongest::add);
        return List.copyOf(strongest);
    }

    /** The answer that speaks most against these models; where there are several it must speak against each of them. */
    Optional<Evidence> strongestAgainst(List<Integer> models) {
        Evidence strongest = null;
        for (int j : sheet.answeredInOrder()) {
            Evidence mildest = null;
            for (int k : models) {
                Evidence evidence = of(j, k);
                if (mildest == null || evidence.bits() > mildest.bits()) mildest = evidence;
            }
            if (mildest == null || mildest.bits() >= 0) continue;
            if (strongest == null || mildest.bits() < strongest.bits()) strongest = mildest;
        }
        return Optional.ofNullable(strongest);
    }

    private List<Evidence> all(int k) {
        List<Evidence> all = new ArrayList<>();
        for (int j : sheet.answeredInOrder()) all.add(of(j, k));
        return all;
    }

    private Evidence of(int question, int k) {
        int choice = sheet.choice(question);
        double own = model.probabilityIfPure(question, choice, k);
        double bits = sheet.discount(bank.groupOf(question)) * (Sums.log2(own) - Sums.log2(ofTheRest(question, k)));
        return new Evidence(
                bank.question(question).id(),
                bank.choice(question, choice).id(),
                bank.set().models().get(k).id(),
                bits);
    }

    /** Where the model has everything, the others count alike: their shares are then rounding errors. */
    private double ofTheRest(int question, int k) {
        boolean nothingLeft = 1 - shares[k] < 1e-12;
        double sum = 0;
        double all = 0;
        for (int l = 0; l < shares.length; l++) {
            if (l == k) continue;
            double share = nothingLeft ? 1 : shares[l];
            sum += share * model.probabilityIfPure(question, sheet.choice(question), l);
            all += share;
        }
        return sum / all;
    }
}
