package org.steelyard.jobs.measure;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each whole number occurred; quick for the small numbers that days and visits are. */
final class LongCounts implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Values from -OFFSET to LARGEST-OFFSET-1 are counted in an array. */
    private static final int OFFSET = 64;

    private static final int LARGEST = 4096;

    private long[] near = new long[OFFSET * 2];
    private final Map<Long, Long> far = new HashMap<>();

    void add(long value, long count) {
        long i = value + OFFSET;
        if (i < 0 || i >= LARGEST) {
            far.merge(value, count, Long::sum);
            return;
        }
        if (i >= near.length) {
            near = Arrays.copyOf(near, Math.min(LARGEST, Math.max(2 * near.length, (int) i + 1)));
        }
        near[(int) i] += count;
    }

    void addAll(LongCounts other) {
        for (int i = 0; i < other.near.length; i++) {
            if (other.near[i] != 0) {
                add(i - OFFSET, other.near[i]);
            }
        }
        other.far.forEach(this::add);
    }

    SortedMap<Long, Long> sorted() {
        SortedMap<Long, Long> sorted = new TreeMap<>(far);
        for (int i = 0; i < near.length; i++) {
            if (near[i] != 0) {
                sorted.put((long) i - OFFSET, near[i]);
            }
        }
        return sorted;
    }
}
