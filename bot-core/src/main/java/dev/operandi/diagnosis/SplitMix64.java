package dev.operandi.diagnosis;

/**
 * A small generator of our own, so that simulated chance is the same on every JVM. Not for secrets.
 *
 * @see "Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014"
 */
final class SplitMix64 {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] state;

    SplitMix64(long seed) {
        state = new long[] {seed};
    }

    /** A generator whose chance depends on both numbers, and on nothing else. */
    static SplitMix64 of(long seed, long stream) {
        return new SplitMix64(mix(seed ^ mix(stream + GOLDEN)));
    }

    long nextLong() {
        state[0] += GOLDEN;
        return mix(state[0]);
    }

    static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    /** At least 0, below 1; a multiple of 2^-53. */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** 0 to {@code bound - 1}. */
    int nextInt(int bound) {
        return (int) (nextDouble() * bound);
    }

    /** An index, drawn in proportion to the weights, whose sum is about {@code sum}. */
    int draw(double[] weights, double sum) {
        return at(nextDouble(), weights, sum);
    }

    /** The index at a share of the weights' sum, which is about {@code sum}: those before it have that share together. */
    static int at(double share, double[] weights, double sum) {
        double left = share * sum;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] > 0)) continue;
            last = i;
            left -= weights[i];
            if (left < 0) return i;
        }
        return last;
    }
}
