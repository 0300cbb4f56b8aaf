package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.result.Trials;

/** How much each choice explains of the mean absolute change of place. */
record SensitivityTable(Trials trials) implements Table {

    @Override
    public String file() {
        return "sensitivity.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("period", "level", "choice", "first", "total");
    }

    @Override
    public void rows(RowWriter out) {
        trials.influences().forEach(one -> out.text(trials.period().name())
                .text(one.level().id())
                .both(one.choice())
                .number(one.first())
                .number(one.total())
                .end());
    }
}
