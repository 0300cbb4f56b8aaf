package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.steelyard.indicators.certainty.RankRange;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scheme;

/** Places the units of each peer group, at the total and at every block just below it. */
final class Ranker {

    private record Group(Period period, String level, String peerGroup, int node) {}

    private record Rounded(Unit unit, BigDecimal points) {
        boolean shares(Rounded other) {
            return points.compareTo(other.points) == 0;
        }
    }

    private final Scheme scheme;
    private final List<String> nodes = new ArrayList<>();

    Ranker(Scheme scheme) {
        this.scheme = scheme;
        nodes.add(scheme.root().id());
        scheme.root().children().stream()
                .filter(node -> !node.leaf())
                .map(Node::id)
                .forEach(nodes::add);
    }

    /**
     * The rankings by period, level, peer group and node, the nodes in the order of the tree.
     *
     * @param jackknifed how sure the scores are; units that it does not know have no range of places
     */
    List<Ranking> rank(List<Score> scores, JackknifeScores jackknifed) {
        Map<Group, List<Score>> groups = new TreeMap<>(Comparator.comparing(Group::period)
                .thenComparing(Group::level)
                .thenComparing(Group::peerGroup)
                .thenComparing(Group::node));
        for (Score score : scores) {
            Level level = score.unit().level();
            int node = score.kind() == Score.Kind.INDICATOR ? -1 : nodes.indexOf(score.node());
            if (node >= 0 && !level.equals(Level.CITY)) {
                groups.computeIfAbsent(
                                new Group(score.period(), level.id(), score.peerGroup(), node),
                                key -> new ArrayList<>())
                        .add(score);
            }
        }
        List<Ranking> rankings = new ArrayList<>();
        groups.forEach((group, members) -> rankings.add(rank(group, members, jackknifed)));
        return rankings;
    }

    private Ranking rank(Group group, List<Score> scores, JackknifeScores jackknifed) {
        Map<Unit, Spread> spreads = new LinkedHashMap<>();
        List<Rounded> ranked = new ArrayList<>();
        List<Ranking.Unranked> unranked = new ArrayList<>();
        for (Score score : scores) {
            if (score.outcome() instanceof Scored scored) {
                // Places are given on the points as printed, so that equal printed points share a place.
                ranked.add(new Rounded(
                        score.unit(),
                        BigDecimal.valueOf(scored.points()).setScale(scheme.decimals(), RoundingMode.HALF_UP)));
                jackknifed.spread(score).ifPresent(spread -> spreads.put(score.unit(), spread));
            } else if (score.outcome() instanceof NotScored not) {
                unranked.add(new Ranking.Unranked(score.unit(), not.reason()));
            }
        }
        ranked.sort(Comparator.comparing(Rounded::points).reversed().thenComparing(Rounded::unit));
        unranked.sort(Comparator.comparing(Ranking.Unranked::unit));
        return new Ranking(
                group.period(),
                new Level(group.level()),
                group.peerGroup(),
                nodes.get(group.node()),
                placings(ranked, ranges(spreads, ranked.size())),
                unranked);
    }

    private static Map<Unit, RankRange> ranges(Map<Unit, Spread> spreads, int ranked) {
        Map<Unit, RankRange> ranges = new HashMap<>();
        Iterator<RankRange> found =
                RankRange.of(List.copyOf(spreads.values()), ranked).iterator();
        spreads.keySet().forEach(unit -> ranges.put(unit, found.next()));
        return ranges;
    }

    private List<Placing> placings(List<Rounded> ranked, Map<Unit, RankRange> ranges) {
        List<Placing> placings = new ArrayList<>();
        int place = 1;
        for (int i = 0; i < ranked.size(); i++) {
            Rounded one = ranked.get(i);
            boolean asBefore = i > 0 && ranked.get(i - 1).shares(one);
            boolean asAfter = i + 1 < ranked.size() && ranked.get(i + 1).shares(one);
            place = asBefore ? place : i + 1;
            RankRange found = ranges.get(one.unit());
            RankRange range = found == null ? null : found.with(place);
            placings.add(new Placing(
                    place,
                    asBefore || asAfter,
                    range == null ? null : range.lowest(),
                    range == null ? null : range.highest(),
                    one.unit(),
                    one.points().doubleValue(),
                    band(one.points())));
        }
        return placings;
    }

    private String band(BigDecimal points) {
        return scheme.bands().stream()
                .filter(band -> points.compareTo(BigDecimal.valueOf(band.from())) >= 0)
                .map(Scheme.Band::name)
                .findFirst()
                .orElse("");
    }
}
