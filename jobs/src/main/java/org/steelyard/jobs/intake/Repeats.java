package org.steelyard.jobs.intake;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers hashes, three bits for each, and tells those that may have come twice: all that did, and by chance a few that
 * did not. Several threads may add at once.
 *
 * <p>The bits of a hash lie in one word, so that of two threads with the same hash one always sees those of the other.
 */
final class Repeats {

    private static final int BYTES_A_BIT = 8;
    private static final int BITS_OF_A_WORD = 6;
    private static final int FEWEST_BITS = 1 << 16;
    private static final long MOST_BITS = 1L << 32;

    private final AtomicLongArray bits;
    private final int shift;
    private long[] found = new long[64];
    private int count;

    /** A memory for the records of so many bytes of text. */
    Repeats(long bytes) {
        long wanted = Math.max(FEWEST_BITS, Math.min(MOST_BITS, bytes / BYTES_A_BIT));
        int size = Long.SIZE - Long.numberOfLeadingZeros(wanted - 1);
        this.bits = new AtomicLongArray((int) ((1L << size) / Long.SIZE));
        this.shift = Long.SIZE - size + BITS_OF_A_WORD;
    }

    /** Adds a hash. */
    void add(long hash) {
        int word = (int) (hash >>> shift);
        // Shifts take the last six bits of what they are told.
        long mask = 1L << hash | 1L << (hash >>> 6) | 1L << (hash >>> 12);
        if ((bits.getAndAccumulate(word, mask, (old, more) -> old | more) & mask) == mask) {
            note(hash);
        }
    }

    private synchronized void note(long hash) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = hash;
    }

    /** The hashes that may have come twice, sorted, each once. */
    synchronized long[] sorted() {
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }
}
