package org.steelyard.reports.csv;

import java.util.List;
import java.util.function.Consumer;
import org.steelyard.indicators.preview.Preview;

/** One of the tables of an indicator's preview. */
record PreviewTable(String file, List<String> columns, Consumer<RowWriter> cells) implements Table {

    /** The values, in the form of measurements.csv; the histogram; the correlations. */
    static List<Table> of(Preview preview) {
        return List.of(
                new PreviewTable("values.csv", MeasurementTable.COLUMNS, out -> preview.values()
                        .forEach(value -> MeasurementTable.row(value, out))),
                new PreviewTable(
                        "histogram.csv",
                        List.of("from", "to", preview.ofRecords() ? "records" : "units"),
                        out -> preview.bins().forEach(bin -> out.number(bin.from())
                                .number(bin.to())
                                .whole(bin.count())
                                .end())),
                new PreviewTable(
                        "correlations.csv",
                        List.of("level", "indicator", "units", "rank_correlation"),
                        out -> preview.relations()
                                .forEach(each -> out.text(each.level().id())
                                        .text(each.indicator())
                                        .whole(each.units())
                                        .number(each.correlation())
                                        .end())));
    }

    @Override
    public void rows(RowWriter out) {
        cells.accept(out);
    }
}
