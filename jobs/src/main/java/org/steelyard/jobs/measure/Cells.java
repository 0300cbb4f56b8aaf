package org.steelyard.jobs.measure;

import java.util.Arrays;
import org.steelyard.jobs.lane.Bits;
import org.steelyard.jobs.lane.Lane;
import org.steelyard.jobs.lane.Truth;
import org.steelyard.jobs.lane.Whole;

/** The cells of a batch's rows by one date: for each row that lies in a period the number of its cell in the grid. */
final class Cells {

    private long[] in = new long[0];
    private int[] of = new int[0];

    /** Rows with a date. */
    void dated(Columns columns, Whole day, Whole asOf, int[] first, int count) {
        room(count);
        Arrays.fill(in, 0, (count + 63) >>> 6, 0);
        long[] days = day.values();
        long[] limits = asOf.values();
        int replicates = columns.replicates();
        for (int i = 0; i < count; i++) {
            int period = day.nulls().has(i) ? -1 : columns.period(days[i], limits[i]);
            if (period >= 0) {
                in[i >>> 6] |= 1L << i;
                of[i] = first[i] + period * replicates;
            }
        }
    }

    /** Rows of a stock, all in one period. */
    void stock(Columns columns, int period, int[] first, int count) {
        room(count);
        Arrays.fill(in, 0, (count + 63) >>> 6, -1L);
        if ((count & 63) != 0) {
            in[count >>> 6] = (1L << count) - 1;
        }
        for (int i = 0; i < count; i++) {
            of[i] = first[i] + period * columns.replicates();
        }
    }

    private void room(int count) {
        if (of.length < count) {
            of = new int[count];
            in = new long[(count + 63) >>> 6];
        }
    }

    /** Counts the rows that fulfil a condition. */
    void count(Truth condition, int count, long[] to) {
        long[] yes = condition.yes().words();
        for (int w = 0; w < (count + 63) >>> 6; w++) {
            for (long bits = in[w] & yes[w]; bits != 0; bits &= bits - 1) {
                to[of[(w << 6) + Long.numberOfTrailingZeros(bits)]]++;
            }
        }
    }

    /** Counts the rows that fulfil a condition and for which another holds as well. */
    void count(Truth condition, Truth holds, int count, long[] to) {
        long[] yes = condition.yes().words();
        long[] good = holds.yes().words();
        for (int w = 0; w < (count + 63) >>> 6; w++) {
            for (long bits = in[w] & yes[w] & good[w]; bits != 0; bits &= bits - 1) {
                to[of[(w << 6) + Long.numberOfTrailingZeros(bits)]]++;
            }
        }
    }

    /** Adds up the values of the rows that fulfil a condition; a null adds nothing. */
    void sum(Truth condition, Whole value, int count, long[] to) {
        long[] yes = condition.yes().words();
        long[] values = value.values();
        for (int w = 0; w < (count + 63) >>> 6; w++) {
            for (long bits = in[w] & yes[w]; bits != 0; bits &= bits - 1) {
                int i = (w << 6) + Long.numberOfTrailingZeros(bits);
                to[of[i]] = Math.addExact(to[of[i]], values[i]);
            }
        }
    }

    /** Counts each value of the rows that fulfil a condition. */
    void distribute(Truth condition, Lane value, int count, Grid grid, int distribution) {
        long[] yes = condition.yes().words();
        Bits nulls = value.nulls();
        for (int w = 0; w < (count + 63) >>> 6; w++) {
            for (long bits = in[w] & yes[w] & ~nulls.words()[w]; bits != 0; bits &= bits - 1) {
                int i = (w << 6) + Long.numberOfTrailingZeros(bits);
                long one = value instanceof Whole whole
                        ? whole.values()[i]
                        : ((Truth) value).yes().has(i) ? 1 : 0;
                grid.distribute(distribution, of[i], one);
            }
        }
    }
}
