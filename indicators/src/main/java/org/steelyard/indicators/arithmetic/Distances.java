package org.steelyard.indicators.arithmetic;

/**
 * How far values have come, from 0 for the worst of the column to 1 for a goal.
 *
 * <p>The direction is 1 where higher values are better and -1 where lower ones are; x is the value times the direction in the
 * formulas. Formulas: OECD/JRC Handbook on Constructing Composite Indicators 2008, part 1.5.
 */
public final class Distances {

    private Distances() {}

    /**
     * Distance to a target: 1 - (target - x) / (target - min), above 1 beyond the target.
     *
     * <p>A target no better than the worst value is refused, for the formula would then turn round and give the better less.
     */
    public static double[] toTarget(double[] values, int direction, double target) {
        double[] directed = Column.directed(values, direction);
        double goal = direction * target;
        double worst = Column.least(directed);
        if (goal <= worst || !Double.isFinite(target)) {
            throw new IllegalArgumentException(
                    "Invalid target: " + target + " (must be better than the worst value, " + direction * worst + ")");
        }
        return Column.map(directed, value -> 1 - (goal - value) / (goal - worst));
    }

    /** Distance to a target, at most 1; all 1 where even the worst value has reached it. */
    public static double[] toTargetCapped(double[] values, int direction, double target) {
        double worst = Column.least(Column.directed(values, direction));
        if (direction * target <= worst) {
            return Column.map(values, value -> Double.isNaN(value) ? value : 1);
        }
        return Column.map(toTarget(values, direction, target), value -> Math.min(1, value));
    }

    /** Distance to the best: 1 - (max - x) / (max - min). */
    public static double[] toBest(double[] values, int direction) {
        return Normalising.minMax(values, direction, 0, 1);
    }

    /** Distance to the value at a position, 1 - (reference - x) / (reference - min), above 1 beyond it. */
    public static double[] toReference(double[] values, int direction, int reference) {
        return toTarget(values, direction, at(values, reference));
    }

    /** Distance to the value at a position, at most 1; all 1 where that value is the worst. */
    public static double[] toReferenceCapped(double[] values, int direction, int reference) {
        return toTargetCapped(values, direction, at(values, reference));
    }

    /**
     * The ratio to the best value: x / max, or min / x where lower is better.
     *
     * <p>So the best has 1 either way, and half as good has one half. It needs a best above 0, and where lower is better
     * every value above 0.
     */
    public static double[] fractionOfMaximum(double[] values, int direction) {
        Column.checkDirection(direction);
        double least = Column.least(values);
        double best = direction > 0 ? Column.greatest(values) : least;
        if (best <= 0) {
            throw new IllegalArgumentException(
                    "Invalid best value: " + best + " (must be above 0 for a fraction of it)");
        }
        return Column.map(values, value -> direction > 0 ? value / best : best / value);
    }

    private static double at(double[] values, int reference) {
        if (reference < 0 || reference >= values.length) {
            throw new IllegalArgumentException(
                    "Invalid reference: " + reference + " (must be a position from 0 to " + (values.length - 1) + ")");
        }
        if (Double.isNaN(values[reference])) {
            throw new IllegalArgumentException(
                    "Invalid reference: " + reference + " (must be a position that holds a value)");
        }
        return values[reference];
    }
}
