package org.steelyard.reports.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of cells, RFC 4180 with LF.
 *
 * <p>Nearly all cells of millions are plain words and numbers, which need no look at the rules of quoting; the others are
 * left to those who know them.
 */
final class RowWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final Writer writer;

    RowWriter(Writer writer) {
        this.writer = writer;
    }

    /** Writes a row; a null is an empty cell. */
    void write(List<@Nullable String> row) throws IOException {
        boolean first = true;
        for (String cell : row) {
            if (cell == null || plain(cell, first)) {
                if (!first) {
                    writer.write(',');
                }
                writer.write(cell == null ? "" : cell);
            } else {
                FORMAT.print(cell, writer, first);
            }
            first = false;
        }
        writer.write('\n');
    }

    /** Whether a cell is surely written as it is; the first of a row is quoted more easily than others. */
    private static boolean plain(String cell, boolean first) {
        if (cell.isEmpty()) {
            return !first;
        }
        char begin = cell.charAt(0);
        boolean digit = begin >= '0' && begin <= '9';
        boolean letter = begin >= 'a' && begin <= 'z';
        boolean later = (begin >= 'A' && begin <= 'Z') || begin == '-' || begin > '~';
        if (!digit && !letter && (first || !later)) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c <= ' ' || c == ',' || c == '"') {
                return false;
            }
        }
        return true;
    }
}
