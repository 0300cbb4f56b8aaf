package org.steelyard.indicators.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Rulebook;

/** Scores and ranks measurements that were made before, by any rules, to see what would have come of them. */
public final class Replay {

    /**
     * What came of one unit at one node.
     *
     * @param points unrounded; null where it has none
     * @param place among its like; null where it has none
     */
    public record Standing(
            @Nullable Double points, @Nullable Integer place) {}

    private final Rulebook rulebook;
    private final Members members;

    /** A replay by the rules of a rulebook, with units composed of members. */
    public Replay(Rulebook rulebook, Members members) {
        this.rulebook = rulebook;
        this.members = members;
    }

    /** Where every unit would have stood at a node; a value that a rule cannot take is not scored. */
    public Map<Unit, Standing> standings(List<Measurement> measurements, PeerGroups peerGroups, String node) {
        Scorer scorer = new Scorer(rulebook, members);
        List<Score> scores = scorer
                .scores(scorer.lenient(measurements, peerGroups).boards())
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(score -> score.node().equals(node))
                .toList();
        Map<Unit, Integer> places = new HashMap<>();
        Ranker ranker = new Ranker(rulebook, new ScoreSpreads(Set.of(), Map.of()));
        for (Ranking ranking : ranker.rank(scores)) {
            for (Placing placing : ranking.placings()) {
                places.put(placing.unit(), placing.place());
            }
        }
        Map<Unit, Standing> standings = new HashMap<>();
        for (Score score : scores) {
            Double points = score.outcome() instanceof Scored scored ? (Double) scored.points() : null;
            standings.put(score.unit(), new Standing(points, places.get(score.unit())));
        }
        return standings;
    }
}
