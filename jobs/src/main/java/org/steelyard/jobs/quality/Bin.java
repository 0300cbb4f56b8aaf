package org.steelyard.jobs.quality;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.reports.Dimension;

/** The counts of one file, department and period: exact, and the same in whatever order they are added. */
public final class Bin implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int columns;
    private final long[][] seen;
    private final long[][] good;
    private final TreeMap<Integer, HashMap<UTF8String, long[]>> mixes = new TreeMap<>();

    /** An empty bin of a table with so many columns; whole records stand behind the last column. */
    Bin(int columns) {
        this.columns = columns;
        this.seen = new long[Dimension.values().length][columns + 1];
        this.good = new long[Dimension.values().length][columns + 1];
    }

    /** Counts one record or cell. */
    void count(Dimension dimension, int column, boolean isGood) {
        seen[dimension.ordinal()][column]++;
        if (isGood) {
            good[dimension.ordinal()][column]++;
        }
    }

    /** Counts one value of a column. */
    void value(int column, UTF8String value) {
        value(column, value, 1);
    }

    private void value(int column, UTF8String value, long times) {
        Map<UTF8String, long[]> mix = mixes.computeIfAbsent(column, c -> new HashMap<>());
        long[] count = mix.get(value);
        if (count == null) {
            count = new long[1];
            mix.put(value.copy(), count);
        }
        count[0] += times;
    }

    /** Adds the counts of another bin of the same table. */
    void add(Bin other) {
        for (int d = 0; d < seen.length; d++) {
            for (int c = 0; c <= columns; c++) {
                seen[d][c] += other.seen[d][c];
                good[d][c] += other.good[d][c];
            }
        }
        other.mixes.forEach((column, mix) -> mix.forEach((value, count) -> value(column, value, count[0])));
    }

    /** Where whole records are counted. */
    int record() {
        return columns;
    }

    /** The number of records. */
    long records() {
        return seen(Dimension.VALID, columns);
    }

    /** Those in which a dimension can be seen. */
    long seen(Dimension dimension, int column) {
        return seen[dimension.ordinal()][column];
    }

    /** The good ones among them. */
    long good(Dimension dimension, int column) {
        return good[dimension.ordinal()][column];
    }

    /** How often each value of a column stood there. */
    Map<String, Long> mix(int column) {
        Map<String, Long> mix = new TreeMap<>();
        mixes.getOrDefault(column, new HashMap<>()).forEach((value, count) -> mix.put(value.toString(), count[0]));
        return mix;
    }
}
