package org.steelyard.reports.csv;

import java.util.List;
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
    public void rows(RowWriter out) {
        quality.notes().forEach(note -> out.text(note.place())
                .text(note.line() > 0 ? Long.toString(note.line()) : null)
                .text(note.sentence())
                .end());
    }
}
