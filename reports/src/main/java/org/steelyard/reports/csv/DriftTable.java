package org.steelyard.reports.csv;

import java.util.List;
import java.util.Locale;
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
    public void rows(RowWriter out) {
        quality.drifts().forEach(drift -> out.text(drift.table())
                .text(drift.source())
                .text(drift.department())
                .text(drift.column())
                .text(drift.kind().name().toLowerCase(Locale.ROOT))
                .whole(drift.rowsBefore())
                .whole(drift.rows())
                .number(drift.before())
                .number(drift.now())
                .number(drift.change())
                .number(drift.kind().threshold())
                .text(drift.state().name().toLowerCase(Locale.ROOT))
                .end());
    }
}
