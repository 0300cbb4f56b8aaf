package org.steelyard.jobs.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.problem.Problem;

/**
 * Writes records as UTF-8 CSV, so that every format goes the road of plain text from there on.
 *
 * <p>Line breaks inside a cell become blanks and lines without a record stay empty: a line number is the record's own.
 */
public final class Staging implements Records, AutoCloseable {

    private final Path folder;
    private final String name;
    private final List<Unpacked> tables = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Writer out = Writer.nullWriter();
    private long next = 1;
    private long written;
    private boolean since1904;

    /** A staging into a folder, of a file that people know by a name. */
    public Staging(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    @Override
    public void table(String table) throws IOException {
        out.close();
        if (tables.size() == Bounds.TABLES) {
            throw new Refusal("holds more than " + Bounds.TABLES + " tables: deliver it in parts");
        }
        Path csv = folder.resolve(tables.size() + ".csv");
        String shown = table.isEmpty() ? name : name + "#" + table.replaceAll("\\p{Cntrl}", " ");
        tables.add(new Unpacked(shown, csv, 0, (byte) ',', false));
        // Half a character, which JSON may spell, becomes a question mark; a writer of Files would throw.
        out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(csv), StandardCharsets.UTF_8), 1 << 16);
        next = 1;
    }

    @Override
    public void record(long line, List<String> cells) throws IOException {
        if (cells.size() > Bounds.CELLS) {
            throw new Refusal(
                    line, "holds " + cells.size() + " cells, more than any table (" + Bounds.CELLS + "): not read");
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        text.setLength(0);
        for (; next < line; next++) {
            text.append('\n');
        }
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",");
            cell(line, cells.get(i));
        }
        next++;
        text.append('\n');
        written += text.length();
        if (written > Bounds.UNPACKED) {
            throw new Refusal("holds more than " + Bounds.UNPACKED + " characters: deliver it in parts");
        }
        out.append(text);
    }

    @Override
    public void broken(long line, String reason) throws IOException {
        record(line, List.of(BrokenRecord.text(reason)));
    }

    @Override
    public void since1904() {
        since1904 = true;
    }

    @Override
    public void note(String sentence) {
        notes.add(new Problem(name, 0, sentence));
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
            // What would break a line or end a text, wherever a scanner thinks so.
            text.append(c < ' ' ? ' ' : c);
        }
        if (quoted) {
            text.insert(start, '"').append('"');
        }
    }

    /** What was staged. */
    public Found found(String form) {
        List<Unpacked> all = tables.stream()
                .map(t -> new Unpacked(t.name(), t.path(), t.skip(), t.delimiter(), since1904))
                .toList();
        return new Found(all, form, notes);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
