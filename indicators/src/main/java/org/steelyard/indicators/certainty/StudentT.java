package org.steelyard.indicators.certainty;

import org.apache.commons.statistics.distribution.TDistribution;

/** The interval of a mean by Student's t. */
public final class StudentT {

    private StudentT() {}

    /** The interval of points by their own standard error and degrees of freedom. */
    public static Interval interval(Spread spread, double confidence) {
        double reach = TDistribution.of(spread.degrees()).inverseSurvivalProbability(Level.tail(confidence));
        double far = reach * spread.error();
        return new Interval(spread.points() - far, spread.points() + far);
    }

    /** The mean of values and how much it varies; absent values (NaN) are skipped. There must be two values. */
    public static Spread mean(double[] values) {
        int n = 0;
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                n++;
                sum += value;
            }
        }
        if (n < 2) {
            throw new IllegalArgumentException("Invalid number of values: " + n + " (must be >= 2)");
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : values) {
            squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        return new Spread(mean, squares / (n - 1) / n, n - 1);
    }
}
