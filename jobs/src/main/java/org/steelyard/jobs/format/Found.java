package org.steelyard.jobs.format;

import java.util.List;
import org.steelyard.indicators.problem.Problem;

/**
 * What was found in a file, and how it was read.
 *
 * @param tables its tables
 * @param form how it was read, such as {@code gzip of GB18030 text}
 * @param notes what people should know about it, though it could be read
 */
public record Found(List<Unpacked> tables, String form, List<Problem> notes) {

    /** Keeps copies of the lists. */
    public Found {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** Nothing, in a file of that form. */
    static Found nothing(String form) {
        return new Found(List.of(), form, List.of());
    }
}
