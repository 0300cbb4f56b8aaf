package org.steelyard.jobs.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The rows of one table of a web page; a cell that spans others stands in each of them. */
final class HtmlRows {

    /** For each column the cell that reaches down from above, and into how many rows yet. */
    private final List<Reaching> above = new ArrayList<>();

    private long line;

    private record Reaching(String text, int rows) {
        static final Reaching NONE = new Reaching("", 0);
    }

    void row(Element row, Records records) throws IOException {
        line++;
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                fromAbove(cells);
                int across = span(cell, "colspan");
                int down = span(cell, "rowspan");
                String text = cell.text();
                for (int i = 0; i < across && cells.size() <= Bounds.CELLS; i++) {
                    reach(cells.size(), new Reaching(text, down - 1));
                    cells.add(text);
                }
            }
        }
        fromAbove(cells);
        records.record(line, cells);
    }

    /** Takes over the cells that reach down into this row at this place. */
    private void fromAbove(List<String> cells) {
        while (cells.size() < above.size() && above.get(cells.size()).rows > 0) {
            Reaching reaching = above.get(cells.size());
            above.set(cells.size(), new Reaching(reaching.text, reaching.rows - 1));
            cells.add(reaching.text);
        }
    }

    private void reach(int column, Reaching reaching) {
        while (above.size() <= column) {
            above.add(Reaching.NONE);
        }
        above.set(column, reaching);
    }

    private static int span(Element cell, String name) {
        try {
            return Math.max(
                    1, Math.min(Bounds.CELLS, Integer.parseInt(cell.attr(name).strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
