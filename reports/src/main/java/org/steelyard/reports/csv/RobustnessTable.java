package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Trials;

/** How steady each unit's place is over the scenarios. */
record RobustnessTable(Trials trials) implements Table {

    @Override
    public String file() {
        return "robustness.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "period",
                "level",
                "peer_group",
                "department",
                "district",
                "place",
                "scenarios",
                "kept_share",
                "last_share",
                "best_place",
                "worst_place");
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return trials.steady().stream()
                .map(one -> Cells.row(
                        trials.period().name(),
                        one.unit().level().id(),
                        one.peerGroup(),
                        one.unit().department(),
                        one.unit().district(),
                        Cells.whole(one.place()),
                        Cells.whole(one.scenarios()),
                        Cells.number(one.keptShare()),
                        Cells.number(one.lastShare()),
                        Cells.whole(one.best()),
                        Cells.whole(one.worst())));
    }
}
