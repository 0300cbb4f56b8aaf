package org.steelyard.jobs.intake;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * One row among several of the same record.
 *
 * @param key what the rows have in common
 * @param passedOn whether it is a leg of a ticket that was passed on to another department
 * @param times by which the later row wins, the most important first
 * @param contents a hash for each column of the table, 0 where the cell is empty
 * @param file which file of the table
 * @param line where it begins
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Contender(String key, boolean passedOn, List<Long> times, int[] contents, int file, long line)
        implements Serializable {

    /** Later rows last: a leg passed on to another department never wins over one that was kept. */
    static final Comparator<Contender> ORDER = Comparator.comparing((Contender c) -> !c.passedOn)
            .thenComparing(Contender::times, Contender::compare)
            .thenComparing(Contender::file)
            .thenComparing(Contender::line);

    private static int compare(List<Long> a, List<Long> b) {
        for (int i = 0; i < a.size(); i++) {
            int c = Long.compare(a.get(i), b.get(i));
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    /** Whether it is the very same row of the input. */
    boolean same(Contender other) {
        return file == other.file && line == other.line;
    }

    /** Whether no time says which of two rows is the later. */
    boolean sameTime(Contender other) {
        return passedOn == other.passedOn && times.equals(other.times);
    }
}
