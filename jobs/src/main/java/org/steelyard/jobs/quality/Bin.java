package org.steelyard.jobs.quality;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.source.Seen;
import org.steelyard.reports.Dimension;

/** The counts of one file, department and period: exact, and the same in whatever order they are added. */
public final class Bin implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int columns;
    private final Map<Dimension, long[]> seen = new EnumMap<>(Dimension.class);
    private final Map<Dimension, long[]> good = new EnumMap<>(Dimension.class);
    private final @Nullable Mix[] mixes;

    /** An empty bin of a table with so many columns; whole records stand behind the last column. */
    Bin(int columns) {
        this.columns = columns;
        for (Dimension dimension : Dimension.values()) {
            seen.put(dimension, new long[columns + 1]);
            good.put(dimension, new long[columns + 1]);
        }
        this.mixes = new Mix[columns];
    }

    /** Counts one record or cell. */
    void count(Dimension dimension, int column, boolean isGood) {
        at(seen, dimension)[column]++;
        if (isGood) {
            at(good, dimension)[column]++;
        }
    }

    /** Counts the cells of one record, as they were delivered: which are filled, and which of those can be read. */
    void cells(byte[] cells) {
        long[] filled = at(good, Dimension.COMPLETE);
        long[] read = at(good, Dimension.VALID);
        for (int c = 0; c < columns; c++) {
            if (cells[c] == Seen.READ) {
                filled[c]++;
                read[c]++;
            } else if (cells[c] == Seen.FAULTY) {
                filled[c]++;
            }
        }
    }

    /** Counts one value of a column. */
    void value(int column, UTF8String value) {
        mix(column).add(value);
    }

    private Mix mix(int column) {
        Mix mix = mixes[column];
        if (mix == null) {
            mix = new Mix();
            mixes[column] = mix;
        }
        return mix;
    }

    /** Adds the counts of another bin of the same table. */
    void add(Bin other) {
        for (Dimension dimension : Dimension.values()) {
            add(at(seen, dimension), at(other.seen, dimension));
            add(at(good, dimension), at(other.good, dimension));
        }
        for (int c = 0; c < columns; c++) {
            Mix mix = other.mixes[c];
            if (mix != null) {
                mix(c).add(mix);
            }
        }
    }

    private static void add(long[] sums, long[] more) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += more[c];
        }
    }

    private static long[] at(Map<Dimension, long[]> counts, Dimension dimension) {
        return Objects.requireNonNull(counts.get(dimension));
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
        if (column < columns && dimension == Dimension.COMPLETE) {
            // Every record with cells has every cell, empty or not.
            return at(seen, dimension)[columns];
        }
        if (column < columns && dimension == Dimension.VALID) {
            return at(good, Dimension.COMPLETE)[column];
        }
        return at(seen, dimension)[column];
    }

    /** The good ones among them. */
    long good(Dimension dimension, int column) {
        return at(good, dimension)[column];
    }

    /** How often each value of a column stood there. */
    Map<String, Long> values(int column) {
        Mix mix = mixes[column];
        return mix == null ? Map.of() : mix.counts();
    }
}
