package org.steelyard.indicators.result;

import java.math.BigDecimal;

/**
 * Exact sums over the counted rows.
 *
 * @param n number of rows that the denominator counts
 * @param numerator sum of the numerators
 * @param denominator sum of the denominators
 */
public record Sums(long n, BigDecimal numerator, BigDecimal denominator) implements Tally {

    /** The sums of no rows. */
    public static final Sums NONE = new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Sums of whole numbers. */
    public static Sums of(long n, long numerator, long denominator) {
        return new Sums(n, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    @Override
    public Sums plus(Tally other) {
        if (!(other instanceof Sums that)) {
            throw new IllegalArgumentException("Cannot add a histogram to sums");
        }
        return new Sums(n + that.n, numerator.add(that.numerator), denominator.add(that.denominator));
    }
}
