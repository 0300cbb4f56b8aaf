package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Sums;

/** Every measured value; a distribution has no numerator and no denominator. */
record MeasurementTable(Assessment assessment) implements Table {

    @Override
    public String file() {
        return "measurements.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
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
    }

    @Override
    public void rows(RowWriter out) {
        assessment.measurements().forEach(one -> row(one, out));
    }

    private static void row(Measurement m, RowWriter out) {
        Sums sums = m.tally() instanceof Sums s ? s : null;
        out.text(m.period().name())
                .text(m.unit().level().id())
                .text(m.unit().department())
                .text(m.unit().district())
                .text(m.indicator())
                .whole(m.n())
                .text(sums == null ? null : Cells.exact(sums.numerator()))
                .text(sums == null ? null : Cells.exact(sums.denominator()))
                .number(m.value())
                .number(m.low())
                .number(m.high())
                .text(m.state().word())
                .number(m.se())
                .end();
    }
}
