package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Reliability;

/** How much the order of every peer group tells. */
record ReliabilityTable(Assessment assessment) implements Table {

    @Override
    public String file() {
        return "reliability.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("period", "level", "peer_group", "node", "units", "tau", "rankability", "informative");
    }

    @Override
    public void rows(RowWriter out) {
        assessment.reliabilities().forEach(one -> row(one, out));
    }

    private static void row(Reliability one, RowWriter out) {
        out.text(one.period().name())
                .text(one.level().id())
                .text(one.peerGroup())
                .text(one.node())
                .whole(one.units())
                .number(one.tau())
                .number(one.rankability())
                .text(Boolean.toString(one.informative()))
                .end();
    }
}
