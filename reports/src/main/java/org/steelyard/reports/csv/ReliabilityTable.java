package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public Stream<List<@Nullable String>> rows() {
        return assessment.reliabilities().stream().map(ReliabilityTable::row);
    }

    private static List<@Nullable String> row(Reliability one) {
        return Cells.row(
                one.period().name(),
                one.level().id(),
                one.peerGroup(),
                one.node(),
                Integer.toString(one.units()),
                Cells.number(one.tau()),
                Cells.number(one.rankability()),
                Boolean.toString(one.informative()));
    }
}
