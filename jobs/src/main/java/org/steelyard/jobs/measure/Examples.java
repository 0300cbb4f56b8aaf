package org.steelyard.jobs.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.steelyard.indicators.assess.TallyValue;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Example;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Rulebook;

/** Runs the worked examples of a rulebook through the real tallier, all of them at once. */
public final class Examples {

    /** One period that holds every date, so that an example counts a row whatever its date. */
    private static final Period ALWAYS = new Period("always", LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    /** Values are written in examples with a few decimals. */
    private static final double CLOSE = 1e-6;

    private final SparkSession spark;
    private final Map<String, StructType> schemas;

    /** Examples over tables of certain columns. */
    public Examples(SparkSession spark, Map<String, StructType> schemas) {
        this.spark = spark;
        this.schemas = new TreeMap<>(schemas);
    }

    /** How one example came out. */
    public record Result(Indicator indicator, Example example, Tally tally) {}

    /** Counts every example; tells those that do not come out as they say. */
    public List<Result> run(Rulebook rulebook, Problems problems) {
        Map<String, List<Row>> rows = new TreeMap<>();
        schemas.keySet().forEach(t -> rows.put(t, new ArrayList<>()));
        for (Indicator indicator : rulebook.counted()) {
            for (int i = 0; i < indicator.examples().size(); i++) {
                rows(indicator, i, rows, problems);
            }
        }
        problems.throwIfAny(org.steelyard.indicators.problem.UserException.Kind.RULEBOOK);
        Map<String, Dataset<Row>> tables = new TreeMap<>();
        schemas.forEach((name, schema) -> tables.put(name, table(schema, rows.getOrDefault(name, List.of()))));
        List<Counted> counted = new Tallier(List.of(ALWAYS), 1).tally(rulebook.counted(), tables);
        List<Result> results = new ArrayList<>();
        for (Indicator indicator : rulebook.counted()) {
            for (int i = 0; i < indicator.examples().size(); i++) {
                String place = place(indicator, i);
                Tally tally = counted.stream()
                        .filter(c -> c.indicator().equals(indicator.id())
                                && c.department().equals(place))
                        .map(c -> c.replicates().get(0))
                        .findFirst()
                        .orElse(
                                indicator.statistic().ofHistogram()
                                        ? org.steelyard.indicators.result.Histogram.NONE
                                        : Sums.NONE);
                Result result = new Result(indicator, indicator.examples().get(i), tally);
                compare(result, problems);
                results.add(result);
            }
        }
        return results;
    }

    private static String place(Indicator indicator, int example) {
        return indicator.id() + "#" + example;
    }

    /** The rows of an example, each cell as text: the cast to the column's type comes later, by Spark. */
    private void rows(Indicator indicator, int number, Map<String, List<Row>> all, Problems problems) {
        Example example = indicator.examples().get(number);
        example.rows().forEach((source, given) -> {
            StructType schema = schemas.get(source);
            List<String> columns = example.columns().getOrDefault(source, List.of());
            if (schema == null) {
                problems.add(indicator.file(), example.line(), "unknown source '" + source + "'");
                return;
            }
            columns.stream()
                    .filter(c -> schema.getFieldIndex(c).isEmpty())
                    .forEach(c ->
                            problems.add(indicator.file(), example.line(), "unknown column '" + c + "' of " + source));
            for (List<String> cells : given) {
                Object[] row = new Object[schema.size() + 1];
                for (int i = 0; i < columns.size(); i++) {
                    if (schema.getFieldIndex(columns.get(i)).isDefined()) {
                        row[schema.fieldIndex(columns.get(i))] = cells.get(i);
                    }
                }
                row[schema.fieldIndex("department")] = place(indicator, number);
                row[schema.fieldIndex("replicate")] = "0";
                row[schema.size()] = example.asOf() == null ? "9999-12-31" : example.asOf();
                all.getOrDefault(source, new ArrayList<>()).add(RowFactory.create(row));
            }
        });
    }

    private Dataset<Row> table(StructType schema, List<Row> rows) {
        List<StructField> text = new ArrayList<>();
        List<String> casts = new ArrayList<>();
        for (StructField field : schema.add(Measure.AS_OF, DataTypes.DateType).fields()) {
            text.add(DataTypes.createStructField(field.name(), DataTypes.StringType, true));
            casts.add("CAST(" + field.name() + " AS " + field.dataType().sql() + ") AS " + field.name());
        }
        Dataset<Row> typed =
                spark.createDataFrame(rows, DataTypes.createStructType(text)).selectExpr(casts.toArray(String[]::new));
        // As rows of their types, so that the expressions meet what they meet in frozen files.
        return spark.createDataFrame(typed.toJavaRDD(), typed.schema());
    }

    private static void compare(Result result, Problems problems) {
        Example example = result.example;
        Tally tally = result.tally;
        Problems found = new Problems();
        String where = "example '" + example.name() + "'";
        if (example.n() != null && example.n() != tally.n()) {
            found.add(
                    result.indicator.file(),
                    example.line(),
                    where + ": expected n " + example.n() + ", counted " + tally.n());
        }
        if (tally instanceof Sums sums) {
            differ(result, where + ": expected numerator ", example.numerator(), sums.numerator(), found);
            differ(result, where + ": expected denominator ", example.denominator(), sums.denominator(), found);
        }
        if (example.value() != null) {
            OptionalDouble value = TallyValue.of(result.indicator, tally);
            boolean same = value.isPresent()
                    && Math.abs(value.getAsDouble() - example.value().doubleValue()) < CLOSE;
            if (!same) {
                found.add(
                        result.indicator.file(),
                        example.line(),
                        where + ": expected value " + example.value() + ", computed "
                                + (value.isPresent() ? Double.toString(value.getAsDouble()) : "none"));
            }
        }
        problems.addAll(found.list());
    }

    private static void differ(
            Result result,
            String what,
            @org.jspecify.annotations.Nullable BigDecimal wanted,
            BigDecimal counted,
            Problems problems) {
        if (wanted != null && wanted.compareTo(counted) != 0) {
            problems.add(
                    result.indicator.file(),
                    result.example.line(),
                    what + wanted + ", counted " + counted.toPlainString());
        }
    }
}
