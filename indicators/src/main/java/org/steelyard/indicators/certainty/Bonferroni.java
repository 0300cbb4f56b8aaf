package org.steelyard.indicators.certainty;

import java.util.Arrays;

/** Bonferroni's tests: each p-value stands against alpha by the number of tests. */
public final class Bonferroni {

    private Bonferroni() {}

    /** Which of the tests are rejected; an absent p-value (NaN) is no test. */
    public static boolean[] rejected(double[] p, double alpha) {
        double level = alpha / tests(p, alpha).length;
        boolean[] rejected = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            rejected[i] = p[i] <= level;
        }
        return rejected;
    }

    /** The p-values that are present, checked, in a new array. */
    static double[] tests(double[] p, double alpha) {
        Level.check("alpha", alpha);
        double[] present = Arrays.stream(p).filter(one -> !Double.isNaN(one)).toArray();
        for (double one : present) {
            if (one < 0 || one > 1) {
                throw new IllegalArgumentException("Invalid p-value: " + one + " (must be from 0 to 1)");
            }
        }
        return present;
    }
}
