package dev.operandi.diagnosis;

import java.util.Arrays;

/**
 * The mixtures a company can be: every way to split n equal parts among K models. The pure models are among them.
 *
 * <p>Points stand in lexicographic order of their parts, the first model's falling; so the first point is the first
 * pure model and the last point the last one.
 *
 * @see "docs/diagnosis.md section 1; the grid of mixtures follows grade of membership: Woodbury, Clive, Garson (1978)"
 */
final class Simplex {
    /** Parts by number of models; chosen so that no number of models needs more than 1,820 points. */
    private static final int[] FINE = {0, 0, 100, 40, 20, 12, 8, 7, 6};

    /** For guesses about the rest of an interview, where speed counts more than detail. */
    private static final int[] COARSE = {0, 0, 20, 10, 6, 4, 4, 3, 3};

    private static final double NEARLY_PURE = 0.85;
    private static final double MIXED = 0.65;

    private final int models;
    private final int parts;
    private final int size;
    private final double[][] share;
    private final int[][] level;
    private final int[] pure;
    private final double[] entropy;
    private final double[][] leads;
    private final double[] nearlyPure;
    private final double[] mixed;

    private Simplex(int models, int parts) {
        this.models = models;
        this.parts = parts;
        size = count(models, parts);
        share = new double[models][size];
        level = new int[models][size];
        pure = new int[models];
        entropy = new double[size];
        leads = new double[models][size];
        nearlyPure = new double[size];
        mixed = new double[size];
        int[] point = new int[models];
        point[0] = parts;
        for (int s = 0; s < size; s++) {
            lay(s, point);
            advance(point);
        }
    }

    /**
     * @param models 2 to 8
     */
    static Simplex fine(int models) {
        return new Simplex(models, FINE[models]);
    }

    /**
     * @param models 2 to 8
     */
    static Simplex coarse(int models) {
        return new Simplex(models, COARSE[models]);
    }

    private static int count(int models, int parts) {
        int ways = 1;
        for (int i = 1; i < models; i++) ways = ways * (parts + i) / i;
        return ways;
    }

    private void lay(int s, int[] point) {
        int most = Arrays.stream(point).max().orElseThrow();
        long ties = Arrays.stream(point).filter(p -> p == most).count();
        double[] g = new double[models];
        for (int k = 0; k < models; k++) {
            g[k] = (double) point[k] / parts;
            level[k][s] = point[k];
            share[k][s] = g[k];
            if (point[k] == parts) pure[k] = s;
            if (point[k] == most) leads[k][s] = 1.0 / ties;
        }
        entropy[s] = Sums.entropy(g);
        double largest = (double) most / parts;
        if (largest >= NEARLY_PURE) nearlyPure[s] = 1;
        if (largest <= MIXED) mixed[s] = 1;
    }

    /** The next split: the last part that can move goes one model to the right, and takes along what lies behind it. */
    private static void advance(int[] point) {
        int last = point.length - 1;
        int behind = point[last];
        int from = last - 1;
        while (from >= 0 && point[from] == 0) from--;
        if (from < 0) return;
        point[last] = 0;
        point[from]--;
        point[from + 1] = behind + 1;
    }

    int models() {
        return models;
    }

    /** n: shares are multiples of 1/n. */
    int parts() {
        return parts;
    }

    /** Number of points, S. */
    int size() {
        return size;
    }

    /** Share of a model at each point; not to be written to, like all arrays given out here. */
    double[] share(int model) {
        return share[model];
    }

    /** The same in parts, 0 to {@link #parts}. */
    int[] level(int model) {
        return level[model];
    }

    /** The point where the model has everything. */
    int pure(int model) {
        return pure[model];
    }

    /** Entropy of the shares at each point, in bits. */
    double[] entropy() {
        return entropy;
    }

    /** 1 where the model has the largest share, an equal part of it where several have, 0 elsewhere. */
    double[] leads(int model) {
        return leads[model];
    }

    /** 1 where the largest share is at least .85, else 0. */
    double[] nearlyPure() {
        return nearlyPure;
    }

    /** 1 where the largest share is at most .65, else 0. */
    double[] mixed() {
        return mixed;
    }
}
