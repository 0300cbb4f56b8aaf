package org.steelyard.jobs.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.Spelling;
import org.steelyard.indicators.rulebook.Example;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;

/** The rows of all examples as tables, each example's rows in a department of its own. */
final class ExampleRows {

    private final Map<String, StructType> schemas;
    private final Map<String, List<Row>> rows = new TreeMap<>();
    private final Problems problems;
    private final Set<String> faulty = new HashSet<>();

    ExampleRows(Map<String, StructType> schemas, Problems problems) {
        this.schemas = schemas;
        this.problems = problems;
        schemas.keySet().forEach(table -> rows.put(table, new ArrayList<>()));
    }

    /** The department that stands for an example. */
    static String place(Indicator indicator, int example) {
        return indicator.id() + "#" + example;
    }

    /** Whether all rows of an example could be made. */
    boolean sound(Indicator indicator, int example) {
        return !faulty.contains(place(indicator, example));
    }

    /** Adds the examples of indicators; what cannot be a row is told and left out. */
    void add(Collection<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            for (int i = 0; i < indicator.examples().size(); i++) {
                int number = i;
                Example example = indicator.examples().get(i);
                example.rows().forEach((source, given) -> add(indicator, number, source, given));
            }
        }
    }

    private void add(Indicator indicator, int number, String source, List<List<@Nullable String>> given) {
        Example example = indicator.examples().get(number);
        List<String> columns = example.columns().getOrDefault(source, List.of());
        StructType schema = schemas.get(source);
        if (schema == null) {
            tell(
                    indicator,
                    number,
                    "unknown source '" + source + "' (" + Spelling.known(source, schemas.keySet()) + ")");
            return;
        }
        List<String> unknown =
                columns.stream().filter(c -> schema.getFieldIndex(c).isEmpty()).toList();
        unknown.forEach(column -> tell(
                indicator,
                number,
                "unknown column '" + column + "' of " + source
                        + Spelling.nearest(column, List.of(schema.fieldNames()))
                                .map(meant -> "; did you mean '" + meant + "'?")
                                .orElse("")));
        for (int line = 0; line < given.size() && unknown.isEmpty(); line++) {
            row(indicator, number, schema, columns, given.get(line), line + 1)
                    .ifPresent(
                            row -> rows.getOrDefault(source, new ArrayList<>()).add(row));
        }
    }

    /** A row, each cell as text: the cast to the column's type comes later, by Spark. */
    private Optional<Row> row(
            Indicator indicator,
            int number,
            StructType schema,
            List<String> columns,
            List<@Nullable String> cells,
            int line) {
        Example example = indicator.examples().get(number);
        @Nullable Object[] row = new Object[schema.size() + 1];
        boolean sound = true;
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(i);
            int field = schema.fieldIndex(columns.get(i));
            row[field] = cell;
            Optional<String> expected =
                    cell == null ? Optional.empty() : ExampleCell.expected(schema.fields()[field].dataType(), cell);
            if (expected.isPresent()) {
                sound = false;
                tell(
                        indicator,
                        number,
                        "row " + line + ", column '" + columns.get(i) + "': expected " + expected.get() + ", found '"
                                + cell + "'");
            }
        }
        row[schema.fieldIndex("department")] = place(indicator, number);
        row[schema.fieldIndex("replicate")] = "0";
        row[schema.size()] = example.asOf() == null ? "9999-12-31" : example.asOf();
        return sound ? Optional.of(RowFactory.create(row)) : Optional.empty();
    }

    private void tell(Indicator indicator, int number, String sentence) {
        Example example = indicator.examples().get(number);
        faulty.add(place(indicator, number));
        problems.add(indicator.file(), example.line(), "example '" + example.name() + "': " + sentence);
    }

    /** The tables, with the moment of assessment. */
    Map<String, Dataset<Row>> tables(SparkSession spark) {
        Map<String, Dataset<Row>> tables = new TreeMap<>();
        schemas.forEach((name, schema) -> tables.put(name, table(spark, schema, rows.getOrDefault(name, List.of()))));
        return tables;
    }

    private static Dataset<Row> table(SparkSession spark, StructType schema, List<Row> rows) {
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
}
