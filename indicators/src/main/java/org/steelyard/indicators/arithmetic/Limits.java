package org.steelyard.indicators.arithmetic;

/**
 * When a column has outliers, and how many of its points may be pulled in.
 *
 * <p>It has outliers when the absolute skewness reaches its limit and the kurtosis reaches its own: usually 2 and 3.5, as in
 * the COIN Tool of the JRC.
 *
 * @param points the most points that may be winsorised
 */
public record Limits(int points, double skewness, double kurtosis) {

    /** Checks the numbers. */
    public Limits {
        if (points < 0) {
            throw new IllegalArgumentException("Invalid points: " + points + " (must be >= 0)");
        }
        if (!(skewness > 0)) {
            throw new IllegalArgumentException("Invalid skewness: " + skewness + " (must be above 0)");
        }
        if (Double.isNaN(kurtosis)) {
            throw new IllegalArgumentException("Invalid kurtosis: NaN (must be a number)");
        }
    }
}
