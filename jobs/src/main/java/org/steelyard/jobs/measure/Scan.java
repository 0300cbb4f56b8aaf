package org.steelyard.jobs.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Measure;

/**
 * The one scan of a frozen table: all measures of all indicators, periods and replicate groups at once.
 *
 * <p>Each measure becomes one nullable BIGINT column: null where the row does not count, else what it adds. A stock becomes
 * one such column for each period.
 */
final class Scan {

    private static final Pattern AS_OF = Pattern.compile("\\bas_of\\b");

    private final Dataset<Row> table;
    private final List<Period> periods;
    private final int replicates;
    private final Map<Counting, List<Integer>> columnsOf = new LinkedHashMap<>();
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, Integer> scales = new LinkedHashMap<>();
    private final List<String> values = new ArrayList<>();
    private final List<Integer> slotOf = new ArrayList<>();
    private final List<Boolean> histograms = new ArrayList<>();

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
    }

    /** A scan of a table that has a DATE column {@code as_of}, the moment of assessment. */
    Scan(Dataset<Row> table, List<Period> periods, int replicates) {
        this.table = table;
        this.periods = periods;
        this.replicates = replicates;
    }

    /** Adds a measure, once. */
    void add(Counting counting) {
        if (columnsOf.containsKey(counting)) {
            return;
        }
        List<Integer> columns = new ArrayList<>();
        boolean stock = counting.dated().equals(Measure.AS_OF);
        for (int p = 0; p < (stock ? periods.size() : 1); p++) {
            String dated = stock ? Integer.toString(p) : period(counting.dated());
            columns.add(values.size());
            slotOf.add(slots.computeIfAbsent(dated, d -> slots.size()));
            values.add(value(counting, stock ? asOf(periods.get(p)) : asOfRow(counting.dated())));
            histograms.add(counting.histogram());
        }
        columnsOf.put(counting, columns);
    }

    /** The number of the period in which a date lies; null outside, and for what lies after the moment of assessment. */
    private String period(String dated) {
        return byPeriod(dated, " AND (" + dated + ") <= as_of", period -> Integer.toString(periods.indexOf(period)));
    }

    /** The moment as of which a row is judged: the end of its own period, so that a later run says the same of it. */
    private String asOfRow(String dated) {
        return byPeriod(dated, "", Scan::asOf);
    }

    private String byPeriod(String dated, String condition, Function<Period, String> then) {
        StringBuilder sql = new StringBuilder("CASE");
        for (Period period : periods) {
            sql.append(" WHEN (").append(dated).append(") BETWEEN DATE'").append(period.first());
            sql.append("' AND DATE'").append(period.last()).append('\'').append(condition);
            sql.append(" THEN ").append(then.apply(period));
        }
        return sql.append(" END").toString();
    }

    private static String asOf(Period period) {
        return "least(as_of, DATE'" + period.last() + "')";
    }

    private String value(Counting counting, String asOf) {
        String number = number(counting.expression());
        String counted = counting.histogram() ? number : "coalesce(" + number + ", 0L)";
        return AS_OF.matcher("CASE WHEN (" + counting.where() + ") THEN " + counted + " END")
                .replaceAll(java.util.regex.Matcher.quoteReplacement(asOf));
    }

    /** What the expression adds, as a whole number: decimals are shifted by their scale. */
    private String number(String expression) {
        int scale = scale(expression);
        String shifted =
                scale == 0 ? "(" + expression + ")" : "(" + expression + ") * " + java.math.BigInteger.TEN.pow(scale);
        return "CAST(" + shifted + " AS BIGINT)";
    }

    /** The decimal places of an expression; 0 for conditions and whole numbers. */
    int scale(String expression) {
        return scales.computeIfAbsent(expression, this::analysedScale);
    }

    private int analysedScale(String expression) {
        DataType type = table.selectExpr(expression).schema().fields()[0].dataType();
        if (type instanceof DecimalType decimal) {
            return decimal.scale();
        }
        if (type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType)) {
            throw new IllegalArgumentException(
                    "Invalid expression: " + expression + " (must be a condition, a whole number or a decimal)");
        }
        return 0;
    }

    /** The columns of a measure: one, or for a stock one a period. */
    List<Integer> columns(Counting counting) {
        return columnsOf.getOrDefault(counting, List.of());
    }

    /** The rows as the counters read them: one projection over one scan of the table. */
    Dataset<Row> projection() {
        List<String> columns = new ArrayList<>(
                List.of("coalesce(department, '') AS department", "coalesce(district, '') AS district", "replicate"));
        slots.keySet().forEach(s -> columns.add("(" + s + ") AS p" + slots.get(s)));
        for (int i = 0; i < values.size(); i++) {
            columns.add(values.get(i) + " AS v" + i);
        }
        return table.selectExpr(columns.toArray(String[]::new));
    }

    /** Counts every row. */
    Cells run() {
        int[] slotArray = slotOf.stream().mapToInt(Integer::intValue).toArray();
        boolean[] histogram = new boolean[histograms.size()];
        for (int i = 0; i < histogram.length; i++) {
            histogram[i] = histograms.get(i);
        }
        int periodCount = periods.size();
        int groups = replicates;
        int slotCount = slots.size();
        Cells none = new Cells(periodCount, groups, slotCount, slotArray, histogram);
        return rows(projection())
                .mapPartitions(rows -> {
                    Cells cells = new Cells(periodCount, groups, slotCount, slotArray, histogram);
                    rows.forEachRemaining(cells::add);
                    return Collections.singleton(cells).iterator();
                })
                .fold(none, Cells::plus);
    }

    private static org.apache.spark.api.java.JavaRDD<InternalRow> rows(Dataset<Row> data) {
        return ((org.apache.spark.sql.classic.Dataset<Row>) data)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }
}
