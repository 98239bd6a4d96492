package dev.operandi.diagnosis;

/** The 97.5 % quantile of Student's t distribution, exact to 1e-4. */
final class StudentT {
    /** For 1 to 10 degrees of freedom. */
    private static final double[] FEW = {
        12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139
    };

    /** The same of the normal distribution. */
    private static final double Z = 1.959963985;

    private StudentT() {}

    /**
     * @param freedom degrees of freedom, at least 1
     * @see "Abramowitz and Stegun (1964), 26.7.5: expansion in powers of 1 / freedom"
     */
    static double quantile975(int freedom) {
        if (freedom <= FEW.length) return FEW[freedom - 1];
        double z2 = Z * Z;
        double g1 = Z * (z2 + 1) / 4;
        double g2 = Z * ((5 * z2 + 16) * z2 + 3) / 96;
        double g3 = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double g4 = Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        double u = 1.0 / freedom;
        return Z + u * (g1 + u * (g2 + u * (g3 + u * g4)));
    }
}
