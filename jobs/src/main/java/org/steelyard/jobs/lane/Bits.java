package org.steelyard.jobs.lane;

import java.util.Arrays;

/** A set of rows of a batch: one bit a row. */
public final class Bits {

    private static final int WORD = 6;

    private long[] words = new long[64];

    /** How many words hold the bits of so many rows. */
    static int words(int rows) {
        return (rows + 63) >>> WORD;
    }

    /** The words, for at least so many rows; what they hold is left as it was. */
    long[] room(int rows) {
        if (words.length < words(rows)) {
            words = new long[words(rows)];
        }
        return words;
    }

    /** The words. */
    public long[] words() {
        return words;
    }

    /** Takes every row out, and makes room for so many. */
    void clear(int rows) {
        Arrays.fill(room(rows), 0, words(rows), 0);
    }

    /** Puts a row in. */
    void add(int row) {
        words[row >>> WORD] |= 1L << row;
    }

    /** Whether a row is in. */
    public boolean has(int row) {
        return (words[row >>> WORD] >>> row & 1) != 0;
    }

    /** Makes this the rows that are in either of two sets. */
    void union(Bits one, Bits other, int rows) {
        long[] to = room(rows);
        for (int w = 0; w < words(rows); w++) {
            to[w] = one.words[w] | other.words[w];
        }
    }

    /** Makes this a copy. */
    void copy(Bits of, int rows) {
        System.arraycopy(of.words, 0, room(rows), 0, words(rows));
    }

    /** Whether none of so many rows is in. */
    boolean none(int rows) {
        for (int w = 0; w < words(rows); w++) {
            if (words[w] != 0) {
                return false;
            }
        }
        return true;
    }
}
