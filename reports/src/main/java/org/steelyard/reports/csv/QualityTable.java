package org.steelyard.reports.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public Stream<List<@Nullable String>> rows() {
        return quality.figures().stream()
                .map(figure -> Cells.row(
                        figure.period().isEmpty() ? "undated" : figure.period(),
                        figure.table(),
                        figure.source(),
                        figure.department(),
                        figure.column(),
                        figure.dimension().name().toLowerCase(Locale.ROOT),
                        Long.toString(figure.n()),
                        Long.toString(figure.good()),
                        figure.known() ? Cells.number(figure.share()) : null));
    }
}
