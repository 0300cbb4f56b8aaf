package org.steelyard.indicators.certainty;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The means of a Poisson count at which a count has a given probability, by way of the chi-square distribution. */
final class Poisson {

    private Poisson() {}

    /** The mean at which {@code count} or more has the probability {@code tail}; 0 for a count of 0. */
    static double lowestMean(double count, double tail) {
        if (count == 0) {
            return 0;
        }
        return ChiSquaredDistribution.of(2 * count).inverseCumulativeProbability(tail) / 2;
    }

    /** The mean at which {@code count} or less has the probability {@code tail}. */
    static double highestMean(double count, double tail) {
        return ChiSquaredDistribution.of(2 * (count + 1)).inverseSurvivalProbability(tail) / 2;
    }
}
