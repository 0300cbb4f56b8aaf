package org.steelyard.indicators.assess;

import org.steelyard.indicators.arithmetic.Means;
import org.steelyard.indicators.rulebook.Aggregation;

/** The points of a block from those of its children; NaN stands for a child without points, whose weight the others share. */
final class BlockMean {

    private BlockMean() {}

    /**
     * The block's points.
     *
     * @throws IllegalArgumentException where the mean is not defined for points of 0 or less
     */
    static double of(Aggregation aggregation, double[] points, double[] weights) {
        return switch (aggregation.method()) {
            case ARITHMETIC -> between(points, Means.arithmetic(points, weights));
            case GEOMETRIC -> between(points, Means.geometric(points, weights));
            case HARMONIC -> between(points, Means.harmonic(points, weights));
            case GENERALISED -> between(points, Means.generalised(points, weights, aggregation.power()));
            case POINTS -> sum(points, weights);
            case NONE -> Double.NaN;
        };
    }

    /** A mean lies between the least and the most of its points: only rounding could carry it out, and does not. */
    private static double between(double[] points, double mean) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double each : points) {
            if (!Double.isNaN(each)) {
                least = Math.min(least, each);
                most = Math.max(most, each);
            }
        }
        return Math.max(least, Math.min(most, mean));
    }

    /** The sum of the points; children without points leave their maximum, which is their weight, to the others. */
    private static double sum(double[] points, double[] maxima) {
        double sum = 0;
        double declared = 0;
        double available = 0;
        for (int i = 0; i < points.length; i++) {
            declared += maxima[i];
            if (!Double.isNaN(points[i])) {
                available += maxima[i];
                sum += points[i];
            }
        }
        return available == declared ? sum : sum * (declared / available);
    }
}
