package org.steelyard.indicators.explain;

import static org.steelyard.indicators.explain.Figures.figure;
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
                    "得分：数值本身即得分 " + figure(value) + "，满分 " + figure(points.maximum()),
                    "points: the value is points, " + figure(value) + " of " + figure(points.maximum()));
            return value;
        }
        throw new IllegalArgumentException("Invalid scale: " + scale + " (must not look at other units)");
    }

    private double anchored(Anchors anchors, double value) {
        double best = anchors.best();
        double worst = anchors.worst();
        double raw = FULL * (value - worst) / (best - worst);
        String formula =
                "100 × (" + figure(value) + " − " + term(worst) + ") / (" + figure(best) + " − " + term(worst) + ")";
        working.formula(
                "得分（" + figure(worst) + " 得 0 分，" + figure(best) + " 得 100 分）",
                "points (" + figure(worst) + " earns 0, " + figure(best) + " earns 100)",
                formula,
                raw);
        double clipped = Math.max(0, Math.min(FULL, raw));
        if (clipped != raw) {
            working.formula(
                    raw < 0 ? "低于 0 分按 0 分计" : "高于 100 分按 100 分计",
                    raw < 0 ? "below 0 counts as 0" : "above 100 counts as 100",
                    raw < 0 ? "max(0, " + figure(raw) + ")" : "min(100, " + figure(raw) + ")",
                    clipped);
        }
        if (anchors.power() == 1) {
            return clipped;
        }
        double powered = FULL * StrictMath.pow(clipped / FULL, anchors.power());
        working.formula(
                "乘方", "to the power", "100 × (" + figure(clipped) + " / 100) ^ " + term(anchors.power()), powered);
        return powered;
    }

    private double sloped(Scale.TargetSlope slope, Direction direction, double value) {
        double target = slope.target();
        boolean higher = direction == Direction.HIGHER;
        double missed = higher ? target - value : value - target;
        working.formula(
                "距目标 " + figure(target),
                "short of the target " + figure(target),
                higher ? figure(target) + " − " + term(value) : figure(value) + " − " + term(target),
                missed);
        double lost = Math.max(0, missed);
        double points = slope.full() - slope.slope() * lost;
        working.formula(
                lost == missed ? "得分" : "得分（已达目标）",
                lost == missed ? "points" : "points (target met)",
                figure(slope.full()) + " − " + figure(slope.slope()) + " × " + figure(lost),
                points);
        if (points >= slope.floor()) {
            return points;
        }
        working.formula(
                "不低于下限",
                "not below the floor",
                "max(" + figure(slope.floor()) + ", " + figure(points) + ")",
                slope.floor());
        return slope.floor();
    }

    private double stepped(Scale.Steps steps, Direction direction, double value) {
        boolean higher = direction == Direction.HIGHER;
        for (Scale.Step step : steps.list()) {
            if (higher ? value >= step.limit() : value <= step.limit()) {
                String reached = figure(value) + (higher ? " ≥ " : " ≤ ") + figure(step.limit());
                working.line(
                        "得分：" + reached + "，得 " + figure(step.points()) + " 分",
                        "points: " + reached + " earns " + figure(step.points()));
                return step.points();
            }
        }
        String last = figure(steps.list().get(steps.list().size() - 1).limit());
        working.line(
                "得分：" + figure(value) + " 未达到最低一档 " + last + "，得 0 分",
                "points: " + figure(value) + " does not reach the lowest step, " + last + ", and earns 0");
        return 0;
    }
}
