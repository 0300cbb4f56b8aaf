package org.steelyard.reports.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes numbers as the shortest decimals that read back as the same doubles, without an exponent. */
final class Decimals {

    /** The most bytes that a number takes that is not written slowly. */
    static final int MOST = 24;

    /** Up to here every whole double has only its own digits, and no two decimals of so many digits are the same double. */
    private static final double EXACT = 1e15;

    private static final double SHIFT = 1e9;
    private static final int PLACES = 9;

    /** Weights come again and again: the last of each kind is kept. */
    private static final int KEPT = 1024;

    private final long[] known = new long[KEPT];
    private final byte[] @Nullable [] written = new byte[KEPT][];

    /** Puts a number of up to nine decimals into a buffer and tells where it ends; -1 for any other number. */
    int put(double number, byte[] into, int at) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            return whole((long) number, into, at);
        }
        double shifted = Math.rint(number * SHIFT);
        if (!(Math.abs(shifted) < EXACT) || shifted / SHIFT != number) {
            return -1;
        }
        long digits = (long) Math.abs(shifted);
        int places = PLACES;
        while (digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        long scale = 1;
        for (int i = 0; i < places; i++) {
            scale *= 10;
        }
        int next = at;
        if (number < 0) {
            into[next++] = '-';
        }
        next = whole(digits / scale, into, next);
        into[next++] = '.';
        long rest = digits % scale;
        for (int i = places - 1; i >= 0; i--) {
            into[next + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return next + places;
    }

    /** A number that needs more decimals. */
    byte[] slowly(double number) {
        long bits = Double.doubleToLongBits(number);
        int slot = (int) ((bits ^ bits >>> 32 ^ bits >>> 17) & KEPT - 1);
        byte[] text = written[slot];
        if (text == null || known[slot] != bits) {
            String digits = Double.toString(number);
            text = (digits.indexOf('E') < 0 && !digits.endsWith("0") ? digits : Cells.exact(new BigDecimal(digits)))
                    .getBytes(StandardCharsets.US_ASCII);
            known[slot] = bits;
            written[slot] = text;
        }
        return text;
    }

    /** Puts a whole number into a buffer and tells where it ends. */
    static int whole(long number, byte[] into, int at) {
        int next = at;
        // Of a negative number, for the least one has no positive counterpart.
        long rest = number < 0 ? number : -number;
        if (number < 0) {
            into[next++] = '-';
        }
        int length = 1;
        for (long left = rest / 10; left != 0; left /= 10) {
            length++;
        }
        for (int i = length - 1; i >= 0; i--) {
            into[next + i] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
        return next + length;
    }
}
