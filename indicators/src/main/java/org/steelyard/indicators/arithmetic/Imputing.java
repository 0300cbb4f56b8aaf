package org.steelyard.indicators.arithmetic;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Fills the absent values of a column from those that are there.
 *
 * <p>What there is nothing to fill from stays absent. Methods: OECD/JRC Handbook on Constructing Composite Indicators 2008, part
 * 1.3 (single imputation).
 */
public final class Imputing {

    private Imputing() {}

    /** The column with its mean where it has no value. */
    public static double[] mean(double[] values) {
        return byGroup(values, new int[values.length], Moments::mean);
    }

    /** The column with its median where it has no value. */
    public static double[] median(double[] values) {
        return byGroup(values, new int[values.length], Moments::median);
    }

    /** The column with the mean of the same group where it has no value. */
    public static double[] groupMean(double[] values, int[] groups) {
        return byGroup(values, groups, Moments::mean);
    }

    /** The column with the median of the same group where it has no value. */
    public static double[] groupMedian(double[] values, int[] groups) {
        return byGroup(values, groups, Moments::median);
    }

    private static double[] byGroup(double[] values, int[] groups, ToDoubleFunction<double[]> middle) {
        if (groups.length != values.length) {
            throw new IllegalArgumentException(
                    "Invalid number of groups: " + groups.length + " (must be " + values.length + ", one a value)");
        }
        Map<Integer, Double> middles = new HashMap<>();
        double[] filled = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                filled[i] = middles.computeIfAbsent(
                        groups[i], group -> middle.applyAsDouble(ofGroup(values, groups, group)));
            }
        }
        return filled;
    }

    private static double[] ofGroup(double[] values, int[] groups, int group) {
        return IntStream.range(0, values.length)
                .filter(i -> groups[i] == group)
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
