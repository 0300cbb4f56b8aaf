package org.steelyard.indicators.certainty;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** A level of confidence or of error, checked, and the normal quantile that belongs to it. */
final class Level {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Level() {}

    /** The level itself, which must be between 0 and 1. */
    static double check(String name, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Invalid " + name + ": " + level + " (must be between 0 and 1, both left out)");
        }
        return level;
    }

    /** The probability in each tail outside an interval. */
    static double tail(double confidence) {
        return (1 - check("confidence", confidence)) / 2;
    }

    /** How many standard errors an interval reaches to either side: 1.96 for a confidence of 0.95. */
    static double reach(double confidence) {
        return NORMAL.inverseSurvivalProbability(tail(confidence));
    }

    /** The probability that a standard normal is above {@code z}. */
    static double above(double z) {
        return NORMAL.survivalProbability(z);
    }
}
