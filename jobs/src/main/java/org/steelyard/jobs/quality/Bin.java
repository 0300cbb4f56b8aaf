package org.steelyard.jobs.quality;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.source.Seen;
import org.steelyard.reports.Dimension;

/** The counts of one file, department and period: exact, and the same in whatever order they are added. */
public final class Bin implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int columns;
    private final long[][] seen;
    private final long[][] good;
    private final Mix @Nullable [] mixes;

    /** An empty bin of a table with so many columns; whole records stand behind the last column. */
    Bin(int columns) {
        this.columns = columns;
        this.seen = new long[Dimension.values().length][columns + 1];
        this.good = new long[Dimension.values().length][columns + 1];
        this.mixes = new Mix[columns];
    }

    /** Counts one record or cell. */
    void count(Dimension dimension, int column, boolean isGood) {
        seen[dimension.ordinal()][column]++;
        if (isGood) {
            good[dimension.ordinal()][column]++;
        }
    }

    /** Counts the cells of one record, as they were delivered: which are filled, and which of those can be read. */
    void cells(byte[] cells) {
        long[] filled = good[Dimension.COMPLETE.ordinal()];
        long[] read = good[Dimension.VALID.ordinal()];
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
        for (int d = 0; d < seen.length; d++) {
            for (int c = 0; c <= columns; c++) {
                seen[d][c] += other.seen[d][c];
                good[d][c] += other.good[d][c];
            }
        }
        for (int c = 0; c < columns; c++) {
            Mix mix = other.mixes[c];
            if (mix != null) {
                mix(c).add(mix);
            }
        }
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
            return seen[dimension.ordinal()][columns];
        }
        if (column < columns && dimension == Dimension.VALID) {
            return good[Dimension.COMPLETE.ordinal()][column];
        }
        return seen[dimension.ordinal()][column];
    }

    /** The good ones among them. */
    long good(Dimension dimension, int column) {
        return good[dimension.ordinal()][column];
    }

    /** How often each value of a column stood there. */
    Map<String, Long> values(int column) {
        Mix mix = mixes[column];
        return mix == null ? Map.of() : mix.counts();
    }
}
