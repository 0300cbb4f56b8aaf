package org.steelyard.jobs.measure;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How often each whole number occurred; small where the numbers lie near each other, as days and visits do: a scan has a
 * hundred thousand of these.
 */
final class LongCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The counts of nothing. */
    static final LongCounts NONE = new LongCounts();

    /** As many numbers as stand beside each other in the array at most. */
    private static final int WIDEST = 4096;

    private static final int STEP = 8;

    private long low;
    private long[] near = {};
    private Map<Long, Long> far = Map.of();

    void add(long value, long count) {
        if (near.length == 0) {
            low = Math.floorDiv(value, STEP) * STEP;
            near = new long[STEP];
        }
        long place = value - low;
        if (place < 0 || place >= near.length) {
            if (value < low - WIDEST || value >= low + WIDEST || !widened(value)) {
                far = far.isEmpty() ? new HashMap<>() : far;
                far.merge(value, count, Long::sum);
                return;
            }
            place = value - low;
        }
        near[(int) place] += count;
    }

    /**
     * Makes room for a value; false where that would take too much. What was too far once is so ever after: the array only
     * grows, and never beyond its width.
     */
    private boolean widened(long value) {
        long first = Math.min(low, Math.floorDiv(value, STEP) * STEP);
        long end = Math.max(low + near.length, value + 1);
        if (end - first > WIDEST) {
            return false;
        }
        int room = (int) Math.max(end - first, Math.min(WIDEST, near.length + near.length / 2L));
        long[] wider = new long[(room + STEP - 1) / STEP * STEP];
        System.arraycopy(near, 0, wider, (int) (low - first), near.length);
        near = wider;
        low = first;
        return true;
    }

    void addAll(LongCounts other) {
        other.values().forEach(value -> add(value, other.count(value)));
    }

    /** How often a number occurred. */
    long count(long value) {
        long place = value - low;
        return place >= 0 && place < near.length ? near[(int) place] : far.getOrDefault(value, 0L);
    }

    /** The numbers that occurred, in no order. */
    LongStream values() {
        return LongStream.concat(
                IntStream.range(0, near.length).filter(i -> near[i] != 0).mapToLong(i -> low + i),
                far.keySet().stream().mapToLong(Long::longValue));
    }
}
