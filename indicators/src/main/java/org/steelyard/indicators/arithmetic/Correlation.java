package org.steelyard.indicators.arithmetic;

import java.util.stream.IntStream;

/** How columns vary together, over the positions where both of a pair have a value. */
public final class Correlation {

    private Correlation() {}

    /** The sample covariance, sum (x - mean x) (y - mean y) / (n - 1); NaN for fewer than two pairs. */
    public static double covariance(double[] one, double[] other) {
        double[][] pairs = pairs(one, other);
        int n = pairs[0].length;
        if (n < 2) {
            return Double.NaN;
        }
        double meanOne = Moments.mean(pairs[0]);
        double meanOther = Moments.mean(pairs[1]);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (pairs[0][i] - meanOne) * (pairs[1][i] - meanOther);
        }
        return sum / (n - 1);
    }

    /** Pearson's correlation, covariance / (deviation x · deviation y); NaN where either column is constant. */
    public static double pearson(double[] one, double[] other) {
        double[][] pairs = pairs(one, other);
        if (Column.constant(pairs[0]) || Column.constant(pairs[1])) {
            return Double.NaN;
        }
        return covariance(pairs[0], pairs[1]) / (Moments.deviation(pairs[0]) * Moments.deviation(pairs[1]));
    }

    /**
     * Cronbach's alpha of columns (Cronbach 1951): how far indicators measure one thing.
     *
     * <p>k / (k - 1) · (1 - sum of variances / sum of all covariances), each covariance over the units that have both values,
     * so that one absent value does not cost a unit all its others.
     */
    public static double cronbachAlpha(double[][] columns) {
        int k = columns.length;
        if (k < 2) {
            throw new IllegalArgumentException("Invalid number of columns: " + k + " (must be >= 2)");
        }
        double variances = 0;
        double all = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double covariance = covariance(columns[i], columns[j]);
                all += covariance;
                variances += i == j ? covariance : 0;
            }
        }
        return k / (k - 1.0) * (1 - variances / all);
    }

    private static double[][] pairs(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "Invalid length: " + other.length + " (must be " + one.length + " as of the first column)");
        }
        int[] both = IntStream.range(0, one.length)
                .filter(i -> !Double.isNaN(one[i]) && !Double.isNaN(other[i]))
                .toArray();
        return new double[][] {
            IntStream.of(both).mapToDouble(i -> one[i]).toArray(),
            IntStream.of(both).mapToDouble(i -> other[i]).toArray()
        };
    }
}
