package org.steelyard.jobs.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a sheet that stand for several rows: the value of the first row is that of all.
 *
 * <p>A workbook tells of them behind its rows, so they are filled in when the table is staged. Only what reaches down is filled:
 * a cell that reaches across is a title or the upper line of a header, and a row of blanks stays none.
 */
final class MergedCells {

    private static final int MOST = 1 << 20;

    /** A cell that stands for the rows from first to last. */
    private record Merged(long first, long last, int column) {}

    /** What stands in a column as far down as to a row. */
    private record Value(String text, long last) {}

    private final List<Merged> cells = new ArrayList<>();
    private final Map<Integer, Value> reaching = new HashMap<>();

    /** Notes that a cell stands for several rows. */
    void add(long first, long last, int column) throws Refusal {
        if (last > first && column >= 0) {
            if (cells.size() == MOST) {
                throw new Refusal(first, "merges more cells than any table has need of: deliver it as CSV");
            }
            cells.add(new Merged(first, last, column));
        }
    }

    /** Whether there are any. */
    boolean any() {
        return !cells.isEmpty();
    }

    /** Copies a staged table, whose first line has a number, with the cells filled in. */
    void fill(BufferedReader in, Writer out, long firstLine) throws IOException {
        cells.sort(Comparator.comparingLong(Merged::first));
        int next = 0;
        long line = firstLine;
        for (String record = in.readLine(); record != null; record = in.readLine(), line++) {
            long now = line;
            reaching.values().removeIf(value -> value.last < now);
            int begin = next;
            while (next < cells.size() && cells.get(next).first <= line) {
                next++;
            }
            boolean concerned = !record.isEmpty() && (begin < next || !reaching.isEmpty());
            out.append(concerned ? filled(record, now, cells.subList(begin, next)) : record)
                    .append('\n');
        }
    }

    private String filled(String record, long line, List<Merged> beginning) {
        List<String> written = written(record);
        reaching.forEach((column, value) -> {
            if (column < written.size() && written.get(column).isEmpty()) {
                written.set(column, value.text);
            }
        });
        for (Merged merged : beginning) {
            if (merged.first == line && merged.column < written.size()) {
                reaching.put(merged.column, new Value(written.get(merged.column), merged.last));
            }
        }
        return String.join(",", written);
    }

    /** The cells of a staged record as they are written, quotes and all. */
    private static List<String> written(String record) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                cells.add(record.substring(start, i));
                start = i + 1;
            }
        }
        cells.add(record.substring(start));
        return cells;
    }
}
