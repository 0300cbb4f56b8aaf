package org.steelyard.jobs.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.steelyard.indicators.rulebook.Example;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;

/**
 * The rows of one example as one measure saw them.
 *
 * @param header the columns that the example gives, then the date, the condition and what a row adds
 * @param rows the cells as text, in the order of the example; an empty text is null
 */
public record ExampleTrace(List<String> header, List<List<String>> rows) {

    /** The traces of an example: of the numerator or value, and of a denominator with rows of its own. */
    static List<ExampleTrace> of(Indicator indicator, int number, Map<String, Dataset<Row>> tables) {
        List<ExampleTrace> traces = new ArrayList<>();
        traces.add(of(indicator, number, indicator.numerator(), tables));
        Measure denominator = indicator.denominator();
        if (denominator != null
                && !denominator.lines().equals(indicator.numerator().lines())) {
            traces.add(of(indicator, number, denominator, tables));
        }
        return traces;
    }

    private static ExampleTrace of(Indicator indicator, int number, Measure measure, Map<String, Dataset<Row>> tables) {
        Example example = indicator.examples().get(number);
        List<String> given = example.columns().getOrDefault(measure.source(), List.of());
        List<String> header = new ArrayList<>(given);
        header.addAll(List.of("| dated", "where", "adds"));
        Dataset<Row> table = tables.get(measure.source());
        if (table == null) {
            return new ExampleTrace(header, List.of());
        }
        List<String> columns = new ArrayList<>();
        given.forEach(column -> columns.add("CAST(" + column + " AS STRING)"));
        for (String sql : List.of(measure.dated(), measure.where(), measure.expression())) {
            columns.add("CAST((" + sql + ") AS STRING)");
        }
        List<List<String>> rows = new ArrayList<>();
        for (Row row : table.where(functions.col("department").equalTo(ExampleRows.place(indicator, number)))
                .selectExpr(columns.toArray(String[]::new))
                .collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add((i == given.size() ? "| " : "") + (row.isNullAt(i) ? "" : row.getString(i)));
            }
            rows.add(cells);
        }
        return new ExampleTrace(header, rows);
    }
}
