package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        return List.of(
                "period",
                "level",
                "peer_group",
                "department",
                "district",
                "indicator",
                "step",
                "before",
                "after",
                "why");
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return assessment.adjustments().stream().map(StepTable::row);
    }

    private static List<@Nullable String> row(Adjustment one) {
        return Cells.row(
                one.period().name(),
                one.unit().level().id(),
                one.peerGroup(),
                one.unit().department(),
                one.unit().district(),
                one.indicator(),
                one.step().word(),
                Cells.number(one.before()),
                Cells.number(one.after()),
                Cells.both(one.why()));
    }
}
