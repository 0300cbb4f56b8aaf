package org.steelyard.jobs.intake;

import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What a part of the step log says of each case: how many internal and external steps, and how many roles approved, packed
 * into one number.
 */
final class StepFigures {

    /** A case of which the log says nothing. */
    static final int UNKNOWN = 0;

    private static final int COUNT_BITS = 11;
    private static final int MOST = (1 << COUNT_BITS) - 1;

    private long[] hashes = new long[16];
    private long[] others = new long[16];
    /** Eleven bits of internal steps, eleven of external ones, one bit for each role; never 0 for a case that is known. */
    private int[] figures = new int[16];

    private int size;

    /** Adds a step; role is the number of the role that approved it, from 0, or -1 where none is named. */
    void add(UTF8String caseId, boolean external, int role) {
        int step = external ? 1 << COUNT_BITS : 1;
        int mask = role < 0 ? 0 : 1 << (2 * COUNT_BITS + role);
        put(CaseNotes.hash(caseId), CaseNotes.other(caseId), step | mask);
    }

    /** One note a case. */
    CaseNotes.Part part() {
        CaseNotes.Part part = new CaseNotes.Part();
        for (int i = 0; i < figures.length; i++) {
            if (figures[i] != UNKNOWN) {
                part.add(hashes[i], others[i], figures[i]);
            }
        }
        return part.whole();
    }

    /** The figures of a case from those of the parts, for the three questions below. */
    static int sum(long[] notes) {
        int sum = UNKNOWN;
        for (long note : notes) {
            sum = plus(sum, (int) note);
        }
        return sum;
    }

    private static int plus(int known, int more) {
        return Math.min(MOST, internal(known) + internal(more))
                | (Math.min(MOST, external(known) + external(more)) << COUNT_BITS)
                | ((known | more) >>> (2 * COUNT_BITS) << (2 * COUNT_BITS));
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
        figures[slot] = plus(known, more);
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
