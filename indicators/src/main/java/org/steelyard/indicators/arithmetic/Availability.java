package org.steelyard.indicators.arithmetic;

/** How much of a row or column is there. */
public final class Availability {

    private Availability() {}

    /** The share of positions that hold a value; NaN for no positions. */
    public static double share(double[] values) {
        return (double) Column.present(values).length / values.length;
    }

    /** The share of the weight that lies on values that are there; NaN where there is no weight. */
    public static double weight(double[] values, double[] weights) {
        checkWeights(values, weights);
        double there = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            there += Double.isNaN(values[i]) ? 0 : weights[i];
            all += weights[i];
        }
        return there / all;
    }

    static void checkWeights(double[] values, double[] weights) {
        if (weights.length != values.length) {
            throw new IllegalArgumentException(
                    "Invalid number of weights: " + weights.length + " (must be " + values.length + ", one a value)");
        }
        for (double weight : weights) {
            if (!(weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("Invalid weight: " + weight + " (must be a finite number from 0)");
            }
        }
    }
}
