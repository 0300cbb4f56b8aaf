package org.steelyard.indicators.arithmetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds columns whose outliers would rule a composite indicator, and tames them. */
public final class Outliers {

    private Outliers() {}

    /**
     * Whether a column has outliers: |skewness| >= its limit and kurtosis >= its limit.
     *
     * <p>A column too short or too constant to have a skewness and a kurtosis has none.
     */
    public static boolean outlying(double[] values, Limits limits) {
        return Math.abs(Moments.skewness(values)) >= limits.skewness() && Moments.kurtosis(values) >= limits.kurtosis();
    }

    /**
     * Winsorises as few points as needed, and where that is not enough transforms the values as they were before.
     *
     * <p>The usual order of the JRC's COIN Tool; the transformation starts again from the original values, so that
     * winsorised ones are not doubly changed.
     */
    public static Treated treat(double[] values, Limits limits, UnaryOperator<double[]> otherwise) {
        Treated winsorised = winsorise(values, limits);
        if (!outlying(winsorised.values(), limits)) {
            return winsorised;
        }
        List<Treatment> done = Arrays.stream(values)
                .mapToObj(value -> Double.isNaN(value) ? Treatment.NONE : Treatment.TRANSFORMED)
                .toList();
        return new Treated(otherwise.apply(values.clone()), done);
    }

    /**
     * Brings the farthest values to their neighbour, one after the other, until the column has no outliers.
     *
     * <p>The side is that of the skewness at each step. Equal values move together, and count as so many points: a step that
     * would take more points than the limit is not made. Nor is one that would leave all values the same, for such a column
     * says nothing any more.
     */
    public static Treated winsorise(double[] values, Limits limits) {
        double[] current = values.clone();
        List<Treatment> done = new ArrayList<>(Collections.nCopies(values.length, Treatment.NONE));
        while (outlying(current, limits)) {
            double[] distinct = Arrays.stream(Column.sorted(current)).distinct().toArray();
            boolean high = Moments.skewness(current) >= 0;
            double farthest = distinct[high ? distinct.length - 1 : 0];
            List<Treatment> next = marked(current, farthest, done, high ? Treatment.LOWERED : Treatment.RAISED);
            if (distinct.length == 2 || next.size() - Collections.frequency(next, Treatment.NONE) > limits.points()) {
                break;
            }
            double neighbour = distinct[high ? distinct.length - 2 : 1];
            current = Column.map(current, value -> value == farthest ? neighbour : value);
            done = next;
        }
        return new Treated(current, done);
    }

    private static List<Treatment> marked(double[] values, double farthest, List<Treatment> done, Treatment treatment) {
        List<Treatment> marked = new ArrayList<>(done);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == farthest) {
                marked.set(i, treatment);
            }
        }
        return marked;
    }
}
