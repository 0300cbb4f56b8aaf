package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.certainty.RankRange;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.flag.Spreads;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Text;

/** Places the units of each peer group, at the total, at every block just below it, and at every view. */
final class Ranker {

    /** Unrounded points are told apart to so many decimals; beyond them stands only what rounding left. */
    private static final int UNROUNDED = 9;

    /** Ranges of places are given up to so many units: their tests grow with the square. */
    private static final int MOST_RANGES = 2000;

    private record Group(Period period, String level, String peerGroup, int node) {}

    private final Rulebook rulebook;
    private final Spreads spreads;

    /** A ranker by the schemes of a rulebook; scores whose spread is not known have no range of places. */
    Ranker(Rulebook rulebook, Spreads spreads) {
        this.rulebook = rulebook;
        this.spreads = spreads;
    }

    /** The nodes at which units are ranked, in the order of the tree. */
    static List<String> nodes(Scheme scheme) {
        List<String> nodes = new ArrayList<>();
        nodes.add(scheme.root().id());
        scheme.root().children().stream()
                .filter(node -> !node.leaf())
                .map(Node::id)
                .forEach(nodes::add);
        scheme.views().stream().map(Node::id).forEach(nodes::add);
        return nodes;
    }

    /** The rankings by period, level, peer group and node, the nodes in the order of the tree. */
    List<Ranking> rank(List<Score> scores) {
        Map<Period, Scheme> schemes = new HashMap<>();
        Map<Period, Map<String, Integer>> numbers = new HashMap<>();
        Map<Group, List<Score>> groups = new TreeMap<>(Comparator.comparing(Group::period)
                .thenComparing(Group::level)
                .thenComparing(Group::peerGroup)
                .thenComparing(Group::node));
        // Scores of one group mostly stand together: its lists by node are not looked for again.
        @Nullable Score before = null;
        Map<Integer, List<Score>> lists = new HashMap<>();
        for (Score score : scores) {
            Level level = score.unit().level();
            if (score.kind() == Score.Kind.INDICATOR || level.equals(Level.CITY)) {
                continue;
            }
            Scheme scheme = schemes.computeIfAbsent(
                    score.period(), period -> rulebook.on(period.last()).scheme());
            Integer node = numbers.computeIfAbsent(score.period(), period -> numbers(scheme))
                    .get(score.node());
            if (node != null) {
                if (before == null || !together(before, score)) {
                    lists.clear();
                    before = score;
                }
                lists.computeIfAbsent(
                                node,
                                number -> groups.computeIfAbsent(
                                        new Group(score.period(), level.id(), score.peerGroup(), number),
                                        key -> new ArrayList<>()))
                        .add(score);
            }
        }
        // Beside each other: of many units the sorting takes longest.
        return List.copyOf(groups.entrySet()).parallelStream()
                .map(entry -> rank(
                        entry.getKey(),
                        entry.getValue(),
                        schemes.getOrDefault(entry.getKey().period(), rulebook.scheme())))
                .toList();
    }

    private static boolean together(Score one, Score other) {
        return one.unit().level().equals(other.unit().level())
                && one.peerGroup().equals(other.peerGroup())
                && one.period().equals(other.period());
    }

    private static Map<String, Integer> numbers(Scheme scheme) {
        Map<String, Integer> numbers = new HashMap<>();
        nodes(scheme).forEach(node -> numbers.put(node, numbers.size()));
        return numbers;
    }

    private Ranking rank(Group group, List<Score> scores, Scheme scheme) {
        List<Ranked> ranked = new ArrayList<>();
        List<Ranking.Unranked> unranked = new ArrayList<>();
        for (Score score : scores) {
            Optional<Text> notRanked =
                    Optional.ofNullable(scheme.notRanked().get(score.unit().name()));
            if (score.outcome() instanceof Scored scored && notRanked.isEmpty()) {
                // Places are given on the points as printed, so that equal printed points share a place, unless the
                // scheme says otherwise.
                int decimals = scheme.unrounded() ? UNROUNDED : scheme.decimals();
                ranked.add(Ranked.of(score.unit(), scored.points(), decimals));
            } else if (score.outcome() instanceof NotScored not) {
                unranked.add(new Ranking.Unranked(score.unit(), not.reason()));
            } else {
                unranked.add(new Ranking.Unranked(score.unit(), notRanked.orElseThrow()));
            }
        }
        ranked.sort(Comparator.naturalOrder());
        unranked.sort(Comparator.comparing(Ranking.Unranked::unit));
        String node = nodes(scheme).get(group.node());
        return new Ranking(
                group.period(),
                new Level(group.level()),
                group.peerGroup(),
                node,
                placings(ranked, ranges(group.period(), node, ranked), scheme),
                unranked);
    }

    private Map<Unit, RankRange> ranges(Period period, String node, List<Ranked> ranked) {
        List<Unit> units = new ArrayList<>();
        List<Spread> known = new ArrayList<>();
        for (Ranked member : ranked) {
            spreads.of(period, member.unit(), node).ifPresent(spread -> {
                units.add(member.unit());
                known.add(spread);
            });
        }
        Map<Unit, RankRange> ranges = new HashMap<>();
        if (known.size() <= MOST_RANGES) {
            List<RankRange> found = RankRange.of(known, ranked.size());
            for (int i = 0; i < found.size(); i++) {
                ranges.put(units.get(i), found.get(i));
            }
        }
        return ranges;
    }

    private static List<Placing> placings(List<Ranked> ranked, Map<Unit, RankRange> ranges, Scheme scheme) {
        Bands bands = Bands.of(scheme, ranked);
        List<Placing> placings = new ArrayList<>();
        int place = 1;
        for (int i = 0; i < ranked.size(); i++) {
            Ranked one = ranked.get(i);
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
                    Ranked.rounded(one.points(), scheme.decimals()).doubleValue(),
                    bands.of(one)));
        }
        return placings;
    }

    /** The points as they are compared for a place. */
    static BigDecimal compared(double points, Scheme scheme) {
        return Ranked.rounded(points, scheme.unrounded() ? UNROUNDED : scheme.decimals());
    }
}
