package org.steelyard.indicators.certainty;

import java.util.Arrays;

/**
 * Holm's step-down tests (Holm 1979): of many tests, with a probability of at most alpha is any one rejected wrongly.
 *
 * <p>Each p-value in rising order stands against alpha by the number of tests left, up to the first failure.
 */
public final class Holm {

    private Holm() {}

    /** Which of the tests are rejected; an absent p-value (NaN) is no test. */
    public static boolean[] rejected(double[] p, double alpha) {
        double[] rising = Bonferroni.tests(p, alpha);
        Arrays.sort(rising);
        int steps = 0;
        while (steps < rising.length && rising[steps] <= alpha / (rising.length - steps)) {
            steps++;
        }
        boolean[] rejected = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            // Equal p-values fall or stand together, for the level only rises.
            rejected[i] = steps > 0 && p[i] <= rising[steps - 1];
        }
        return rejected;
    }
}
