package org.steelyard.indicators.assess;

import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scale.Points;
import org.steelyard.indicators.rulebook.Scale.Relative;
import org.steelyard.indicators.rulebook.Scale.Step;
import org.steelyard.indicators.rulebook.Scale.Steps;
import org.steelyard.indicators.rulebook.Scale.TargetSlope;

/** The points of one value by a scale that does not look at other units. */
final class FixedPoints {

    private FixedPoints() {}

    /** The points of a value. */
    static double of(Scale scale, Direction direction, double value) {
        if (scale instanceof Anchors anchors) {
            return anchored(anchors, value);
        }
        if (scale instanceof TargetSlope slope) {
            double missed = direction == Direction.HIGHER ? slope.target() - value : value - slope.target();
            return Math.max(slope.floor(), slope.full() - slope.slope() * Math.max(0, missed));
        }
        if (scale instanceof Steps steps) {
            for (Step step : steps.list()) {
                if (direction == Direction.HIGHER ? value >= step.limit() : value <= step.limit()) {
                    return step.points();
                }
            }
            return 0;
        }
        if (scale instanceof Points) {
            return value;
        }
        throw new IllegalArgumentException("Invalid scale: " + ((Relative) scale).method() + " (must not be relative)");
    }

    /** Doing Business 2020: the distance from worst, clipped, to a power. */
    private static double anchored(Anchors anchors, double value) {
        double best = anchors.best();
        double worst = anchors.worst();
        if (best == worst) {
            throw new IllegalArgumentException(
                    "Invalid anchors: " + best + " and " + worst + " (best and worst must differ)");
        }
        double distance = Math.max(0, Math.min(100, 100 * (value - worst) / (best - worst)));
        return anchors.power() == 1 ? distance : 100 * StrictMath.pow(distance / 100, anchors.power());
    }
}
