package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public Stream<List<@Nullable String>> rows() {
        return assessment.certainties().stream().map(CertaintyTable::row);
    }

    private static List<@Nullable String> row(Certainty one) {
        return Cells.row(
                one.period().name(),
                one.unit().level().id(),
                one.peerGroup(),
                one.unit().department(),
                one.unit().district(),
                one.node(),
                Cells.number(one.points()),
                Cells.number(one.se()),
                Double.isInfinite(one.degrees()) ? "" : Cells.number(one.degrees()),
                Cells.number(one.lastProbability()),
                Cells.number(one.shrunken()),
                Cells.number(one.expectedPlace()));
    }
}
