package org.steelyard.indicators.certainty;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The limits of a funnel plot (Spiegelhalter 2005): how far units of a given size stray from a target by chance alone.
 *
 * <p>A confidence of 0.95 is for alerts, one of 0.998 for alarms.
 */
public final class Funnel {

    private Funnel() {}

    /** The exact Poisson limits of a count as a ratio to the {@code expected} one. */
    public static Interval counts(double expected, double confidence) {
        positive("expected count", expected);
        double tail = Level.tail(confidence);
        return new Interval(
                Poisson.lowestMean(expected, tail) / expected, Poisson.highestMean(expected, tail) / expected);
    }

    /**
     * The limits of a share on the scale of the arcsine of its root, where its variance hardly hangs on the share.
     *
     * @param target the share that is expected
     * @param n the size of the unit
     * @param between the variance between units beyond chance on that scale, as in {@link Overdispersion}; 0 for none
     */
    public static Interval arcsine(double target, double n, double between, double confidence) {
        share(target, n);
        if (!(between >= 0)) {
            throw new IllegalArgumentException("Invalid variance between units: " + between + " (must be >= 0)");
        }
        double middle = Overdispersion.angle(target);
        double reach = Level.reach(confidence) * StrictMath.sqrt(1 / (4 * n) + between);
        return new Interval(
                square(StrictMath.sin(Math.max(0, middle - reach))),
                square(StrictMath.sin(Math.min(Math.PI / 2, middle + reach))));
    }

    /** The exact binomial limits of a share, interpolated between the numbers of hits. */
    public static Interval binomial(double target, int n, double confidence) {
        share(target, n);
        BinomialDistribution hits = BinomialDistribution.of(n, target);
        double tail = Level.tail(confidence);
        return new Interval(Math.max(0, interpolated(hits, tail)) / n, Math.min(n, interpolated(hits, 1 - tail)) / n);
    }

    /** The normal limits of a share; near 0 and 1 and in small units they are not to be trusted. */
    public static Interval normal(double target, double n, double confidence) {
        share(target, n);
        double reach = Level.reach(confidence) * StrictMath.sqrt(target * (1 - target) / n);
        return new Interval(Math.max(0, target - reach), Math.min(1, target + reach));
    }

    /** The number of hits that is not passed with a probability, by the line between it and the number below. */
    private static double interpolated(BinomialDistribution hits, double probability) {
        int found = hits.inverseCumulativeProbability(probability);
        return found - (hits.cumulativeProbability(found) - probability) / hits.probability(found);
    }

    private static double square(double value) {
        return value * value;
    }

    private static void share(double target, double n) {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException(
                    "Invalid target: " + target + " (must be between 0 and 1, both left out)");
        }
        positive("size", n);
    }

    private static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Invalid " + name + ": " + value + " (must be a number > 0)");
        }
    }
}
