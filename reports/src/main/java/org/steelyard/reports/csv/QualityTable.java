package org.steelyard.reports.csv;

import java.util.List;
import java.util.Locale;
import org.steelyard.reports.Quality;

/**
 * The quality of the data by table, source, department, column and dimension; {@code undated} are records
 * whose day cannot be read; there is no share where nothing can be seen.
 */
record QualityTable(Quality quality) implements Table {

    @Override
    public String file() {
        return "quality.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("period", "table", "source", "department", "column", "dimension", "n", "good", "share");
    }

    @Override
    public void rows(RowWriter out) {
        quality.figures().forEach(figure -> out.text(figure.period().isEmpty() ? "undated" : figure.period())
                .text(figure.table())
                .text(figure.source())
                .text(figure.department())
                .text(figure.column())
                .text(figure.dimension().name().toLowerCase(Locale.ROOT))
                .whole(figure.n())
                .whole(figure.good())
                .number(figure.known() ? (Double) figure.share() : null)
                .end());
    }
}
