package org.steelyard.indicators.arithmetic;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** What every function here asks of a column of numbers. */
final class Column {

    private Column() {}

    /** The values that are there, in their order. */
    static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** The values that are there, from the least to the greatest. */
    static double[] sorted(double[] values) {
        double[] sorted = present(values);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The values turned so that higher is better. */
    static double[] directed(double[] values, int direction) {
        checkDirection(direction);
        return map(values, value -> direction * value);
    }

    static void checkDirection(int direction) {
        if (direction != 1 && direction != -1) {
            throw new IllegalArgumentException("Invalid direction: " + direction + " (must be 1 or -1)");
        }
    }

    static double[] map(double[] values, DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }

    /** The least value, NaN where none is there. */
    static double least(double[] values) {
        return Arrays.stream(present(values)).min().orElse(Double.NaN);
    }

    /** The greatest value, NaN where none is there. */
    static double greatest(double[] values) {
        return Arrays.stream(present(values)).max().orElse(Double.NaN);
    }

    /** Whether all values that are there are the same. */
    static boolean constant(double[] values) {
        return least(values) == greatest(values);
    }

    /** Refuses a column that has values but no spread. */
    static void checkSpread(double[] values) {
        if (constant(values)) {
            throw new IllegalArgumentException(
                    "Invalid column: every value is " + least(values) + " (must have at least two different values)");
        }
    }
}
