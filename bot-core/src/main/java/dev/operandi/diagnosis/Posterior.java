package dev.operandi.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How likely each mixture of models is, given the answers so far. Immutable.
 *
 * <p>Lists over models are in the order of the set's models.
 *
 * @see "docs/diagnosis.md section 1"
 */
public final class Posterior {
    /** Below this the exponential is 0 in double precision. */
    private static final double UNDERFLOW = -745.2;

    private final Simplex simplex;
    private final double[] weight;

    private Posterior(Simplex simplex, double[] weight) {
        this.simplex = simplex;
        this.weight = weight;
    }

    /** Normalises by log-sum-exp, so that many unlikely answers cannot make everything 0. Keeps the array. */
    static Posterior ofLogs(Simplex simplex, double[] ln) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double x : ln) largest = Math.max(largest, x);
        for (int s = 0; s < ln.length; s++) {
            double below = ln[s] - largest;
            ln[s] = below < UNDERFLOW ? 0 : StrictMath.exp(below);
        }
        return ofWeights(simplex, ln);
    }

    /** Normalises. Keeps the array. */
    static Posterior ofWeights(Simplex simplex, double[] weight) {
        double sum = Sums.sum(weight);
        for (int s = 0; s < weight.length; s++) weight[s] /= sum;
        return new Posterior(simplex, weight);
    }

    Simplex simplex() {
        return simplex;
    }

    /** Probability of each point of the simplex; not to be written to. */
    double[] weight() {
        return weight;
    }

    double[] shareArray() {
        double[] shares = new double[simplex.models()];
        for (int k = 0; k < shares.length; k++) shares[k] = Sums.dot(weight, simplex.share(k));
        return shares;
    }

    double[] leadingArray() {
        double[] leading = new double[simplex.models()];
        for (int k = 0; k < leading.length; k++) leading[k] = Sums.dot(weight, simplex.leads(k));
        return leading;
    }

    /** The expected share of each model, 0 to 1; they sum to 1. */
    public List<Double> shares() {
        return listOf(shareArray());
    }

    /** {@code D_k}: how probable it is that the model has the largest share; ties are split. They sum to 1. */
    public List<Double> leadingProbabilities() {
        return listOf(leadingArray());
    }

    /** The index of the model that most probably leads; of equally probable ones the first. */
    public int leading() {
        return Sums.firstLargest(leadingArray());
    }

    /** The largest {@code D_k}. */
    public double leadingProbability() {
        return Arrays.stream(leadingArray()).max().orElseThrow();
    }

    /** {@code U}: how probable it is that one model has at least .85. */
    public double nearlyPure() {
        return Sums.dot(weight, simplex.nearlyPure());
    }

    /** {@code M}: how probable it is that no model has more than .65. */
    public double mixed() {
        return Sums.dot(weight, simplex.mixed());
    }

    /** What more questions could still remove, 0 to 1: entropy of the shares less their expected entropy, over log2 K. */
    public double doubt() {
        double bits = Sums.entropy(shareArray()) - Sums.dot(weight, simplex.entropy());
        return Math.max(0, bits / Sums.log2(simplex.models()));
    }

    /** What no question will remove, 0 to 1: the expected entropy of the shares, over log2 K. */
    public double mixing() {
        return Sums.dot(weight, simplex.entropy()) / Sums.log2(simplex.models());
    }

    /** The 5 % and 95 % quantile of each model's share. */
    public List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        for (int k = 0; k < simplex.models(); k++) intervals.add(new Interval(quantile(k, 0.05), quantile(k, 0.95)));
        return List.copyOf(intervals);
    }

    /** The smallest share whose probability of not being exceeded reaches {@code p}. */
    private double quantile(int model, double p) {
        double[] atLevel = new double[simplex.parts() + 1];
        for (int s = 0; s < weight.length; s++) atLevel[simplex.level(model)[s]] += weight[s];
        double sum = 0;
        for (int level = 0; level < atLevel.length; level++) {
            sum += atLevel[level];
            if (sum >= p - 1e-12) return (double) level / simplex.parts();
        }
        return 1;
    }

    private static List<Double> listOf(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
