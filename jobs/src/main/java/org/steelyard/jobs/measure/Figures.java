package org.steelyard.jobs.measure;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;

/**
 * What one scan counted, by measure.
 *
 * @param grid the figures
 * @param where where those of each measure stand; of a stock for each period
 * @param sums the sums of the grid
 * @param values the values that were added up
 */
record Figures(Grid grid, Map<Scan.Counting, List<Where>> where, List<Columns.Value> sums, List<Expression> values) {

    /**
     * Where the figures of a measure stand.
     *
     * @param counter the counter of its rows
     * @param value its sum or its distribution; {@link Scan#ROWS} where the rows themselves are the sum
     */
    record Where(int counter, int value) {}

    /** Refuses values that are no whole numbers and no decimals: their sums would depend on the order of the rows. */
    static void check(List<Expression> values) {
        for (Expression value : values) {
            if (value.dataType() instanceof DoubleType || value.dataType() instanceof FloatType) {
                throw new IllegalArgumentException(
                        "Invalid expression: " + value.sql() + " (must be a condition, a whole number or a decimal)");
            }
        }
    }

    /** What was counted of one measure. */
    Measured of(Scan.Counting counting) {
        List<Where> of = where.getOrDefault(counting, List.of());
        return new Measured(of, of.get(0).value() == Scan.ROWS || counting.histogram() ? 0 : scale(of.get(0)));
    }

    private int scale(Where where) {
        Expression value = values.get(sums.get(where.value()).value());
        return value.dataType() instanceof DecimalType decimal ? decimal.scale() : 0;
    }

    /** The figures of one measure. */
    final class Measured {
        private final List<Where> of;
        private final int scale;

        private Measured(List<Where> of, int scale) {
            this.of = of;
            this.scale = scale;
        }

        private Where at(int period) {
            return of.get(of.size() == 1 ? 0 : period);
        }

        /** Where any record is. */
        List<Place> places() {
            return grid.places();
        }

        /** How many digits of its sums stand behind the point. */
        int scale() {
            return scale;
        }

        /** Adds how many rows counted, by replicate group. */
        void addRows(Place place, int period, long[] to) {
            grid.add(grid.rows()[at(period).counter()], place, period, to);
        }

        /** Adds what their values add up to, without the point. */
        void addSums(Place place, int period, long[] to) {
            Where at = at(period);
            grid.add(at.value() == Scan.ROWS ? grid.rows()[at.counter()] : grid.sums()[at.value()], place, period, to);
        }

        /** How often each of their values occurred, by replicate group. */
        List<LongCounts> distributions(Place place, int period) {
            return grid.distributions(at(period).value(), place, period);
        }
    }
}
