package org.steelyard.jobs.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table on the terminal: the first column to the left, the others to the right; a Chinese character is two wide. */
final class TextTable {

    private static final int WIDE = 0x2E80;
    private final String margin;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable() {
        this("");
    }

    /** A table whose lines begin with a margin. */
    TextTable(String margin) {
        this.margin = margin;
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    void print(PrintWriter out) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(margin);
            for (int i = 0; i < row.size(); i++) {
                String space = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int width(String text) {
        return text.codePoints().map(each -> each >= WIDE ? 2 : 1).sum();
    }
}
