package org.steelyard.indicators.explain;

import static org.steelyard.indicators.explain.Figures.figure;
import static org.steelyard.indicators.explain.Figures.term;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Statistic;

/** Writes how one indicator of a unit came to its points: what was counted, the value, the steps, the scale. */
final class LeafLines {

    private final Rulebook rulebook;
    private final Lookup lookup;
    private final Working working;

    LeafLines(Rulebook rulebook, Lookup lookup, Working working) {
        this.rulebook = rulebook;
        this.lookup = lookup;
        this.working = working;
    }

    void write(Unit unit, String id, Score score) {
        Indicator indicator = rulebook.indicator(id);
        working.heading(
                id + " " + indicator.name().zh(), id + " " + indicator.name().en());
        Measurement measurement = lookup.measurement(unit, id);
        if (measurement != null) {
            value(indicator, measurement);
        }
        steps(unit, indicator);
        if (score.outcome() instanceof NotScored not) {
            working.line(
                    "未得分：" + not.reason().zh(), "no points: " + not.reason().en());
        } else if (score.outcome() instanceof Scored scored) {
            points(unit, indicator, measurement, scored.points());
        }
    }

    private void value(Indicator indicator, Measurement measurement) {
        Double value = measurement.value();
        if (value == null) {
            return;
        }
        Statistic statistic = indicator.statistic();
        long n = measurement.n();
        String n1 = n > 0 ? "n = " + n : "";
        if (measurement.tally() instanceof Sums sums && statistic != Statistic.GIVEN) {
            working.line(
                    "计数：" + n1 + "，分子 " + figure(sums.numerator()) + "，分母 " + figure(sums.denominator()),
                    "counted: " + n1 + ", numerator " + figure(sums.numerator()) + ", denominator "
                            + figure(sums.denominator()));
            working.formula(
                    "数值",
                    "value",
                    (indicator.percent() ? "100 × " : "") + figure(sums.numerator()) + " / "
                            + figure(sums.denominator()),
                    value);
        } else if (statistic == Statistic.MEAN && n > 0 && Math.rint(value * n) / n == value) {
            // The sum of whole numbers is whole, so the mean and n give it back.
            working.formula(
                    "数值（" + n1 + " 个整数的均值）",
                    "value (mean of whole numbers, " + n1 + ")",
                    figure(Math.rint(value * n)) + " / " + n,
                    value);
        } else {
            String zh =
                    switch (statistic) {
                        case MEDIAN -> "中位数";
                        case P90 -> "第 90 百分位数";
                        case SHARE, RATIO, MEAN, GIVEN, ATTAINED -> "报送";
                    };
            String en =
                    switch (statistic) {
                        case MEDIAN -> "median";
                        case P90 -> "90th percentile";
                        case SHARE, RATIO, MEAN, GIVEN, ATTAINED -> "as delivered";
                    };
            working.line(
                    "数值：" + figure(value) + "（" + zh + (n1.isEmpty() ? "" : "，" + n1) + "）",
                    "value: " + figure(value) + " (" + en + (n1.isEmpty() ? "" : ", " + n1) + ")");
        }
    }

    private void steps(Unit unit, Indicator indicator) {
        for (Adjustment step : lookup.adjustments(unit, indicator.id())) {
            Double before = step.before();
            Double after = step.after();
            String per = indicator.per();
            Measurement divisor = per == null ? null : lookup.measurement(unit, per);
            if (step.step() == Adjustment.Step.DENOMINATE
                    && before != null
                    && after != null
                    && divisor != null
                    && divisor.value() != null) {
                working.formula(
                        "除以 " + per, "divided by " + per, figure(before) + " / " + term(divisor.value()), after);
            } else {
                working.line(
                        step.why().zh() + "：" + shown(before, "无") + " → " + shown(after, "无"),
                        step.why().en() + ": " + shown(before, "none") + " → " + shown(after, "none"));
            }
        }
    }

    private static String shown(@Nullable Double value, String none) {
        return value == null ? none : figure(value);
    }

    private void points(Unit unit, Indicator indicator, @Nullable Measurement measurement, double recorded) {
        double points = recorded;
        Double none = rulebook.scheme().noPractice();
        Optional<Double> value = lookup.prepared(unit, indicator.id());
        if (measurement != null && measurement.state() == State.NO_PRACTICE && none != null) {
            working.line(
                    "得分：无此实践，按方案得 " + figure(none) + " 分",
                    "points: no practice earns " + figure(none) + " by the scheme");
            points = none;
        } else if (value.isPresent()) {
            points = scaled(indicator, value.get());
        }
        String gate = indicator.zeroWith();
        if (gate != null && pointsOf(unit, gate) == 0) {
            working.line("得分：" + gate + " 为 0 分，本项归 0", "points: " + gate + " has 0, and so has this");
            points = 0;
        }
        working.check(indicator.id(), points, recorded);
    }

    private double pointsOf(Unit unit, String node) {
        return lookup.score(unit, node)
                .map(score -> score.outcome() instanceof Scored scored ? scored.points() : Double.NaN)
                .orElse(Double.NaN);
    }

    private double scaled(Indicator indicator, double value) {
        Scale scale = Scales.of(rulebook, indicator, lookup.day());
        if (scale instanceof Scale.Relative relative) {
            String other = relative.unit();
            double reference = other == null
                    ? Double.NaN
                    : lookup.named(other, indicator.id()).orElse(Double.NaN);
            return new RelativeLines(working, lookup.column(indicator.id()))
                    .write(relative, indicator.direction(), value, reference);
        }
        return scale == null ? Double.NaN : new ScaleLines(working).write(scale, indicator.direction(), value);
    }
}
