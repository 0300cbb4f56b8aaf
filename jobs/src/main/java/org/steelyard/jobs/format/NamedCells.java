package org.steelyard.jobs.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records that name their own cells: which columns there are is only known at the end of a file, so it is read twice. */
final class NamedCells {

    private NamedCells() {}

    /** One walk through a file, from its beginning to its end. */
    interface Walk {
        /** Hands over the records as they come. */
        void through(Taker taker) throws IOException;
    }

    /** Takes the records of a file. */
    interface Taker {
        /** Takes a record: the line on which it begins, and its cells by column. */
        void record(long line, Map<String, String> cells) throws IOException;

        /** Takes a record that cannot be read; it is told when the cells are read, and not when the columns are. */
        default void broken(long line, String reason) throws IOException {}
    }

    /** Reads a file as one table. */
    static void read(Walk walk, Records records) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        walk.through((line, cells) -> {
            columns.addAll(cells.keySet());
            if (columns.size() > Bounds.CELLS) {
                throw new Refusal(line, "brings the names of fields to more than " + Bounds.CELLS + ": refused");
            }
        });
        records.table("");
        records.record(0, List.copyOf(columns));
        walk.through(new Taker() {
            @Override
            public void record(long line, Map<String, String> cells) throws IOException {
                List<String> row = new ArrayList<>(columns.size());
                columns.forEach(column -> row.add(cells.getOrDefault(column, "")));
                records.record(line, row);
            }

            @Override
            public void broken(long line, String reason) throws IOException {
                records.broken(line, reason);
            }
        });
    }
}
