package dev.operandi.diagnosis;

/** Sums and entropies, always in the same order. */
final class Sums {
    static final double LN_2 = StrictMath.log(2);

    private Sums() {}

    /** Four running sums, because one addition must wait for the one before; their order is fixed all the same. */
    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) s0 += a[i] * b[i];
        return (s0 + s1) + (s2 + s3);
    }

    static double sum(double[] a) {
        double sum = 0;
        for (double x : a) sum += x;
        return sum;
    }

    static double log2(double x) {
        return StrictMath.log(x) / LN_2;
    }

    /** Shannon entropy in bits; parts that are 0 add nothing. */
    static double entropy(double[] probabilities) {
        double bits = 0;
        for (double p : probabilities) if (p > 0) bits -= p * log2(p);
        return bits;
    }

    /** The first place of the largest number; numbers closer than 1e-9 count as equal, so that order decides. */
    static int firstLargest(double[] a) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double x : a) largest = Math.max(largest, x);
        for (int i = 0; i < a.length; i++) if (a[i] >= largest - 1e-9) return i;
        throw new IllegalStateException("Nothing to compare");
    }
}
