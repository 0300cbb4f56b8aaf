package org.steelyard.indicators.result;

import java.util.OptionalDouble;
import org.steelyard.indicators.rulebook.Statistic;

/** The mean, median or 90th percentile of a histogram: empty, never 0 or NaN, where nothing was counted. */
final class HistogramValue {

    private HistogramValue() {}

    /** The value of a statistic of {@code values}, rising, that occur {@code counts} times, 0 times included. */
    static OptionalDouble of(Statistic statistic, long[] values, long[] counts) {
        long n = 0;
        for (long count : counts) {
            n += count;
        }
        if (n == 0 && statistic.ofHistogram()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (statistic) {
                    case MEAN -> (double) sum(values, counts) / n;
                    case MEDIAN -> (at((n + 1) / 2, values, counts) + at(n / 2 + 1, values, counts)) / 2.0;
                    case P90 -> at((9 * n + 9) / 10, values, counts);
                    case SHARE, RATIO, GIVEN ->
                        throw new IllegalArgumentException("Invalid statistic of a histogram: " + statistic);
                });
    }

    private static long sum(long[] values, long[] counts) {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(values[i], counts[i]));
        }
        return sum;
    }

    /** The value at a rank, counted from 1 at the smallest. */
    private static long at(long rank, long[] values, long[] counts) {
        int i = 0;
        long upTo = counts[0];
        while (upTo < rank) {
            i++;
            upTo += counts[i];
        }
        return values[i];
    }
}
