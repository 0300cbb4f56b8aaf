package org.steelyard.indicators.arithmetic;

/**
 * Weighted means of a unit's points.
 *
 * <p>Weights are relative. Those of absent values are shared out over the others; NaN where no weight remains. A value of weight 0
 * plays no part, not even by being out of the domain of a mean. Formulas: OECD/JRC Handbook on Constructing Composite
 * Indicators 2008, part 1.6.
 */
public final class Means {

    private Means() {}

    /** The arithmetic mean, sum w x / sum w. */
    public static double arithmetic(double[] values, double[] weights) {
        double total = total(values, weights);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts(values[i], weights[i]) ? weights[i] * values[i] : 0;
        }
        // The division comes last, as on a pocket calculator: a reader finds the same last digit.
        return total > 0 ? sum / total : Double.NaN;
    }

    /** The geometric mean, exp(sum w ln x / sum w), of positive values only. */
    public static double geometric(double[] values, double[] weights) {
        double total = total(values, weights);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts(values[i], weights[i])) {
                checkPositive(values[i], "the geometric mean");
                sum += weights[i] / total * StrictMath.log(values[i]);
            }
        }
        return total > 0 ? StrictMath.exp(sum) : Double.NaN;
    }

    /** The harmonic mean, sum w / sum (w / x), of positive values only. */
    public static double harmonic(double[] values, double[] weights) {
        double total = total(values, weights);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts(values[i], weights[i])) {
                checkPositive(values[i], "the harmonic mean");
                sum += weights[i] / total / values[i];
            }
        }
        return total > 0 ? 1 / sum : Double.NaN;
    }

    /**
     * The generalised mean, (sum w x^p / sum w)^(1/p); the geometric mean for p = 0.
     *
     * <p>With p = 1 any values have one; with other p above 0 those from 0, otherwise positive ones only.
     */
    public static double generalised(double[] values, double[] weights, double power) {
        if (!Double.isFinite(power)) {
            throw new IllegalArgumentException("Invalid power: " + power + " (must be a finite number)");
        }
        if (power == 0) {
            return geometric(values, weights);
        }
        if (power == 1) {
            return arithmetic(values, weights);
        }
        double total = total(values, weights);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts(values[i], weights[i])) {
                checkPower(values[i], power);
                sum += weights[i] / total * StrictMath.pow(values[i], power);
            }
        }
        return total > 0 ? StrictMath.pow(sum, 1 / power) : Double.NaN;
    }

    private static boolean counts(double value, double weight) {
        return !Double.isNaN(value) && weight > 0;
    }

    private static double total(double[] values, double[] weights) {
        Availability.checkWeights(values, weights);
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            total += counts(values[i], weights[i]) ? weights[i] : 0;
        }
        return total;
    }

    private static void checkPower(double value, double power) {
        if (power < 0) {
            checkPositive(value, "a generalised mean of power " + power);
        } else if (value < 0) {
            throw new IllegalArgumentException(
                    "Invalid value: " + value + " (must be >= 0 for a generalised mean of power " + power + ")");
        }
    }

    private static void checkPositive(double value, String mean) {
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "Invalid value: " + value + " (must be above 0 for " + mean + "; normalise to a range above 0)");
        }
    }
}
