package org.steelyard.indicators.assess;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The points of a unit and how much they vary.
 *
 * @param points unrounded
 * @param variance of the points
 * @param degrees the degrees of freedom of the variance
 */
record Spread(double points, double variance, int degrees) {

    /** Points differ by less than this from rounding alone. */
    private static final double ROUNDING = 1e-9;

    /**
     * The one-sided p-value that these points are higher than others: how probable so large a difference is by chance.
     *
     * <p>Student's t with the degrees of freedom of Satterthwaite 1946, for the variances of two units differ.
     */
    double higherThan(Spread other) {
        double difference = points - other.points;
        double sum = variance + other.variance;
        if (sum < ROUNDING * ROUNDING) {
            return difference > ROUNDING ? 0 : 1;
        }
        double freedom = sum * sum / (variance * variance / degrees + other.variance * other.variance / other.degrees);
        return TDistribution.of(freedom).survivalProbability(difference / StrictMath.sqrt(sum));
    }
}
