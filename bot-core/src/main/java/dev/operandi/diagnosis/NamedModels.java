package dev.operandi.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The models a label speaks of.
 *
 * @see "docs/diagnosis.md section 5"
 */
final class NamedModels {
    private static final int SHOWN_PERCENT = 10;
    private static final int MANY_MODELS = 5;
    private static final double LARGE_SHARE = 0.2;

    private NamedModels() {}

    /** Indexes of the models: the leading one first, or in a mixture the largest share first. */
    static List<Integer> of(Label label, Posterior posterior) {
        return switch (label) {
            case UNCLEAR -> List.of();
            case CLEARLY -> List.of(posterior.leading());
            case MAINLY -> leadingAndNext(posterior);
            case MIXTURE -> mixture(posterior);
        };
    }

    private static List<Integer> leadingAndNext(Posterior posterior) {
        int leading = posterior.leading();
        List<Integer> shown = ShownShares.of(posterior.shares());
        for (int k : byShare(posterior)) {
            if (k == leading) continue;
            return shown.get(k) >= SHOWN_PERCENT ? List.of(leading, k) : List.of(leading);
        }
        throw new IllegalStateException("A set has two models or more");
    }

    private static List<Integer> mixture(Posterior posterior) {
        List<Integer> order = byShare(posterior);
        List<Integer> named = new ArrayList<>(order.subList(0, 2));
        if (order.size() >= MANY_MODELS)
            for (int k : order.subList(2, order.size())) if (posterior.shares().get(k) >= LARGE_SHARE) named.add(k);
        return named;
    }

    private static List<Integer> byShare(Posterior posterior) {
        double[] shares = posterior.shareArray();
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < shares.length; k++) order.add(k);
        order.sort(Comparator.comparingDouble(k -> -Math.rint(shares[k] * 1e9))); // near ties stay in the set's order
        return order;
    }
}
