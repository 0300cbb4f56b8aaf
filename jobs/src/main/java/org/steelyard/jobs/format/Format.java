package org.steelyard.jobs.format;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A format in which exports come, other than plain text: it turns one file into tables of records.
 *
 * <p>A format knows nothing of columns, sources or profiles. It hands over records in the order of the file; where the header
 * stands among them is found afterwards, by the names that the profile and the tables know. So a title above the header and a
 * line of totals below the rows are records like any others.
 */
public interface Format {

    /** What it is called in messages and reports, such as {@code Excel workbook}. */
    String name();

    /** Whether a file is of this format by its first bytes; its name may only help where bytes cannot tell. */
    boolean fits(Head head);

    /**
     * Hands over the records of a file.
     *
     * @throws Refusal with a sentence for people, where the file is damaged, too large for its kind, or asks for something
     *     that is never done
     */
    void read(Path file, Records records) throws IOException;
}
