package org.steelyard.jobs.intake;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What the step log says of each case: how many internal and external steps, and how many roles approved.
 *
 * <p>A log may know every case, so a case is known by 128 bits of hash and takes 20 bytes, not by its id.
 */
public final class StepFigures implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A case of which the log says nothing. */
    public static final int UNKNOWN = 0;

    private static final long SEED = 42;
    private static final long OTHER_SEED = 43;
    private static final int COUNT_BITS = 11;
    private static final int MOST = (1 << COUNT_BITS) - 1;

    private long[] hashes = new long[16];
    private long[] others = new long[16];
    /** Eleven bits of internal steps, eleven of external ones, one bit for each role; never 0 for a case that is known. */
    private int[] figures = new int[16];

    private int size;

    /** Whether nothing is known of any case. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Adds a step; role is the number of the role that approved it, from 0, or -1 where none is named. */
    void add(UTF8String caseId, boolean external, int role) {
        int step = external ? 1 << COUNT_BITS : 1;
        int mask = role < 0 ? 0 : 1 << (2 * COUNT_BITS + role);
        put(XXH64.hashUTF8String(caseId, SEED), XXH64.hashUTF8String(caseId, OTHER_SEED), step | mask);
    }

    /** Adds the steps of another part of the log. */
    StepFigures plus(StepFigures more) {
        for (int i = 0; i < more.figures.length; i++) {
            if (more.figures[i] != UNKNOWN) {
                put(more.hashes[i], more.others[i], more.figures[i]);
            }
        }
        return this;
    }

    /** The figures of a case, for the three questions below; {@link #UNKNOWN} where the log has no step of it. */
    int of(UTF8String caseId) {
        return figures[slot(XXH64.hashUTF8String(caseId, SEED), XXH64.hashUTF8String(caseId, OTHER_SEED))];
    }

    /** The number of internal steps. */
    static int internal(int figures) {
        return figures & MOST;
    }

    /** The number of external steps: those for which the applicant or an outside body had to act. */
    static int external(int figures) {
        return (figures >>> COUNT_BITS) & MOST;
    }

    /** The number of different roles that approved. */
    static int roles(int figures) {
        return Integer.bitCount(figures >>> (2 * COUNT_BITS));
    }

    private void put(long hash, long other, int more) {
        int slot = slot(hash, other);
        int known = figures[slot];
        hashes[slot] = hash;
        others[slot] = other;
        figures[slot] = Math.min(MOST, internal(known) + internal(more))
                | (Math.min(MOST, external(known) + external(more)) << COUNT_BITS)
                | ((known | more) >>> (2 * COUNT_BITS) << (2 * COUNT_BITS));
        if (known == UNKNOWN && ++size > figures.length / 2) {
            grow();
        }
    }

    private int slot(long hash, long other) {
        int slot = (int) hash & (figures.length - 1);
        while (figures[slot] != UNKNOWN && (hashes[slot] != hash || others[slot] != other)) {
            slot = (slot + 1) & (figures.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldOthers = others;
        int[] old = figures;
        hashes = new long[2 * old.length];
        others = Arrays.copyOf(hashes, hashes.length);
        figures = new int[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != UNKNOWN) {
                int slot = slot(oldHashes[i], oldOthers[i]);
                hashes[slot] = oldHashes[i];
                others[slot] = oldOthers[i];
                figures[slot] = old[i];
            }
        }
    }
}
