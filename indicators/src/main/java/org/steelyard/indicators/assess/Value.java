package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Statistic;

/** The value of a statistic of a tally: empty, never 0 or NaN, where nothing was counted. */
public final class Value {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Value() {}

    /** The value of a statistic; {@code percent} shows a quotient times 100. */
    public static OptionalDouble of(Statistic statistic, boolean percent, Tally tally) {
        if (tally instanceof Sums sums && !statistic.ofHistogram()) {
            return quotient(sums, percent);
        }
        if (tally instanceof Histogram histogram && statistic.ofHistogram()) {
            long n = histogram.n();
            return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(of(statistic, histogram, n));
        }
        throw new IllegalArgumentException("Invalid tally for " + statistic + ": " + tally);
    }

    private static OptionalDouble quotient(Sums sums, boolean percent) {
        if (sums.denominator().signum() == 0) {
            return OptionalDouble.empty();
        }
        // The sums are exact, so the division is the only place where anything is rounded.
        BigDecimal numerator = percent ? sums.numerator().multiply(HUNDRED) : sums.numerator();
        return OptionalDouble.of(numerator.doubleValue() / sums.denominator().doubleValue());
    }

    private static double of(Statistic statistic, Histogram histogram, long n) {
        return switch (statistic) {
            case MEAN -> (double) sum(histogram) / n;
            case MEDIAN -> (at(histogram, (n + 1) / 2) + at(histogram, n / 2 + 1)) / 2.0;
            case P90 -> at(histogram, (9 * n + 9) / 10);
            case SHARE, RATIO -> throw new IllegalArgumentException("Invalid statistic of a histogram: " + statistic);
        };
    }

    private static long sum(Histogram histogram) {
        long sum = 0;
        for (Map.Entry<Long, Long> entry : histogram.counts().entrySet()) {
            sum = Math.addExact(sum, Math.multiplyExact(entry.getKey(), entry.getValue()));
        }
        return sum;
    }

    /** The value at a rank, counted from 1 at the smallest. */
    private static long at(Histogram histogram, long rank) {
        long below = 0;
        for (Map.Entry<Long, Long> entry : histogram.counts().entrySet()) {
            below += entry.getValue();
            if (below >= rank) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("Invalid rank: " + rank + " (must be 1 to " + below + ")");
    }
}
