package org.steelyard.indicators.result;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An exact histogram of whole numbers: how often each value occurred.
 *
 * @param counts value to number of rows, each above 0
 */
public record Histogram(SortedMap<Long, Long> counts) implements Tally {

    /** The histogram of no rows. */
    public static final Histogram NONE = new Histogram(new TreeMap<>());

    /** Keeps a copy. */
    public Histogram {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    @Override
    public long n() {
        long n = 0;
        for (long count : counts.values()) {
            n += count;
        }
        return n;
    }

    @Override
    public Histogram plus(Tally other) {
        if (!(other instanceof Histogram that)) {
            throw new IllegalArgumentException("Cannot add sums to a histogram");
        }
        SortedMap<Long, Long> sum = new TreeMap<>(counts);
        for (Map.Entry<Long, Long> e : that.counts.entrySet()) {
            sum.merge(e.getKey(), e.getValue(), Long::sum);
        }
        return new Histogram(sum);
    }
}
