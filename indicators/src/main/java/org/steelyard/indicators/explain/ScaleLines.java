package org.steelyard.indicators.explain;

import static org.steelyard.indicators.explain.Figures.of;
import static org.steelyard.indicators.explain.Figures.term;

import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Scale;

/** Writes how a value becomes points by a scale that does not look at other units. */
final class ScaleLines {

    private static final double FULL = 100;

    private final Working working;

    ScaleLines(Working working) {
        this.working = working;
    }

    /** Writes the lines and answers the points. */
    double write(Scale scale, Direction direction, double value) {
        if (scale instanceof Anchors anchors) {
            return anchored(anchors, value);
        }
        if (scale instanceof Scale.TargetSlope slope) {
            return sloped(slope, direction, value);
        }
        if (scale instanceof Scale.Steps steps) {
            return stepped(steps, direction, value);
        }
        if (scale instanceof Scale.Points points) {
            working.line(
                    "得分：数值本身即得分 " + of(value) + "，满分 " + of(points.maximum()),
                    "points: the value is points, " + of(value) + " of " + of(points.maximum()));
            return value;
        }
        throw new IllegalArgumentException("Invalid scale: " + scale + " (must not look at other units)");
    }

    private double anchored(Anchors anchors, double value) {
        double best = anchors.best();
        double worst = anchors.worst();
        double raw = FULL * (value - worst) / (best - worst);
        String formula = "100 × (" + of(value) + " − " + term(worst) + ") / (" + of(best) + " − " + term(worst) + ")";
        working.formula(
                "得分（" + of(worst) + " 得 0 分，" + of(best) + " 得 100 分）",
                "points (" + of(worst) + " earns 0, " + of(best) + " earns 100)",
                formula,
                raw);
        double clipped = Math.max(0, Math.min(FULL, raw));
        if (clipped != raw) {
            working.formula(
                    raw < 0 ? "低于 0 分按 0 分计" : "高于 100 分按 100 分计",
                    raw < 0 ? "below 0 counts as 0" : "above 100 counts as 100",
                    raw < 0 ? "max(0, " + of(raw) + ")" : "min(100, " + of(raw) + ")",
                    clipped);
        }
        if (anchors.power() == 1) {
            return clipped;
        }
        double powered = FULL * StrictMath.pow(clipped / FULL, anchors.power());
        working.formula("乘方", "to the power", "100 × (" + of(clipped) + " / 100) ^ " + term(anchors.power()), powered);
        return powered;
    }

    private double sloped(Scale.TargetSlope slope, Direction direction, double value) {
        double target = slope.target();
        boolean higher = direction == Direction.HIGHER;
        double missed = higher ? target - value : value - target;
        working.formula(
                "距目标 " + of(target),
                "short of the target " + of(target),
                higher ? of(target) + " − " + term(value) : of(value) + " − " + term(target),
                missed);
        double lost = Math.max(0, missed);
        double points = slope.full() - slope.slope() * lost;
        working.formula(
                lost == missed ? "得分" : "得分（已达目标）",
                lost == missed ? "points" : "points (target met)",
                of(slope.full()) + " − " + of(slope.slope()) + " × " + of(lost),
                points);
        if (points >= slope.floor()) {
            return points;
        }
        working.formula(
                "不低于下限", "not below the floor", "max(" + of(slope.floor()) + ", " + of(points) + ")", slope.floor());
        return slope.floor();
    }

    private double stepped(Scale.Steps steps, Direction direction, double value) {
        boolean higher = direction == Direction.HIGHER;
        for (Scale.Step step : steps.list()) {
            if (higher ? value >= step.limit() : value <= step.limit()) {
                String reached = of(value) + (higher ? " ≥ " : " ≤ ") + of(step.limit());
                working.line(
                        "得分：" + reached + "，得 " + of(step.points()) + " 分",
                        "points: " + reached + " earns " + of(step.points()));
                return step.points();
            }
        }
        String last = of(steps.list().get(steps.list().size() - 1).limit());
        working.line(
                "得分：" + of(value) + " 未达到最低一档 " + last + "，得 0 分",
                "points: " + of(value) + " does not reach the lowest step, " + last + ", and earns 0");
        return 0;
    }
}
