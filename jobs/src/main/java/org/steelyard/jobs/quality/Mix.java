package org.steelyard.jobs.quality;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** How often each value of a column stood there. */
final class Mix implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as most code books have words. */
    private static final int REMEMBERED = 8;

    private final HashMap<UTF8String, long[]> counts = new HashMap<>();
    /** Values met before, by the very object: a reader gives the same one for the same text. */
    private transient UTF8String @Nullable [] known;

    private transient long @Nullable [][] knownCounts;
    private transient int next;

    /** Counts a value. */
    @SuppressWarnings("ReferenceEquality") // a quick look; values that are equal but not the same are found in the map
    void add(UTF8String value) {
        if (known == null || knownCounts == null) {
            known = new UTF8String[REMEMBERED];
            knownCounts = new long[REMEMBERED][];
        }
        for (int i = 0; i < REMEMBERED; i++) {
            if (known[i] == value) {
                knownCounts[i][0]++;
                return;
            }
        }
        long[] count = add(value, 1);
        known[next] = value;
        knownCounts[next] = count;
        next = (next + 1) % REMEMBERED;
    }

    private long[] add(UTF8String value, long times) {
        long[] count = counts.get(value);
        if (count == null) {
            count = new long[1];
            counts.put(value.copy(), count);
        }
        count[0] += times;
        return count;
    }

    /** Adds what was counted elsewhere. */
    void add(Mix other) {
        other.counts.forEach((value, count) -> add(value, count[0]));
    }

    /** The counts by value. */
    Map<String, Long> counts() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((value, count) -> all.put(value.toString(), count[0]));
        return all;
    }
}
