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
        return Table.ofUnits("scenario", "points", "place", "place_change", "last");
    }

    @Override
    public void rows(RowWriter out) {
        trials.placed().forEach(one -> out.unit(trials.period(), one.peerGroup(), one.unit())
                .both(one.scenario())
                .number(one.points())
                .whole(one.place())
                .whole(one.change())
                .text(Boolean.toString(one.last()))
                .end());
    }
}
