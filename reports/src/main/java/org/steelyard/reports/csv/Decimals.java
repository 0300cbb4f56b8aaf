package org.steelyard.reports.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes numbers as the shortest decimals that read back as the same doubles, without an exponent. */
final class Decimals {

    /** The most bytes that a number takes that is put into a buffer. */
    static final int MOST = 24;

    /** Up to here every whole double has only its own digits, and no two decimals of so many digits are the same double. */
    private static final double EXACT = 1e15;

    private static final double SHIFT = 1e9;
    private static final int PLACES = 9;
    private static final long SIX_PLACES = 1_000_000;

    /** Weights come again and again: the last of each kind is kept. */
    private static final int KEPT_BITS = 10;

    private static final int KEPT = 1 << KEPT_BITS;

    /** 2^64 over the golden ratio, which spreads like numbers far apart. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Shortest shortest = new Shortest();
    private final long[] known = new long[KEPT];
    private final byte[] @Nullable [] written = new byte[KEPT][];

    /** Puts a number of up to nine decimals into a buffer and tells where it ends; -1 for any other number. */
    int put(double number, byte[] into, int at) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            return whole((long) number, into, at);
        }
        double shifted = Math.rint(number * SHIFT);
        if (Math.abs(shifted) < EXACT && shifted / SHIFT == number) {
            long digits = (long) Math.abs(shifted);
            int places = PLACES;
            if (digits % SIX_PLACES == 0) {
                digits /= SIX_PLACES;
                places -= 6;
            }
            while (digits % 10 == 0) {
                digits /= 10;
                places--;
            }
            return put(number < 0, digits, places, into, at);
        }
        return -1;
    }

    private static int put(boolean negative, long digits, int places, byte[] into, int at) {
        int next = at;
        if (negative) {
            into[next++] = '-';
        }
        long scale = 1;
        for (int i = 0; i < places; i++) {
            scale *= 10;
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
    byte[] longer(double number) {
        long bits = Double.doubleToRawLongBits(number);
        // Multiplied, for weights are often twice one another, and then differ in their highest bits alone.
        int slot = (int) ((bits * GOLDEN) >>> (Long.SIZE - KEPT_BITS));
        byte[] text = written[slot];
        if (text == null || known[slot] != bits) {
            text = text(number);
            known[slot] = bits;
            written[slot] = text;
        }
        return text;
    }

    private byte[] text(double number) {
        if (shortest.find(Math.abs(number))) {
            byte[] into = new byte[MOST];
            return Arrays.copyOf(into, put(number < 0, shortest.digits, shortest.decimals, into, 0));
        }
        String digits = Double.toString(number);
        return (digits.indexOf('E') < 0 && !digits.endsWith("0") ? digits : Cells.exact(new BigDecimal(digits)))
                .getBytes(StandardCharsets.US_ASCII);
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
