package org.steelyard.reports.register;

import java.util.List;

/**
 * A table that rulebooks may speak of, for the data dictionary.
 *
 * @param name its name in rulebooks
 * @param columns its columns, in their order
 */
public record DataTable(String name, List<DataColumn> columns) {

    /** Keeps a copy. */
    public DataTable {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param name its name in rulebooks
     * @param type its SQL type
     * @param required whether every row must have it
     * @param headers under which exports carry it; empty where intake computes it
     * @param words the words that it may hold; empty where it holds others
     */
    public record DataColumn(String name, String type, boolean required, List<String> headers, List<String> words) {

        /** Keeps copies. */
        public DataColumn {
            headers = List.copyOf(headers);
            words = List.copyOf(words);
        }
    }
}
