package org.steelyard.reports.csv;

/**
 * Finds the shortest decimal that reads back as the same double, by whole numbers alone; of several the nearest.
 *
 * <p>A double is m / 2^s. Times 10^k it lies between two whole numbers, and one of them over 10^k reads back as the double
 * when it is no farther from it than half the step between doubles, which is 10^k / 2 where m / 2^s is counted in parts of
 * 2^-s (Steele and White 1990; 10^k has no more than 63 bits, so that two longs hold every product).
 */
final class Shortest {

    /** The most decimals that are tried. */
    static final int MOST_DECIMALS = 18;

    private static final double LEAST = 0.01;
    private static final double MOST = 1e7;
    private static final int STEPS = 52;
    private static final long ONE = 1L << STEPS;
    private static final long[] POWERS = new long[MOST_DECIMALS + 1];

    static {
        POWERS[0] = 1;
        for (int k = 1; k < POWERS.length; k++) {
            POWERS[k] = 10 * POWERS[k - 1];
        }
    }

    /** The digits without their point. */
    long digits;

    /** How many of the digits are decimals. */
    int decimals;

    /** Finds the digits of a number above 0; false for one that is whole, a power of two, or of another size. */
    boolean find(double number) {
        long bits = Double.doubleToRawLongBits(number);
        long m = ONE | (bits & (ONE - 1));
        if (!(number >= LEAST && number < MOST) || m == ONE || number == Math.rint(number)) {
            return false;
        }
        int s = STEPS - Math.getExponent(number);
        // Sixteen digits nearly always do, or one less or more.
        int k = 15;
        for (double above = 10; above <= number; above *= 10) {
            k--;
        }
        for (double below = 1; below > number; below /= 10) {
            k++;
        }
        if (reads(m, s, k)) {
            while (k > 1 && reads(m, s, k - 1)) {
                k--;
            }
            return true;
        }
        while (k < MOST_DECIMALS) {
            if (reads(m, s, ++k)) {
                return true;
            }
        }
        return false;
    }

    /** Whether so many decimals are enough; then these are kept. */
    private boolean reads(long m, int s, int k) {
        long power = POWERS[k];
        long low = m * power;
        long high = Math.multiplyHigh(m, power);
        long below = (high << (Long.SIZE - s)) | (low >>> s);
        long down = low & ((1L << s) - 1);
        long up = (1L << s) - down;
        // Never as far as half a step to the last digit: that point has more decimals than are tried here.
        if (2 * Math.min(down, up) > power) {
            return false;
        }
        digits = down < up || (down == up && (below & 1) == 0) ? below : below + 1;
        decimals = k;
        return true;
    }
}
