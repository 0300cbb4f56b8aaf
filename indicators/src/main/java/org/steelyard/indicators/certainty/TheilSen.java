package org.steelyard.indicators.certainty;

import java.util.Arrays;

/** The trend of a series that single odd values do not move (Theil 1950, Sen 1968). */
public final class TheilSen {

    private TheilSen() {}

    /**
     * The median of the slopes between all pairs of values, a period apart each; absent values (NaN) keep their period.
     * NaN with fewer than two values.
     */
    public static double slope(double[] values) {
        double[] slopes = new double[values.length * (values.length - 1) / 2];
        int found = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                double slope = (values[j] - values[i]) / (j - i);
                if (!Double.isNaN(slope)) {
                    slopes[found++] = slope;
                }
            }
        }
        return Quantile.of(Arrays.copyOf(slopes, found), 0.5);
    }
}
