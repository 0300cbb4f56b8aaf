package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.reports.Quality;

/** What the files of a run show beside their rows: encodings, cut-off exports, sheets that were not read. */
record NoteTable(Quality quality) implements Table {

    @Override
    public String file() {
        return "notes.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("file", "line", "note");
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return quality.notes().stream()
                .map(note ->
                        Cells.row(note.place(), note.line() > 0 ? Long.toString(note.line()) : null, note.sentence()));
    }
}
