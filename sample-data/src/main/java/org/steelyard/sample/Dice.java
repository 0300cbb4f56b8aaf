package org.steelyard.sample;

import java.util.SplittableRandom;

/**
 * The random numbers of one record.
 *
 * <p>Every record throws its own dice, keyed by seed, table, quarter, department and serial number. So a record is the same
 * whoever asks for it and whenever: the next quarter finds a case again that this quarter left open, and a mirrored
 * department repeats another's records exactly. The steps are those of {@link SplittableRandom} (SplitMix64).
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice throwFor(long seed, int table, int quarter, int department, long serial) {
        long key = mix(seed + GOLDEN * (table + 1L));
        key = mix(key + GOLDEN * (quarter * 64L + department + 1));
        state = mix(key + GOLDEN * (serial + 1));
        return this;
    }

    /** A number from 0 to below the bound. */
    int below(int bound) {
        state += GOLDEN;
        return (int) (((mix(state) >>> 32) * bound) >>> 32);
    }

    /** Whether something happens that happens to so many of ten thousand. */
    boolean chance(int perTenThousand) {
        return below(10_000) < perTenThousand;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
