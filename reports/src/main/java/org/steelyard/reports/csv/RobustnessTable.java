package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.result.Trials;

/** How steady each unit's place is over the scenarios. */
record RobustnessTable(Trials trials) implements Table {

    @Override
    public String file() {
        return "robustness.csv";
    }

    @Override
    public List<String> columns() {
        return Table.ofUnits("place", "scenarios", "kept_share", "last_share", "best_place", "worst_place");
    }

    @Override
    public void rows(RowWriter out) {
        trials.steady().forEach(one -> out.unit(trials.period(), one.peerGroup(), one.unit())
                .whole(one.place())
                .whole(one.scenarios())
                .number(one.keptShare())
                .number(one.lastShare())
                .whole(one.best())
                .whole(one.worst())
                .end());
    }
}
