package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.preview.Preview;

/** One of the tables of an indicator's preview. */
record PreviewTable(String file, List<String> columns, List<List<@Nullable String>> cells) implements Table {

    /** The values, in the form of measurements.csv; the histogram; the correlations. */
    static List<Table> of(Preview preview) {
        return List.of(
                new PreviewTable(
                        "values.csv",
                        MeasurementTable.COLUMNS,
                        preview.values().stream().map(MeasurementTable::row).toList()),
                new PreviewTable(
                        "histogram.csv",
                        List.of("from", "to", preview.ofRecords() ? "records" : "units"),
                        preview.bins().stream()
                                .map(bin -> Cells.row(
                                        Cells.number(bin.from()), Cells.number(bin.to()), Long.toString(bin.count())))
                                .toList()),
                new PreviewTable(
                        "correlations.csv",
                        List.of("level", "indicator", "units", "rank_correlation"),
                        preview.relations().stream()
                                .map(each -> Cells.row(
                                        each.level().id(),
                                        each.indicator(),
                                        Integer.toString(each.units()),
                                        Cells.number(each.correlation())))
                                .toList()));
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return cells.stream();
    }
}
