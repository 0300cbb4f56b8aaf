package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;

/** Every place, and after those of a peer group its units that are not ranked, with the reason. */
record RankingTable(Assessment assessment) implements Table {

    @Override
    public String file() {
        return "rankings.csv";
    }

    @Override
    public List<String> columns() {
        return Table.ofUnits("node", "points", "place", "tied", "place_low", "place_high", "band", "reason");
    }

    @Override
    public void rows(RowWriter out) {
        boolean bandsOnly = assessment.rulebook().scheme().bandsOnly();
        for (Ranking ranking : assessment.rankings()) {
            ranking.placings().forEach(placing -> ranked(out, ranking, placing, bandsOnly));
            ranking.unranked().forEach(one -> unranked(out, ranking, one));
        }
    }

    private static void ranked(RowWriter out, Ranking ranking, Placing placing, boolean bandsOnly) {
        out.unit(ranking.period(), ranking.peerGroup(), placing.unit())
                .text(ranking.node())
                .number(placing.points())
                .whole(bandsOnly ? null : placing.place())
                .text(bandsOnly ? null : Boolean.toString(placing.tied()))
                .whole(bandsOnly ? null : placing.lowest())
                .whole(bandsOnly ? null : placing.highest())
                .text(placing.band())
                .text(null)
                .end();
    }

    private static void unranked(RowWriter out, Ranking ranking, Ranking.Unranked unranked) {
        out.unit(ranking.period(), ranking.peerGroup(), unranked.unit())
                .text(ranking.node())
                .text(null)
                .text(null)
                .text(null)
                .text(null)
                .text(null)
                .text(null)
                .both(unranked.reason())
                .end();
    }
}
