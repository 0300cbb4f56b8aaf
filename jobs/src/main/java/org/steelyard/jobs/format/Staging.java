package org.steelyard.jobs.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problem;

/** Writes the tables of a file as UTF-8 CSV, so that every format goes the road of plain text from there on. */
public final class Staging implements Records, AutoCloseable {

    private final Path folder;
    private final String name;
    private final List<Unpacked> tables = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private @Nullable StagedTable current;
    private String shown = "";
    private Path csv;
    private int begun;
    private long written;
    private boolean since1904;

    /** A staging into a folder, of a file that people know by a name. */
    public Staging(Path folder, String name) {
        this.folder = folder;
        this.csv = folder;
        this.name = name;
    }

    @Override
    public void table(String table) throws IOException {
        finish();
        if (begun == Bounds.TABLES) {
            throw new Refusal("holds more than " + Bounds.TABLES + " tables: deliver it in parts");
        }
        shown = table.isEmpty() ? name : name + "#" + table.replaceAll("\\p{Cntrl}", " ");
        csv = folder.resolve(begun++ + ".csv");
        current = new StagedTable(csv);
    }

    private void finish() throws IOException {
        if (current != null) {
            current.finish();
            if (current.any()) {
                tables.add(new Unpacked(shown, csv, 0, current.first(), (byte) ',', false));
            }
            current = null;
        }
    }

    private StagedTable current() {
        if (current == null) {
            throw new IllegalArgumentException("Invalid record: no table was begun (must be begun first)");
        }
        return current;
    }

    @Override
    public void record(long line, List<String> cells) throws IOException {
        if (cells.size() > Bounds.CELLS) {
            throw new Refusal(
                    line, "holds " + cells.size() + " cells, more than any table (" + Bounds.CELLS + "): not read");
        }
        if (!cells.stream().allMatch(String::isBlank)) {
            count(current().record(line, cells));
        }
    }

    @Override
    public void broken(long line, String reason) throws IOException {
        count(current().broken(line, reason));
    }

    private void count(long more) throws Refusal {
        written += more;
        if (written > Bounds.UNPACKED) {
            throw new Refusal("holds more than " + Bounds.UNPACKED + " characters: deliver it in parts");
        }
    }

    @Override
    public void merged(long first, long last, int column) throws IOException {
        current().merged(first, last, column);
    }

    @Override
    public void since1904() {
        since1904 = true;
    }

    @Override
    public Path scratch() {
        return folder;
    }

    @Override
    public void note(String sentence) {
        notes.add(new Problem(name, 0, sentence));
    }

    /** Ends the last table, and answers what was staged. */
    public Found found(String form) throws IOException {
        finish();
        List<Unpacked> all = tables.stream()
                .map(t -> new Unpacked(t.name(), t.path(), t.skip(), t.firstLine(), t.delimiter(), since1904))
                .toList();
        return new Found(all, form, notes);
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }
}
