package org.steelyard.reports.csv;

import java.util.List;
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
        return Table.ofUnits("node", "kind", "points", "weight_used", "state", "reason");
    }

    @Override
    public void rows(RowWriter out) {
        assessment.scores().forEach(one -> row(one, out));
    }

    private static void row(Score score, RowWriter out) {
        Double points = score.outcome() instanceof Outcome.Scored scored ? scored.points() : null;
        Outcome.NotScored none = score.outcome() instanceof Outcome.NotScored not ? not : null;
        out.unit(score.period(), score.peerGroup(), score.unit())
                .text(score.node())
                .text(score.kind().word())
                .number(points)
                .number(score.weightUsed())
                .text((none == null ? State.OK : none.state()).word())
                .both(none == null ? null : none.reason())
                .end();
    }
}
