package org.steelyard.indicators.certainty;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The points of a unit and how much they vary.
 *
 * @param points unrounded
 * @param variance of the points
 * @param degrees the degrees of freedom of the variance; infinite where it is known exactly, and then chance is normal
 */
public record Spread(double points, double variance, double degrees) {

    /** Points differ by less than this from rounding alone. */
    static final double ROUNDING = 1e-9;

    /** Checks that the figures can be computed with. */
    public Spread {
        if (!Double.isFinite(points)) {
            throw new IllegalArgumentException("Invalid points: " + points + " (must be a number)");
        }
        if (!(variance >= 0) || variance == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("Invalid variance: " + variance + " (must be a number >= 0)");
        }
        if (!(degrees > 0)) {
            throw new IllegalArgumentException("Invalid degrees: " + degrees + " (must be > 0, or infinite)");
        }
    }

    /** Points whose standard error is known exactly. */
    public static Spread known(double points, double error) {
        return new Spread(points, error * error, Double.POSITIVE_INFINITY);
    }

    /** The standard error of the points. */
    public double error() {
        return StrictMath.sqrt(variance);
    }

    /**
     * The one-sided p-value that these points are higher than others: how probable so large a difference is by chance.
     *
     * <p>Student's t with the degrees of freedom of Satterthwaite 1946, for the variances of two units differ.
     */
    public double higherThan(Spread other) {
        double difference = points - other.points;
        double sum = variance + other.variance;
        if (sum < ROUNDING * ROUNDING) {
            return difference > ROUNDING ? 0 : 1;
        }
        double own = variance / sum;
        double others = other.variance / sum;
        double freedom = 1 / (own * own / degrees + others * others / other.degrees);
        return TDistribution.of(freedom).survivalProbability(difference / StrictMath.sqrt(sum));
    }
}
