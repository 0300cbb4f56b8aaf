package org.steelyard.reports.csv;

import java.util.List;

/** One open table: a file name, its columns and its rows in a documented order. */
interface Table {

    /** The file's name. */
    String file();

    /** The names of the columns. */
    List<String> columns();

    /** Writes the rows. */
    void rows(RowWriter out);
}
