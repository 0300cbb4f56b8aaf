package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;

/** The points of every unit at every node, or the reason why there are none. */
record ScoreTable(Assessment assessment) implements Table {

    @Override
    public String file() {
        return "scores.csv";
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
                "kind",
                "points",
                "weight_used",
                "state",
                "reason");
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return assessment.scores().stream().map(ScoreTable::row);
    }

    private static List<@Nullable String> row(Score score) {
        Double points = score.outcome() instanceof Outcome.Scored scored ? scored.points() : null;
        Outcome.NotScored none = score.outcome() instanceof Outcome.NotScored not ? not : null;
        return Cells.row(
                score.period().name(),
                score.unit().level().id(),
                score.peerGroup(),
                score.unit().department(),
                score.unit().district(),
                score.node(),
                score.kind().word(),
                Cells.number(points),
                Cells.number(score.weightUsed()),
                (none == null ? State.OK : none.state()).word(),
                none == null ? null : Cells.both(none.reason()));
    }
}
