package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public Stream<List<@Nullable String>> rows() {
        return trials.influences().stream()
                .map(one -> Cells.row(
                        trials.period().name(),
                        one.level().id(),
                        Cells.both(one.choice()),
                        Cells.number(one.first()),
                        Cells.number(one.total())));
    }
}
