package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Reads a decimal number, always as the double nearest to it. */
final class Numbers {

    /** A quotient of two doubles that are exact is itself exact to the last bit: up to 2^53, and to this power of ten. */
    private static final long EXACT = 1L << 53;

    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private Numbers() {}

    /** The number in the bytes of a text; NaN where there is none, or one too large for a double. */
    static double decimal(byte[] text, int from, int to) {
        double quick = quickly(text, from, to);
        return Double.isNaN(quick) ? slowly(new String(text, from, to - from, StandardCharsets.UTF_8)) : quick;
    }

    /** The same for digits with or without a point, if they are few enough; NaN for all else. */
    static double quickly(byte[] text, int from, int to) {
        boolean negative = from < to && text[from] == '-';
        long digits = 0;
        int decimals = -1;
        int count = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            byte c = text[i];
            if (c >= '0' && c <= '9' && digits < EXACT / 10) {
                digits = 10 * digits + c - '0';
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Double.NaN;
            }
        }
        if (count == 0 || decimals >= POWERS.length) {
            return Double.NaN;
        }
        double size = decimals > 0 ? digits / POWERS[decimals] : digits;
        // A zero has no sign here, as it has none in decimals.
        return negative && digits != 0 ? -size : size;
    }

    private static double slowly(String text) {
        try {
            double number = new BigDecimal(text).doubleValue();
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
