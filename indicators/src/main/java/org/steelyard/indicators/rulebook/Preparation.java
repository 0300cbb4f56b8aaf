package org.steelyard.indicators.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * What is done to values before they become points, in this order: impute, screen, treat. Each is optional.
 *
 * @param impute how missing values are filled; null for not at all
 * @param available smallest share of its scored indicators, before filling, that a unit must have; 0 screens nobody
 * @param treat how outliers are treated; null for not at all
 */
public record Preparation(
        @Nullable Imputation impute,
        double available,
        @Nullable Treatment treat) {

    /** Values are scored as they are. */
    public static final Preparation NONE = new Preparation(null, 0, null);

    /** Ways to fill a missing value. */
    public enum Imputation {
        /** The mean of the other units. */
        MEAN,
        /** The median of the other units. */
        MEDIAN,
        /** The mean of the other units of its group. */
        GROUP_MEAN,
        /** The median of the other units of its group. */
        GROUP_MEDIAN,
        /** The unit's own value of the latest earlier period. */
        CARRIED_FORWARD
    }

    /**
     * When and how outliers are treated: a column is left alone where its skewness or its kurtosis is small enough.
     *
     * @param winsorise most points that are drawn in to the next one
     * @param skewness limit of the absolute skewness
     * @param kurtosis limit of the excess kurtosis
     * @param otherwise what is done to a column that drawing in does not mend
     * @param lambda the exponent of a Box-Cox transformation; else 0
     */
    public record Treatment(int winsorise, double skewness, double kurtosis, Otherwise otherwise, double lambda) {}

    /** What is done where drawing in is not enough. */
    public enum Otherwise {
        /** Nothing: the column stays as it was. */
        NOTHING,
        /** The logarithm, shifted to be above 0. */
        LOG,
        /** The Box-Cox transformation of a fixed exponent. */
        BOX_COX
    }
}
