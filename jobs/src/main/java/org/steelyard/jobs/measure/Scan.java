package org.steelyard.jobs.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.execution.SparkPlan;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.AsOf;
import org.steelyard.indicators.rulebook.Measure;

/**
 * The one scan of a frozen table: all measures of all indicators, periods and replicate groups at once.
 *
 * <p>Every expression is computed once a batch of rows, however many indicators use it. A stock is counted once a period.
 */
final class Scan {

    /** The sum of rows that add 1 each is their number. */
    static final int ROWS = -1;

    private static final List<String> KEYS =
            List.of("department AS department", "district AS district", "replicate AS replicate", "as_of AS as_of");

    private final Dataset<Row> table;
    private final List<Period> periods;
    private final int replicates;
    private final Map<String, Integer> days = new LinkedHashMap<>();
    private final Map<String, Integer> conditions = new LinkedHashMap<>();
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final Map<Columns.Counter, Integer> counters = new LinkedHashMap<>();
    private final Map<Columns.Value, Integer> sums = new LinkedHashMap<>();
    private final Map<Columns.Value, Integer> distributions = new LinkedHashMap<>();
    private final Map<Counting, List<Figures.Where>> where = new HashMap<>();

    /**
     * A measure and how it is counted; two indicators that count the same share one column.
     *
     * @param dated what puts a row into a period
     * @param where which rows count
     * @param expression what they add
     * @param histogram whether each value is counted apart
     */
    record Counting(String dated, String where, String expression, boolean histogram) {
        static Counting of(Measure measure, boolean histogram) {
            return new Counting(measure.dated(), measure.where(), measure.expression(), histogram);
        }

        private boolean stock() {
            return dated.equals(Measure.AS_OF);
        }
    }

    /** A scan of a table that has a DATE column {@code as_of}, the moment of assessment. */
    Scan(Dataset<Row> table, List<Period> periods, int replicates) {
        this.table = table;
        this.periods = periods;
        this.replicates = replicates;
    }

    /** Adds a measure, once. */
    void add(Counting counting) {
        if (where.containsKey(counting)) {
            return;
        }
        List<Figures.Where> of = new ArrayList<>();
        if (counting.stock()) {
            for (int p = 0; p < periods.size(); p++) {
                of.add(figures(counting, -1, p, asOf(periods.get(p))));
            }
        } else {
            of.add(figures(counting, number(days, counting.dated()), -1, asOfRow(counting.dated())));
        }
        where.put(counting, of);
    }

    private Figures.Where figures(Counting counting, int day, int stock, String asOf) {
        Columns.Counter rows =
                new Columns.Counter(day, stock, number(conditions, AsOf.replaced(counting.where(), asOf)));
        String sql = AsOf.replaced(counting.expression(), asOf);
        if (counting.histogram()) {
            return new Figures.Where(ROWS, number(distributions, new Columns.Value(rows, number(values, sql))));
        }
        int counter = number(counters, rows);
        return sql.equals("1")
                ? new Figures.Where(counter, ROWS)
                : new Figures.Where(counter, number(sums, new Columns.Value(rows, number(values, sql))));
    }

    private static <K> int number(Map<K, Integer> all, K one) {
        return all.computeIfAbsent(one, k -> all.size());
    }

    /** The moment as of which a row is judged: the end of its own period, so that a later run says the same of it. */
    private String asOfRow(String dated) {
        StringBuilder sql = new StringBuilder("CASE");
        for (Period period : periods) {
            sql.append(" WHEN (").append(dated).append(") BETWEEN DATE'").append(period.first());
            sql.append("' AND DATE'").append(period.last()).append("' THEN ").append(asOf(period));
        }
        return sql.append(" END").toString();
    }

    private static String asOf(Period period) {
        return "least(as_of, DATE'" + period.last() + "')";
    }

    /** The plan that reads the table. */
    SparkPlan plan() {
        return planned().plan();
    }

    /** Counts every row. */
    Figures run() {
        BatchPlan plan = planned();
        List<Expression> expressions = plan.expressions();
        int from = KEYS.size();
        List<Expression> dayList = List.copyOf(expressions.subList(from, from += days.size()));
        List<Expression> conditionList = List.copyOf(expressions.subList(from, from += conditions.size()));
        List<Expression> valueList = List.copyOf(expressions.subList(from, from + values.size()));
        Columns columns = new Columns(
                column(expressions.get(0)),
                column(expressions.get(1)),
                expressions.get(2),
                expressions.get(3),
                dayList,
                conditionList,
                valueList,
                List.copyOf(counters.keySet()),
                List.copyOf(sums.keySet()),
                List.copyOf(distributions.keySet()),
                periods.stream().map(p -> Columns.Span.of(p.first(), p.last())).toList(),
                replicates);
        Figures.check(valueList);
        Grid grid = plan.batches()
                // A grid is large and goes to the driver: one for each core, not one for each piece of a file.
                .coalesce(table.sparkSession().sparkContext().defaultParallelism())
                .mapPartitions(batches -> {
                    BatchCounter counter = new BatchCounter(columns);
                    batches.forEachRemaining(counter::add);
                    return java.util.Collections.singleton(counter.grid()).iterator();
                })
                .fold(columns.grid(), Grid::plus);
        return new Figures(grid, where, List.copyOf(sums.keySet()), valueList);
    }

    private BatchPlan planned() {
        List<String> sql = new ArrayList<>(KEYS);
        for (Map<String, Integer> kind : List.of(days, conditions, values)) {
            kind.keySet().forEach(one -> sql.add("(" + one + ") AS e" + sql.size()));
        }
        return new BatchPlan(table.selectExpr(sql.toArray(String[]::new)));
    }

    private static int column(Expression expression) {
        if (expression instanceof BoundReference column) {
            return column.ordinal();
        }
        throw new IllegalArgumentException("Invalid name of a unit: " + expression + " (must be a column)");
    }
}
