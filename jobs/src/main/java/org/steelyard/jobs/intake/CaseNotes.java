package org.steelyard.jobs.intake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What another table says of cases, as numbers: any number of notes a case, found by the case's id.
 *
 * <p>A log may know every case, so a case is known by 128 bits of hash, not by its id, and a note takes 25 bytes: the notes
 * lie bucket by bucket, with nothing between them.
 */
public final class CaseNotes implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nothing is said of any case. */
    public static final CaseNotes NONE = of(List.of());

    private static final long SEED = 42;
    private static final long OTHER_SEED = 43;
    private static final int NOTES_A_BUCKET = 4;
    private static final long[] NOTHING = {};

    private final int shift;
    /** Where the notes of each bucket end. */
    private final int[] ends;

    private final long[] hashes;
    private final long[] others;
    private final long[] notes;

    /** The notes of one part of a table, in the order in which they were made. */
    static final class Part implements Serializable {
        private static final long serialVersionUID = 1L;

        private long[] hashes = new long[16];
        private long[] others = new long[16];
        private long[] notes = new long[16];
        private int size;

        void add(UTF8String caseId, long note) {
            add(hash(caseId), other(caseId), note);
        }

        void add(long hash, long other, long note) {
            if (size == notes.length) {
                room(2 * size);
            }
            hashes[size] = hash;
            others[size] = other;
            notes[size++] = note;
        }

        /** The same without room for more, to be sent. */
        Part whole() {
            room(size);
            return this;
        }

        private void room(int length) {
            hashes = Arrays.copyOf(hashes, length);
            others = Arrays.copyOf(others, length);
            notes = Arrays.copyOf(notes, length);
        }
    }

    private CaseNotes(int size) {
        int buckets = Math.max(2, Integer.highestOneBit(1 + size / NOTES_A_BUCKET));
        shift = 1 + Integer.numberOfLeadingZeros(buckets) + Integer.SIZE;
        ends = new int[buckets];
        hashes = new long[size];
        others = new long[size];
        notes = new long[size];
    }

    /** The notes of a table, each of its parts noted by itself. */
    static CaseNotes of(Dataset<Row> rows, Function<Iterator<InternalRow>, Part> noted) {
        return of(((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(part -> List.of(noted.call(part)).iterator())
                .collect());
    }

    /** The notes of all parts. */
    static CaseNotes of(List<Part> parts) {
        CaseNotes all = new CaseNotes(
                Math.toIntExact(parts.stream().mapToLong(part -> part.size).sum()));
        for (Part part : parts) {
            for (int i = 0; i < part.size; i++) {
                all.ends[all.bucket(part.hashes[i])]++;
            }
        }
        Arrays.parallelPrefix(all.ends, Integer::sum);
        // Filled from each bucket's end, which so becomes its begin; moved up again afterwards.
        for (Part part : parts) {
            for (int i = 0; i < part.size; i++) {
                int to = --all.ends[all.bucket(part.hashes[i])];
                all.hashes[to] = part.hashes[i];
                all.others[to] = part.others[i];
                all.notes[to] = part.notes[i];
            }
        }
        System.arraycopy(all.ends, 1, all.ends, 0, all.ends.length - 1);
        all.ends[all.ends.length - 1] = all.notes.length;
        return all;
    }

    static long hash(UTF8String caseId) {
        return XXH64.hashUTF8String(caseId, SEED);
    }

    static long other(UTF8String caseId) {
        return XXH64.hashUTF8String(caseId, OTHER_SEED);
    }

    /** The notes of a case, in no order that means anything. */
    long[] of(UTF8String caseId) {
        if (notes.length == 0) {
            return NOTHING;
        }
        long hash = hash(caseId);
        int bucket = bucket(hash);
        long[] found = NOTHING;
        for (int i = bucket == 0 ? 0 : ends[bucket - 1]; i < ends[bucket]; i++) {
            if (hashes[i] == hash && others[i] == other(caseId)) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = notes[i];
            }
        }
        return found;
    }

    private int bucket(long hash) {
        return (int) (hash >>> shift);
    }
}
