package dev.operandi.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shares as people see them: no finer than they are known. */
public final class ShownShares {
    private static final int STEPS = 10;
    private static final int PERCENT_A_STEP = 10;

    private ShownShares() {}

    /**
     * Percent in multiples of 10 that sum to 100, by largest remainder; of equal remainders the first gets more.
     *
     * @param shares 0 to 1, summing to 1
     * @see "docs/diagnosis.md section 5; the method of largest remainder (Hamilton)"
     */
    public static List<Integer> of(List<Double> shares) {
        int[] steps = new int[shares.size()];
        double[] remainder = new double[steps.length];
        int left = STEPS;
        for (int k = 0; k < steps.length; k++) {
            double exact = shares.get(k) * STEPS;
            steps[k] = (int) Math.floor(exact + 1e-9);
            remainder[k] = Math.rint((exact - steps[k]) * 1e9); // rounding errors must not break ties
            left -= steps[k];
        }
        List<Integer> byRemainder = new ArrayList<>();
        for (int k = 0; k < steps.length; k++) byRemainder.add(k);
        byRemainder.sort(Comparator.comparingDouble(k -> -remainder[k]));
        for (int i = 0; i < left; i++) steps[byRemainder.get(i)]++;
        List<Integer> percent = new ArrayList<>();
        for (int s : steps) percent.add(s * PERCENT_A_STEP);
        return List.copyOf(percent);
    }
}
