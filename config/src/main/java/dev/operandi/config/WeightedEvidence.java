package dev.operandi.config;

/** Turns the simple notation of evidence, weights, into likelihoods. */
final class WeightedEvidence {
    private WeightedEvidence() {}

    /**
     * P(o | k) = b_o 2^w_ok / sum over o' of b_o' 2^w_o'k: one step of weight is a factor of two.
     *
     * @param weights [choice][model], from -2 (strongly against) to 2 (strongly for)
     * @param commonness how common each choice is, as positive numbers relative to each other
     * @return [choice][model], each model's column summing to 1
     */
    static double[][] likelihood(int[][] weights, double[] commonness) {
        int models = weights[0].length;
        double[][] likelihood = new double[weights.length][models];
        for (int k = 0; k < models; k++) {
            double sum = 0;
            for (int o = 0; o < weights.length; o++) {
                likelihood[o][k] = Math.scalb(commonness[o], weights[o][k]);
                sum += likelihood[o][k];
            }
            for (int o = 0; o < weights.length; o++) likelihood[o][k] /= sum;
        }
        return likelihood;
    }
}
