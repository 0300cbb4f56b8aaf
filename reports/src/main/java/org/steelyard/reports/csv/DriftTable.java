package org.steelyard.reports.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.reports.Quality;

/** How the data differ from those of the period before, with the threshold from which on it is told. */
record DriftTable(Quality quality) implements Table {

    @Override
    public String file() {
        return "drift.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "table",
                "source",
                "department",
                "column",
                "kind",
                "rows_before",
                "rows",
                "before",
                "now",
                "change",
                "threshold",
                "state");
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return quality.drifts().stream()
                .map(drift -> Cells.row(
                        drift.table(),
                        drift.source(),
                        drift.department(),
                        drift.column(),
                        drift.kind().name().toLowerCase(Locale.ROOT),
                        Long.toString(drift.rowsBefore()),
                        Long.toString(drift.rows()),
                        Cells.number(drift.before()),
                        Cells.number(drift.now()),
                        Cells.number(drift.change()),
                        Cells.number(drift.kind().threshold()),
                        drift.state().name().toLowerCase(Locale.ROOT)));
    }
}
