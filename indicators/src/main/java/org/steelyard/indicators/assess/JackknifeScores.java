package org.steelyard.indicators.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.flag.Spreads;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;

/**
 * How sure the scores of one period are: its units are measured and scored again with each replicate group left out.
 *
 * <p>This is the delete-a-group jackknife (Kott 2001). What leaving a group out changes in values, minimums and
 * redistributed weights is all in it, and so is the correlation between indicators of the same records.
 */
final class JackknifeScores implements Spreads {

    /** Nothing is known, as where only measured values were given. */
    static final JackknifeScores NONE = new JackknifeScores(null, Map.of());

    private record Key(Unit unit, String node) {}

    private final @Nullable Period period;
    private final Map<Key, Spread> spreads;

    private JackknifeScores(@Nullable Period period, Map<Key, Spread> spreads) {
        this.period = period;
        this.spreads = spreads;
    }

    /**
     * Scores one period again without each group.
     *
     * @param rolled the tallies; those of other periods are left aside
     * @param scores the scores with all groups; those of other periods are left aside
     */
    static JackknifeScores of(
            Rulebook rulebook, PeerGroups peerGroups, Period period, List<Rolled> rolled, List<Score> scores) {
        Set<String> scored = rulebook.scored().stream().map(Indicator::id).collect(Collectors.toSet());
        // The city is never ranked, and its tallies are the largest.
        List<Rolled> ranked = rolled.stream()
                .filter(one -> one.period().equals(period) && !one.unit().equals(Unit.CITY))
                .filter(one -> scored.contains(one.indicator().id()))
                .toList();
        int groups = groups(ranked);
        if (groups < 2) {
            return NONE;
        }
        List<Score> full =
                scores.stream().filter(score -> score.period().equals(period)).toList();
        Map<Key, Double> points = points(full);
        Map<Key, Long> rows = rows(rulebook.scheme().root(), ranked, full);
        points.keySet().removeIf(key -> rows.getOrDefault(key, 0L) < 2L * groups);

        Map<Key, Double> squares = new HashMap<>();
        for (int group = 0; group < groups; group++) {
            Map<Key, Double> without =
                    points(new Scorer(rulebook).score(new Measurer().measureWithout(group, ranked), peerGroups));
            points.keySet().retainAll(without.keySet());
            without.forEach((key, moved) -> {
                double change = moved - points.getOrDefault(key, moved);
                squares.merge(key, change * change, Double::sum);
            });
        }
        Map<Key, Spread> spreads = new HashMap<>();
        points.forEach((key, all) -> spreads.put(
                key, new Spread(all, (groups - 1.0) / groups * squares.getOrDefault(key, 0.0), groups - 1)));
        return new JackknifeScores(period, spreads);
    }

    /**
     * The points of a score and how much they vary: empty where there are none without some group, where fewer than two
     * rows a group stand behind them, and in other periods.
     */
    Optional<Spread> spread(Score score) {
        return of(score.period(), score.unit(), score.node());
    }

    @Override
    public Optional<Spread> of(Period asked, Unit unit, String node) {
        return known(asked) ? Optional.ofNullable(spreads.get(new Key(unit, node))) : Optional.empty();
    }

    @Override
    public boolean known(Period asked) {
        return asked.equals(period);
    }

    /** The number of replicate groups; tallies without any row have none. */
    private static int groups(List<Rolled> rolled) {
        Set<Integer> groups = rolled.stream()
                .map(one -> one.replicates().groups())
                .filter(number -> number > 0)
                .collect(Collectors.toSet());
        if (groups.size() > 1) {
            throw new IllegalArgumentException(
                    "Invalid numbers of replicate groups: " + groups + " (must be the same in all counts)");
        }
        return groups.isEmpty() ? 0 : groups.iterator().next();
    }

    private static Map<Key, Double> points(List<Score> scores) {
        Map<Key, Double> points = new HashMap<>();
        for (Score score : scores) {
            if (score.kind() != Score.Kind.INDICATOR && score.outcome() instanceof Scored scored) {
                points.put(new Key(score.unit(), score.node()), scored.points());
            }
        }
        return points;
    }

    /** How many rows stand behind the scored indicators of each block. */
    private static Map<Key, Long> rows(Node root, List<Rolled> rolled, List<Score> scores) {
        Map<Key, Long> counted = new HashMap<>();
        for (Rolled one : rolled) {
            counted.put(
                    new Key(one.unit(), one.indicator().id()), one.replicates().n());
        }
        Map<Key, Long> rows = new HashMap<>();
        for (Score score : scores) {
            if (score.kind() == Score.Kind.INDICATOR && score.outcome() instanceof Scored) {
                Key key = new Key(score.unit(), score.node());
                rows.put(key, counted.getOrDefault(key, 0L));
            }
        }
        rolled.stream().map(Rolled::unit).distinct().forEach(unit -> addUp(root, unit, rows));
        return rows;
    }

    private static long addUp(Node node, Unit unit, Map<Key, Long> rows) {
        Key key = new Key(unit, node.id());
        if (!node.leaf()) {
            rows.put(
                    key,
                    node.children().stream()
                            .mapToLong(child -> addUp(child, unit, rows))
                            .sum());
        }
        return rows.getOrDefault(key, 0L);
    }
}
