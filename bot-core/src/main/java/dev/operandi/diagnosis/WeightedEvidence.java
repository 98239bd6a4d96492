package dev.operandi.diagnosis;

/** Turns the simple notation of evidence, one weight from -2 to +2 per choice and model, into likelihoods. */
public final class WeightedEvidence {
    /** Strongly against and strongly for. */
    public static final int STRONGEST = 2;

    private WeightedEvidence() {}

    /**
     * {@code P(o|k) = b_o 2^w_ok / sum over o' of b_o' 2^w_o'k}: one step of weight is a factor of two.
     *
     * @param weights [choice][model], each from -2 to 2
     * @param commonness [choice], how often the choice is taken by anybody, relative to the others; above 0
     * @return [choice][model], above 0; over the choices they sum to 1 for each model
     * @throws IllegalArgumentException when a weight or a commonness is out of its range or the shapes differ
     * @see "docs/diagnosis.md section 3; after Good (1950), weight of evidence as a logarithm of odds"
     */
    public static double[][] likelihood(int[][] weights, double[] commonness) {
        if (weights.length != commonness.length || weights.length == 0)
            throw new IllegalArgumentException(weights.length + " choices, " + commonness.length + " commonnesses");
        int models = weights[0].length;
        double[][] likelihood = new double[weights.length][models];
        for (int k = 0; k < models; k++) {
            double sum = 0;
            for (int o = 0; o < weights.length; o++) {
                likelihood[o][k] = pull(weights[o], k, models, commonness[o]);
                sum += likelihood[o][k];
            }
            for (int o = 0; o < weights.length; o++) likelihood[o][k] /= sum;
        }
        return likelihood;
    }

    private static double pull(int[] weights, int model, int models, double commonness) {
        if (weights.length != models) throw new IllegalArgumentException("Every choice needs " + models + " weights");
        if (Math.abs(weights[model]) > STRONGEST)
            throw new IllegalArgumentException("A weight is -2 to 2, not " + weights[model]);
        if (!(commonness > 0) || Double.isInfinite(commonness))
            throw new IllegalArgumentException("Commonness is above 0, not " + commonness);
        return Math.scalb(commonness, weights[model]);
    }
}
