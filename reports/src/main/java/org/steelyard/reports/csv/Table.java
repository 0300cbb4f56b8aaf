package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;

/** One open table: a file name, its columns and its rows in a documented order. */
interface Table {

    /** The file's name. */
    String file();

    /** The names of the columns. */
    List<String> columns();

    /** Writes the rows. */
    void rows(RowWriter out);

    /** The columns of a table whose rows are about units: those of {@link RowWriter#unit}, and then its own. */
    static List<String> ofUnits(String... own) {
        return Stream.concat(Stream.of("period", "level", "peer_group", "department", "district"), Stream.of(own))
                .toList();
    }
}
