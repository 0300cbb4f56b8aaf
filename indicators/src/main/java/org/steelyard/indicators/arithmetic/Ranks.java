package org.steelyard.indicators.arithmetic;

import java.util.Arrays;

/**
 * Orders of a column; equal values share the lower number, and absent ones have none.
 *
 * <p>The direction is 1 where higher values are better and -1 where lower ones are.
 */
public final class Ranks {

    private Ranks() {}

    /** The rank from the worst, 1, upwards: 1 + the number of worse values. */
    public static double[] rank(double[] values, int direction) {
        return Column.map(borda(values, direction), value -> value + 1);
    }

    /** The Borda score: the number of worse values (de Borda 1781). */
    public static double[] borda(double[] values, int direction) {
        double[] directed = Column.directed(values, direction);
        double[] sorted = Column.sorted(directed);
        return Column.map(directed, value -> Double.isNaN(value) ? value : below(sorted, value));
    }

    /** The percentile rank, number of worse values / (n - 1): 0 for the worst, 1 for a sole best. */
    public static double[] percentileRank(double[] values, int direction) {
        int others = Column.present(values).length - 1;
        if (others == 0) {
            throw new IllegalArgumentException("Invalid column: one value (must have at least two to be ranked)");
        }
        return Column.map(borda(values, direction), value -> value / others);
    }

    /** The place in a league table: 1 for the best, 1 + the number of better values. */
    public static double[] place(double[] values, int direction) {
        Column.checkDirection(direction);
        return rank(values, -direction);
    }

    /** The two zeros of floating point differ for the search, but are equal for us. */
    private static int below(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        while (found > 0 && sorted[found - 1] == value) {
            found--;
        }
        return found;
    }
}
