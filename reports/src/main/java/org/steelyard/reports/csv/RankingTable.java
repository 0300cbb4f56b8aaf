package org.steelyard.reports.csv;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        return List.of(
                "period",
                "level",
                "peer_group",
                "department",
                "district",
                "node",
                "points",
                "place",
                "tied",
                "place_low",
                "place_high",
                "band",
                "reason");
    }

    @Override
    public Stream<List<@Nullable String>> rows() {
        return assessment.rankings().stream()
                .flatMap(r -> Stream.concat(
                        r.placings().stream()
                                .map(p -> ranked(
                                        r, p, assessment.rulebook().scheme().bandsOnly())),
                        r.unranked().stream().map(u -> unranked(r, u))));
    }

    private static List<@Nullable String> ranked(Ranking ranking, Placing placing, boolean bandsOnly) {
        return Cells.row(
                ranking.period().name(),
                ranking.level().id(),
                ranking.peerGroup(),
                placing.unit().department(),
                placing.unit().district(),
                ranking.node(),
                Cells.number(placing.points()),
                bandsOnly ? null : Cells.whole(placing.place()),
                bandsOnly ? null : Boolean.toString(placing.tied()),
                bandsOnly ? null : Cells.whole(placing.lowest()),
                bandsOnly ? null : Cells.whole(placing.highest()),
                placing.band(),
                null);
    }

    private static List<@Nullable String> unranked(Ranking ranking, Ranking.Unranked unranked) {
        return Cells.row(
                ranking.period().name(),
                ranking.level().id(),
                ranking.peerGroup(),
                unranked.unit().department(),
                unranked.unit().district(),
                ranking.node(),
                null,
                null,
                null,
                null,
                null,
                null,
                Cells.both(unranked.reason()));
    }
}
