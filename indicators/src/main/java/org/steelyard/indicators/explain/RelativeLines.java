package org.steelyard.indicators.explain;

import static org.steelyard.indicators.explain.Figures.figure;
import static org.steelyard.indicators.explain.Figures.term;

import java.util.Arrays;
import org.steelyard.indicators.arithmetic.Moments;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Scale;

/** Writes how a value becomes points by a scale that looks at all units of the level and period. */
final class RelativeLines {

    private final Working working;
    private final double[] column;
    private final double least;
    private final double most;

    /** Lines over the scored values of all units. */
    RelativeLines(Working working, double[] column) {
        this.working = working;
        this.column = column;
        this.least = Arrays.stream(column).min().orElse(Double.NaN);
        this.most = Arrays.stream(column).max().orElse(Double.NaN);
    }

    /** Writes the lines and answers the points; {@code reference} is the value of the unit that the scale names, if it does. */
    double write(Scale.Relative scale, Direction direction, double value, double reference) {
        boolean higher = direction == Direction.HIGHER;
        double worst = higher ? least : most;
        double best = higher ? most : least;
        working.line(
                "全体 " + column.length + " 个数值：最小 " + figure(least) + "，最大 " + figure(most),
                "of all " + column.length + " values the least is " + figure(least) + ", the greatest " + figure(most));
        return switch (scale.method()) {
            case MIN_MAX -> {
                double share = higher ? (value - least) / (most - least) : (most - value) / (most - least);
                yield points(
                        share(value, worst, best, higher) + " × (" + figure(scale.second()) + " − "
                                + term(scale.first()) + ") + " + term(scale.first()),
                        share * (scale.second() - scale.first()) + scale.first());
            }
            case Z_SCORE -> score(scale, value, higher);
            case DISTANCE_TO_TARGET -> toTarget(value, scale.first(), worst, higher, scale.cap());
            case DISTANCE_TO_REFERENCE -> toTarget(value, reference, worst, higher, false);
            case DISTANCE_TO_BEST -> {
                double share = higher ? (value - least) / (most - least) : (most - value) / (most - least);
                yield points("100 × (" + share(value, worst, best, higher) + ")", 100 * share);
            }
            case FRACTION_OF_MAXIMUM ->
                higher
                        ? points("100 × (" + figure(value) + " / " + figure(best) + ")", 100 * (value / best))
                        : points("100 × (" + figure(best) + " / " + figure(value) + ")", 100 * (best / value));
            case PERCENTILE_RANK -> {
                long worse = worse(value, higher);
                int others = column.length - 1;
                yield points("100 × (" + worse + " / " + others + ")", 100 * ((double) worse / others));
            }
            case RANK -> points(worse(value, higher) + " + 1", (double) worse(value, higher) + 1);
            case BORDA -> points(Long.toString(worse(value, higher)), (double) worse(value, higher));
        };
    }

    private double score(Scale.Relative scale, double value, boolean higher) {
        double middle = Moments.mean(column);
        double deviation = Moments.deviation(column);
        working.line(
                "均值 " + figure(middle) + "，样本标准差 " + figure(deviation),
                "their mean is " + figure(middle) + ", their sample deviation " + figure(deviation));
        double above = higher ? value - middle : middle - value;
        String distance = higher ? figure(value) + " − " + term(middle) : figure(middle) + " − " + term(value);
        return points(
                "(" + distance + ") / " + figure(deviation) + " × " + figure(scale.second()) + " + "
                        + term(scale.first()),
                above / deviation * scale.second() + scale.first());
    }

    private double toTarget(double value, double target, double worst, boolean higher, boolean cap) {
        if (cap && (higher ? target <= worst : target >= worst)) {
            return points("100 × 1", 100);
        }
        double missed = higher ? target - value : value - target;
        double whole = higher ? target - worst : worst - target;
        String formula = higher
                ? "1 − (" + figure(target) + " − " + term(value) + ") / (" + figure(target) + " − " + term(worst) + ")"
                : "1 − (" + figure(value) + " − " + term(target) + ") / (" + figure(worst) + " − " + term(target) + ")";
        double share = 1 - missed / whole;
        return cap && share > 1
                ? points("100 × min(1, " + formula + ")", 100)
                : points("100 × (" + formula + ")", 100 * share);
    }

    private static String share(double value, double worst, double best, boolean higher) {
        return higher
                ? "(" + figure(value) + " − " + term(worst) + ") / (" + figure(best) + " − " + term(worst) + ")"
                : "(" + figure(worst) + " − " + term(value) + ") / (" + figure(worst) + " − " + term(best) + ")";
    }

    /** The number of values that are worse. */
    private long worse(double value, boolean higher) {
        return Arrays.stream(column)
                .filter(other -> higher ? other < value : other > value)
                .count();
    }

    private double points(String formula, double result) {
        working.formula("得分", "points", formula, result);
        return result;
    }
}
