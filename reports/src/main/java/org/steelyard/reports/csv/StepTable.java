package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Assessment;

/** Every value that a step before scoring changed: the ledger of divided, imputed, screened and treated values. */
record StepTable(Assessment assessment) implements Table {

    @Override
    public String file() {
        return "steps.csv";
    }

    @Override
    public List<String> columns() {
        return Table.ofUnits("indicator", "step", "before", "after", "why");
    }

    @Override
    public void rows(RowWriter out) {
        assessment.adjustments().forEach(one -> row(one, out));
    }

    private static void row(Adjustment one, RowWriter out) {
        out.unit(one.period(), one.peerGroup(), one.unit())
                .text(one.indicator())
                .text(one.step().word())
                .number(one.before())
                .number(one.after())
                .both(one.why())
                .end();
    }
}
