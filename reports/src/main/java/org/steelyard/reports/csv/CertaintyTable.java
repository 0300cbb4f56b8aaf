package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Certainty;

/** How sure the points of every ranked unit are. */
record CertaintyTable(Assessment assessment) implements Table {

    @Override
    public String file() {
        return "certainty.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "period",
                "level",
                "peer_group",
                "department",
                "district",
                "node",
                "points",
                "se",
                "degrees",
                "p_last",
                "shrunken",
                "expected_place");
    }

    @Override
    public void rows(RowWriter out) {
        assessment.certainties().forEach(one -> row(one, out));
    }

    private static void row(Certainty one, RowWriter out) {
        out.text(one.period().name())
                .text(one.unit().level().id())
                .text(one.peerGroup())
                .text(one.unit().department())
                .text(one.unit().district())
                .text(one.node())
                .number(one.points())
                .number(one.se())
                .number(Double.isInfinite(one.degrees()) ? null : (Double) one.degrees())
                .number(one.lastProbability())
                .number(one.shrunken())
                .number(one.expectedPlace())
                .end();
    }
}
