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
        return Table.ofUnits("node", "points", "se", "degrees", "p_last", "shrunken", "expected_place");
    }

    @Override
    public void rows(RowWriter out) {
        assessment.certainties().forEach(one -> row(one, out));
    }

    private static void row(Certainty one, RowWriter out) {
        out.unit(one.period(), one.peerGroup(), one.unit())
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
