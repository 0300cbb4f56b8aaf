package org.steelyard.indicators.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table drawn in text: a line of column names, then a line a row, cells parted by bars; an empty cell is null.
 *
 * @param columns the names of the columns
 * @param rows the rows, each as many cells as there are columns
 */
record Table(List<String> columns, List<List<@Nullable String>> rows) {

    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** The table that a key holds, each faulty row told with its own line. */
    static Table read(Fields fields, String key) {
        String[] lines = fields.text(key).split("\n", -1);
        int line = fields.textLine(key);
        List<String> columns = List.of();
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int index = 0; index < lines.length; index++) {
            List<String> cells = cells(lines[index]);
            if (lines[index].isBlank()) {
                continue;
            }
            if (columns.isEmpty()) {
                columns = cells;
                checkColumns(fields, key, columns, line + index);
            } else if (cells.size() == columns.size()) {
                rows.add(nullable(cells));
            } else {
                fields.complain(
                        key,
                        line + index,
                        "expected " + columns.size() + " cells, as there are columns, found " + cells.size());
            }
        }
        if (lines.length == 1 && !lines[0].isEmpty()) {
            fields.complain(key, line, "expected at least one row below the names of the columns");
        }
        return new Table(columns, rows);
    }

    private static void checkColumns(Fields fields, String key, List<String> columns, int line) {
        for (int index = 0; index < columns.size(); index++) {
            String column = columns.get(index);
            if (!COLUMN.matcher(column).matches()) {
                fields.complain(key, line, "expected the name of a column, found '" + column + "'");
            } else if (columns.indexOf(column) < index) {
                fields.complain(key, line, "the column '" + column + "' stands twice");
            }
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<@Nullable String> nullable(List<String> cells) {
        List<@Nullable String> row = new ArrayList<>();
        cells.forEach(cell -> row.add(cell.isEmpty() ? null : cell));
        return Collections.unmodifiableList(row);
    }
}
