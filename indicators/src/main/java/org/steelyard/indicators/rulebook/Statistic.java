package org.steelyard.indicators.rulebook;

/** How a tally becomes a value. */
public enum Statistic {
    /** Sum of the numerators over sum of the denominators, times 100 when the unit is percent. Tallied as sums. */
    SHARE,
    /** Sum of the numerators over sum of the denominators. Tallied as sums. */
    RATIO,
    /** Mean of whole numbers. Tallied as a histogram. */
    MEAN,
    /** Median of whole numbers: the mean of the two middle ones for an even count. Tallied as a histogram. */
    MEDIAN,
    /** 90th percentile of whole numbers: the smallest value with at least 90 % at or below it. Tallied as a histogram. */
    P90,
    /** Measured elsewhere and delivered as a value: nothing is tallied. */
    GIVEN,
    /** The share of a unit's own targets that it met, by the values of the other indicators: no row is tallied. */
    ATTAINED;

    /** Whether rows of a table are tallied for it. */
    public boolean counted() {
        return this != GIVEN && this != ATTAINED;
    }

    /** Whether its tally is a histogram; otherwise sums. */
    public boolean ofHistogram() {
        return this == MEAN || this == MEDIAN || this == P90;
    }
}
