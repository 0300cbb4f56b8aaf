package org.steelyard.indicators.flag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Scheme;

/**
 * The points of every unit at the total and the blocks, period by period.
 *
 * <p>They are the published ones, so that a reader can compute every trend again from what is printed.
 */
final class History {

    private record Key(Period period, Unit unit, String node) {}

    private final Map<Key, Double> points = new HashMap<>();
    private final Map<Period, String> versions = new HashMap<>();
    private final Map<Stretch, List<Period>> stretches = new HashMap<>();

    /** Adjacent periods up to one. */
    private record Stretch(Period end, int count) {}

    History(Function<Period, Scheme> schemes, List<Score> scores) {
        Map<Period, Integer> decimals = new HashMap<>();
        for (Score score : scores) {
            versions.computeIfAbsent(
                    score.period(), period -> schemes.apply(period).version());
            if (score.kind() != Score.Kind.INDICATOR && score.outcome() instanceof Scored scored) {
                int digits = decimals.computeIfAbsent(
                        score.period(), period -> schemes.apply(period).decimals());
                points.put(
                        new Key(score.period(), score.unit(), score.node()),
                        BigDecimal.valueOf(scored.points())
                                .setScale(digits, RoundingMode.HALF_UP)
                                .doubleValue());
            }
        }
    }

    /** The points of a unit at a node; empty where it was not scored. */
    OptionalDouble points(Period period, Unit unit, String node) {
        Double found = points.get(new Key(period, unit, node));
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    /** The points in an earlier period; empty also where they were given by another version of the method. */
    OptionalDouble comparable(Period period, Period end, Unit unit, String node) {
        return cut(period, end) ? OptionalDouble.empty() : points(period, unit, node);
    }

    /**
     * The points of adjacent periods, oldest first, NaN where a unit was not scored, or by another version of the method than
     * at the end; a span stands alone.
     */
    double[] line(Period end, int periods, Unit unit, String node) {
        return stretch(end, periods).stream()
                .mapToDouble(period -> comparable(period, end, unit, node).orElse(Double.NaN))
                .toArray();
    }

    /** Whether an earlier period was assessed by another version of the method. */
    boolean cut(Period period, Period end) {
        String version = versions.get(period);
        return version != null && !version.equals(versions.get(end));
    }

    /** The first of adjacent periods that compares with the last, where the method changed among them; else null. */
    @Nullable Period since(Period end, int periods) {
        Period first = end;
        boolean cut = false;
        List<Period> adjacent = stretch(end, periods);
        for (int i = adjacent.size() - 1; i >= 0; i--) {
            cut |= cut(adjacent.get(i), end);
            first = cut ? first : adjacent.get(i);
        }
        return cut ? first : null;
    }

    /** The same for the many units that have the same periods behind them. */
    private List<Period> stretch(Period end, int count) {
        return stretches.computeIfAbsent(new Stretch(end, count), key -> periods(end, count));
    }

    /** Adjacent periods up to one, oldest first. */
    static List<Period> periods(Period end, int count) {
        return new ArrayList<>(
                Stream.concat(end.before(count - 1).stream(), Stream.of(end)).toList());
    }

    /** How many of some points are there. */
    static long known(double[] line) {
        return Arrays.stream(line).filter(one -> !Double.isNaN(one)).count();
    }

    /** The exact difference of two published figures: 80.1 less 80 is 0.1. */
    static double difference(double later, double earlier) {
        return BigDecimal.valueOf(later).subtract(BigDecimal.valueOf(earlier)).doubleValue();
    }
}
