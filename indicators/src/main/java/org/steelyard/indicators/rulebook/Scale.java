package org.steelyard.indicators.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a value becomes points: by fixed limits, which one unit's value meets alone, or relative to the values of all units
 * of its level in the same period.
 */
public sealed interface Scale permits Anchors, Scale.TargetSlope, Scale.Steps, Scale.Points, Scale.Relative {

    /**
     * Full points at the target, and a fixed loss for each unit of the indicator by which it is missed, down to a floor.
     *
     * @param target the value from which full points are given
     * @param slope points lost for each unit by which the target is missed; above 0
     * @param floor the fewest points
     * @param full the points at the target
     */
    record TargetSlope(double target, double slope, double floor, double full) implements Scale {}

    /**
     * A staircase: the points of the first step that the value reaches, the best step first.
     *
     * @param list from the best step down; a value that reaches none gets 0
     */
    record Steps(List<Step> list) implements Scale {
        /** Keeps a copy. */
        public Steps {
            list = List.copyOf(list);
        }
    }

    /**
     * One step of a staircase.
     *
     * @param limit reached by a value at or beyond it, in the direction that is good
     * @param points what it earns
     */
    record Step(double limit, double points) {}

    /**
     * The value is points already; blocks that aggregate points add them up (B-READY).
     *
     * @param maximum the most that can be earned
     */
    record Points(double maximum) implements Scale {}

    /**
     * Points relative to the other units of the level and period (Handbook on Constructing Composite Indicators, OECD and
     * JRC 2008, step 5).
     *
     * @param method the way
     * @param first its first number: low, mean or target; 0 where the method has none
     * @param second its second number: high or deviation; 0 where the method has none
     * @param cap whether a value beyond its target earns no more than the target
     * @param unit the reference unit's name; null where the method has none
     */
    record Relative(
            Method method,
            double first,
            double second,
            boolean cap,
            @Nullable String unit) implements Scale {}

    /** The relative ways. */
    enum Method {
        /** Linear between the worst and the best unit. */
        MIN_MAX,
        /** Standard deviations from the mean. */
        Z_SCORE,
        /** Linear between the worst unit and a target. */
        DISTANCE_TO_TARGET,
        /** Distance to the best unit. */
        DISTANCE_TO_BEST,
        /** Distance to a named unit. */
        DISTANCE_TO_REFERENCE,
        /** Share of the largest value. */
        FRACTION_OF_MAXIMUM,
        /** Share of the other units that it passes. */
        PERCENTILE_RANK,
        /** Place counted from the worst. */
        RANK,
        /** Number of units that it passes. */
        BORDA
    }
}
