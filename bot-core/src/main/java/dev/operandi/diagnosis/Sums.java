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

    /**
     * {@link #dot} of {@code a} with every column of {@code b} at once, to the last bit the same: side by side the processor adds
     * several columns in one instruction.
     *
     * @param b [place in a][column]
     */
    static double[] dots(double[] a, double[][] b) {
        int columns = b[0].length;
        double[][] sums = new double[4][columns];
        int whole = a.length - a.length % sums.length;
        for (int i = 0; i < a.length; i++) add(sums[i < whole ? i % sums.length : 0], a[i], b[i]);
        for (int c = 0; c < columns; c++) sums[0][c] = (sums[0][c] + sums[1][c]) + (sums[2][c] + sums[3][c]);
        return sums[0];
    }

    private static void add(double[] sums, double factor, double[] row) {
        for (int c = 0; c < sums.length; c++) sums[c] += factor * row[c];
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
