package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Sums;

/** Every measured value; a distribution has no numerator and no denominator. */
record MeasurementTable(Assessment assessment) implements Table {

    static final List<String> COLUMNS = List.of(
            "period",
            "level",
            "department",
            "district",
            "indicator",
            "n",
            "numerator",
            "denominator",
            "value",
            "low",
            "high",
            "state",
            "se");

    @Override
    public String file() {
        return "measurements.csv";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return assessment.measurements().stream().map(MeasurementTable::row);
    }

    static List<@Nullable String> row(Measurement m) {
        Sums sums = m.tally() instanceof Sums s ? s : null;
        return Cells.row(
                m.period().name(),
                m.unit().level().id(),
                m.unit().department(),
                m.unit().district(),
                m.indicator(),
                Long.toString(m.n()),
                sums == null ? null : Cells.exact(sums.numerator()),
                sums == null ? null : Cells.exact(sums.denominator()),
                Cells.number(m.value()),
                Cells.number(m.low()),
                Cells.number(m.high()),
                m.state().word(),
                Cells.number(m.se()));
    }
}
