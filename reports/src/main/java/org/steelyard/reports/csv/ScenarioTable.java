package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Trials;

/** Where each unit stands in each scenario. */
record ScenarioTable(Trials trials) implements Table {

    @Override
    public String file() {
        return "scenarios.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "period",
                "level",
                "peer_group",
                "department",
                "district",
                "scenario",
                "points",
                "place",
                "place_change",
                "last");
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return trials.placed().stream()
                .map(one -> Cells.row(
                        trials.period().name(),
                        one.unit().level().id(),
                        one.peerGroup(),
                        one.unit().department(),
                        one.unit().district(),
                        Cells.both(one.scenario()),
                        Cells.number(one.points()),
                        Cells.whole(one.place()),
                        Cells.whole(one.change()),
                        Boolean.toString(one.last())));
    }
}
