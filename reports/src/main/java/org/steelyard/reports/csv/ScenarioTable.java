package org.steelyard.reports.csv;

import java.util.List;
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
    public void rows(RowWriter out) {
        trials.placed().forEach(one -> out.text(trials.period().name())
                .text(one.unit().level().id())
                .text(one.peerGroup())
                .text(one.unit().department())
                .text(one.unit().district())
                .both(one.scenario())
                .number(one.points())
                .whole(one.place())
                .whole(one.change())
                .text(Boolean.toString(one.last()))
                .end());
    }
}
