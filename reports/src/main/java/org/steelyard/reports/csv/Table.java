package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One open table: a file name, its columns and its rows in a documented order. */
interface Table {

    /** The file's name. */
    String file();

    /** The names of the columns. */
    List<String> columns();

    /** The rows; a null is an empty cell. */
    Stream<List<@Nullable String>> rows();
}
