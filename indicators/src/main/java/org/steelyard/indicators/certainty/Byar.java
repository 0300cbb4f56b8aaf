package org.steelyard.indicators.certainty;

/**
 * The interval of a count: Byar's approximation from ten on (Breslow and Day 1987), below it the exact one by the
 * chi-square distribution (Garwood 1936), from which the approximation strays there.
 */
public final class Byar {

    private static final double ENOUGH = 10;

    private Byar() {}

    /** The interval of the number that is to be expected when {@code count} were counted. */
    public static Interval interval(double count, double confidence) {
        if (!(count >= 0) || Double.isInfinite(count)) {
            throw new IllegalArgumentException("Invalid count: " + count + " (must be a number >= 0)");
        }
        double tail = Level.tail(confidence);
        return count < ENOUGH
                ? new Interval(Poisson.lowestMean(count, tail), Poisson.highestMean(count, tail))
                : approximation(count, Level.reach(confidence));
    }

    /** Byar's approximation, with {@code z} standard errors to either side. */
    static Interval approximation(double count, double z) {
        return new Interval(count * cube(count, -z), (count + 1) * cube(count + 1, z));
    }

    private static double cube(double count, double z) {
        double root = 1 - 1 / (9 * count) + z / (3 * StrictMath.sqrt(count));
        return root * root * root;
    }
}
