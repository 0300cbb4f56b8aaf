package org.steelyard.jobs.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.steelyard.indicators.result.Histogram;

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

    private Where at(Scan.Counting counting, int period) {
        List<Where> of = where.getOrDefault(counting, List.of());
        return of.get(of.size() == 1 ? 0 : period);
    }

    /** How many rows counted. */
    long rows(Scan.Counting counting, Place place, int period, int replicate) {
        return grid.rows(at(counting, period).counter(), place, period, replicate);
    }

    /** What their values add up to. */
    BigDecimal sum(Scan.Counting counting, Place place, int period, int replicate) {
        Where at = at(counting, period);
        if (at.value() == Scan.ROWS) {
            return BigDecimal.valueOf(grid.rows(at.counter(), place, period, replicate));
        }
        Expression value = values.get(sums.get(at.value()).value());
        int scale = value.dataType() instanceof DecimalType decimal ? decimal.scale() : 0;
        return BigDecimal.valueOf(grid.sum(at.value(), place, period, replicate), scale);
    }

    /** How often each of their values occurred. */
    Histogram distribution(Scan.Counting counting, Place place, int period, int replicate) {
        LongCounts counts = grid.distribution(at(counting, period).value(), place, period, replicate);
        return counts == null ? Histogram.NONE : new Histogram(counts.sorted());
    }
}
