package org.steelyard.indicators.certainty;

import java.util.Arrays;

/** The inclusive linear quantile (type 7 of Hyndman and Fan 1996) of the values that are present. */
final class Quantile {

    private Quantile() {}

    /** The value below which a share of the values lies; NaN of no values. */
    static double of(double[] values, double share) {
        double[] rising = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (rising.length == 0) {
            return Double.NaN;
        }
        double position = share * (rising.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, rising.length - 1);
        return rising[below] + (position - below) * (rising[above] - rising[below]);
    }
}
