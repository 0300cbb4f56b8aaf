package org.steelyard.jobs.format;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One table on its way into a UTF-8 CSV file, a line for each record.
 *
 * <p>Line breaks inside a cell become blanks and lines without a record stay empty: a line number is the record's own. In the end
 * every record has as many cells as the widest.
 */
final class StagedTable implements AutoCloseable {

    private static final long WIDEST_GAP = 1 << 24;
    private static final String BROKEN = BrokenRecord.text("");

    private final Path csv;
    private final Writer out;
    private final StringBuilder text = new StringBuilder();
    /** The width to which records were filled, from which line on. */
    private final NavigableMap<Long, Integer> widths = new TreeMap<>();

    private final MergedCells merged = new MergedCells();
    private long first = 1;
    private long next = 1;
    private boolean any;
    private int width;

    StagedTable(Path csv) throws IOException {
        this.csv = csv;
        this.out = writer(csv);
    }

    private static Writer writer(Path file) throws IOException {
        // Half a character, which JSON may spell, becomes a question mark; a writer of Files would throw.
        return new BufferedWriter(
                new OutputStreamWriter(new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8),
                1 << 16);
    }

    /** Writes a record; answers how many characters that took. */
    long record(long line, List<String> cells) throws IOException {
        if (line == 0 && widths.isEmpty()) {
            first = 0;
            next = 0;
        }
        if (line - next > WIDEST_GAP) {
            throw new Refusal(line, "stands more than " + WIDEST_GAP + " lines behind the record before it: refused");
        }
        text.setLength(0);
        for (; next < line; next++) {
            text.append('\n');
        }
        if (cells.size() > width) {
            width = cells.size();
            widths.put(next, width);
        }
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",");
            cell(line, cells.get(i));
        }
        text.append(",".repeat(width - cells.size()));
        return write();
    }

    /** Writes a record that cannot be read. */
    long broken(long line, String reason) throws IOException {
        text.setLength(0);
        for (; next < line; next++) {
            text.append('\n');
        }
        cell(line, BrokenRecord.text(reason));
        return write();
    }

    private long write() throws IOException {
        next++;
        any = true;
        out.append(text.append('\n'));
        return text.length();
    }

    private void cell(long line, String cell) throws IOException {
        if (cell.length() > Bounds.CELL) {
            throw new Refusal(line, "holds a cell of " + cell.length() + " characters: this is no table of records");
        }
        boolean quoted = false;
        int start = text.length();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            quoted |= c == ',' || c == '"';
            if (c == '"') {
                text.append('"');
            }
            // A line break would end the record, and a byte of zero the text.
            text.append(c < ' ' ? ' ' : c);
        }
        if (quoted) {
            text.insert(start, '"').append('"');
        }
    }

    /** The number of the file's first line: 0 where names stand before the first line, else 1. */
    long first() {
        return first;
    }

    /** Whether it holds any record. */
    boolean any() {
        return any;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Notes a cell that stands for several records. */
    void merged(long from, long to, int column) throws Refusal {
        merged.add(from, to, column);
    }

    /** Ends the table: fills up the records that were written before a wider one came, and the cells that stand for several. */
    void finish() throws IOException {
        out.close();
        if (widths.size() > 1) {
            again(this::widen);
        }
        if (merged.any()) {
            again((in, filled) -> merged.fill(in, filled, first));
        }
    }

    /** Something that copies a table. */
    private interface Copying {
        void copy(BufferedReader in, Writer out) throws IOException;
    }

    private void again(Copying copying) throws IOException {
        Path before = csv.resolveSibling(csv.getFileName() + ".before");
        Files.move(csv, before);
        try (BufferedReader in = Files.newBufferedReader(before, StandardCharsets.UTF_8);
                Writer filled = writer(csv)) {
            copying.copy(in, filled);
        }
        Files.delete(before);
    }

    private void widen(BufferedReader in, Writer filled) throws IOException {
        long line = first;
        for (String record = in.readLine(); record != null; record = in.readLine(), line++) {
            filled.append(record);
            if (!record.isEmpty() && !record.startsWith(BROKEN)) {
                filled.append(",".repeat(width - widths.floorEntry(line).getValue()));
            }
            filled.append('\n');
        }
    }
}
