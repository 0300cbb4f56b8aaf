package org.steelyard.indicators.certainty;

/**
 * Intervals made for comparing: where those of two units do not overlap, the units differ (Goldstein and Healy 1995;
 * Goldstein and Spiegelhalter 1996).
 *
 * <p>Intervals of 95 % are too wide for that. Of equal standard errors 1.39 of them to either side do.
 */
public final class ComparisonInterval {

    private static final int HALVINGS = 60;

    private ComparisonInterval() {}

    /** How many standard errors each of two intervals must reach, so that they part by chance with probability alpha. */
    public static double multiplier(double error, double other, double alpha) {
        return Level.reach(1 - Level.check("alpha", alpha)) / ratio(error, other);
    }

    /** The multiplier with which, on average over all pairs, two intervals part by chance with probability alpha. */
    public static double multiplier(double[] errors, double alpha) {
        if (errors.length < 2) {
            throw new IllegalArgumentException(
                    "Invalid number of standard errors: " + errors.length + " (must be >= 2)");
        }
        // The ratio of a pair is from 1 to the root of 2, so the multiplier lies between these.
        double high = Level.reach(1 - Level.check("alpha", alpha));
        double low = high / StrictMath.sqrt(2);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (parting(errors, middle) > alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The interval of points that reaches {@code multiplier} standard errors to either side. */
    public static Interval around(Spread spread, double multiplier) {
        double reach = multiplier * spread.error();
        return new Interval(spread.points() - reach, spread.points() + reach);
    }

    private static double parting(double[] errors, double multiplier) {
        double sum = 0;
        for (int i = 0; i < errors.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * Level.above(multiplier * ratio(errors[i], errors[j]));
            }
        }
        return sum / (errors.length * (errors.length - 1.0) / 2);
    }

    /** The sum of two standard errors by that of their difference. */
    private static double ratio(double error, double other) {
        if (!(error >= 0 && other >= 0 && error + other > 0) || Double.isInfinite(error + other)) {
            throw new IllegalArgumentException("Invalid standard errors: " + error + " and " + other
                    + " (must be numbers >= 0, of a pair not both 0)");
        }
        return (error + other) / StrictMath.hypot(error, other);
    }
}
