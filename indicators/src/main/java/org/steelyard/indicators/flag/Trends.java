package org.steelyard.indicators.flag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.certainty.TheilSen;
import org.steelyard.indicators.certainty.Xmr;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Trend;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Scheme;

/** Tells how the points of every unit at the total and the blocks came to where they are. */
public final class Trends {

    /** Of two values the slope is the change itself, which stands beside it. */
    private static final int FEWEST = 3;

    private static final int DECIMALS = 9;

    private record Key(Period period, String peerGroup, Unit unit, String node) {}

    private final Function<Period, Scheme> schemes;

    /**
     * Trends of some schemes.
     *
     * @param schemes the rules of each period; its {@code history} says how far back a slope and a chart look
     */
    public Trends(Function<Period, Scheme> schemes) {
        this.schemes = schemes;
    }

    /**
     * The trends by period, level, peer group, department, district, then in the order of the tree: of every scored unit in
     * every period that has an earlier one of its kind among the scores.
     */
    public List<Trend> of(List<Score> scores, List<Ranking> rankings) {
        Set<Period> later = later(scores);
        if (later.isEmpty()) {
            return List.of();
        }
        History history = new History(schemes, scores);
        Map<Period, Integer> reach = new HashMap<>();
        later.forEach(period -> reach.put(period, schemes.apply(period).history() + 1));
        Map<Key, Placing> placings = new HashMap<>();
        for (Ranking ranking : rankings) {
            ranking.placings().forEach(placing -> placings.put(key(ranking, placing), placing));
        }
        List<Trend> trends = new ArrayList<>();
        for (Score score : scores) {
            if (score.kind() != Score.Kind.INDICATOR
                    && score.outcome() instanceof Scored
                    && later.contains(score.period())) {
                trends.add(trend(score, history, reach.getOrDefault(score.period(), 1), placings));
            }
        }
        return trends;
    }

    private static Key key(Ranking ranking, Placing placing) {
        return new Key(ranking.period(), ranking.peerGroup(), placing.unit(), ranking.node());
    }

    private static Trend trend(Score score, History history, int reach, Map<Key, Placing> placings) {
        Period period = score.period();
        Unit unit = score.unit();
        String node = score.node();
        double points = history.points(period, unit, node).orElseThrow();
        double[] line = history.line(period, reach, unit, node);
        Double slope = History.known(line) < FEWEST ? null : (Double) exact(TheilSen.slope(line));
        Placing now = placings.get(new Key(period, score.peerGroup(), unit, node));
        Placing before = period.previous()
                .filter(previous -> !history.cut(previous, period))
                .map(previous -> placings.get(new Key(previous, score.peerGroup(), unit, node)))
                .orElse(null);
        return new Trend(
                period,
                unit,
                score.peerGroup(),
                node,
                points,
                change(points, period.previous(), period, unit, node, history),
                change(points, period.yearBefore(), period, unit, node, history),
                slope,
                course(Xmr.of(line).ifHigherIsBetter(points)),
                now == null || before == null ? null : (Integer) (before.place() - now.place()),
                history.since(period, reach));
    }

    /** A slope without the noise of doubles, which published points do not have. */
    private static double exact(double slope) {
        return BigDecimal.valueOf(slope)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static @Nullable Double change(
            double points, Optional<Period> earlier, Period end, Unit unit, String node, History history) {
        OptionalDouble before = earlier.map(period -> history.comparable(period, end, unit, node))
                .orElse(OptionalDouble.empty());
        return before.isEmpty() ? null : (Double) History.difference(points, before.getAsDouble());
    }

    private static Trend.@Nullable Course course(Xmr.Verdict verdict) {
        return switch (verdict) {
            case UNKNOWN -> null;
            case INSIDE -> Trend.Course.INSIDE;
            case BETTER -> Trend.Course.BETTER;
            case WORSE -> Trend.Course.WORSE;
        };
    }

    private static Set<Period> later(List<Score> scores) {
        Set<Period> all = new HashSet<>();
        scores.forEach(score -> all.add(score.period()));
        Set<Period> later = new HashSet<>();
        for (Period period : all) {
            if (all.stream().anyMatch(other -> other.compareTo(period) < 0 && other.sameKind(period))) {
                later.add(period);
            }
        }
        return later;
    }
}
