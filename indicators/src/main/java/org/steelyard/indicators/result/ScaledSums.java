package org.steelyard.indicators.result;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Sums by replicate group as whole numbers, all with the same number of digits behind their point. */
public final class ScaledSums {
    private final long[] unscaled;
    private final int scale;

    /** Decimals without their point, and how many of their digits stand behind it. */
    public ScaledSums(long[] unscaled, int scale) {
        this.unscaled = unscaled;
        this.scale = scale;
    }

    static ScaledSums of(List<BigDecimal> decimals) {
        int scale = decimals.stream().mapToInt(BigDecimal::scale).reduce(0, Math::max);
        return new ScaledSums(
                decimals.stream()
                        .mapToLong(one -> one.setScale(scale).unscaledValue().longValueExact())
                        .toArray(),
                scale);
    }

    /** The same with more digits behind the point. */
    private ScaledSums scaled(int digits) {
        if (digits == scale) {
            return this;
        }
        long factor = BigDecimal.ONE.movePointRight(digits - scale).longValueExact();
        long[] scaled = new long[unscaled.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.multiplyExact(unscaled[i], factor);
        }
        return new ScaledSums(scaled, digits);
    }

    /** The sum, group by group; throws ArithmeticException where it has more digits than a long can hold. */
    public ScaledSums plus(ScaledSums other) {
        int digits = Math.max(scale, other.scale);
        long[] sum = scaled(digits).unscaled.clone();
        long[] more = other.scaled(digits).unscaled;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], more[i]);
        }
        return new ScaledSums(sum, digits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScaledSums that && scale == that.scale && Arrays.equals(unscaled, that.unscaled);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(unscaled) + scale;
    }

    /** The sum of all groups. */
    long sum() {
        long sum = 0;
        for (long one : unscaled) {
            sum = Math.addExact(sum, one);
        }
        return sum;
    }

    long[] unscaled() {
        return unscaled;
    }

    long unscaled(int group) {
        return unscaled[group];
    }

    /** A number of this scale with its point. */
    BigDecimal decimal(long without) {
        return BigDecimal.valueOf(without, scale);
    }
}
