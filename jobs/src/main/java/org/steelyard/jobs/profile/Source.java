package org.steelyard.jobs.profile;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.steelyard.jobs.source.SourceTable;

/**
 * One source of a profile: which files it delivers and how they are read.
 *
 * @param table the source table, with the columns that the profile adds
 * @param name the system that exports it
 * @param files patterns relative to the input folder
 * @param headers canonical column to the header that the files use
 * @param codes column to (text in the file to canonical word)
 * @param defaults canonical column to the text assumed where the files lack the column
 * @param dates date patterns of the source, tried before the usual forms
 * @param handling in what its rows differ from plain records
 */
public record Source(
        SourceTable table,
        String name,
        List<String> files,
        Map<String, String> headers,
        Map<String, Map<String, String>> codes,
        Map<String, String> defaults,
        List<String> dates,
        Handling handling)
        implements Serializable {

    /** A source of plain records. */
    public Source(
            SourceTable table,
            String name,
            List<String> files,
            Map<String, String> headers,
            Map<String, Map<String, String>> codes,
            Map<String, String> defaults,
            List<String> dates) {
        this(table, name, files, headers, codes, defaults, dates, Handling.PLAIN);
    }

    /** The same source of a table with other columns. */
    Source of(SourceTable wider) {
        return new Source(wider, name, files, headers, codes, defaults, dates, handling);
    }
}
