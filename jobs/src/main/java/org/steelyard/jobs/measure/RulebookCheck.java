package org.steelyard.jobs.measure;

import java.util.Collection;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;

/** Checks the expressions of a rulebook against the columns that there are, before any data is read. */
public final class RulebookCheck {

    private final Map<String, Dataset<Row>> tables;
    private final Problems problems;

    /**
     * A check.
     *
     * @param tables tables by name, each with a DATE column {@code as_of}; their rows do not matter
     * @param problems where what is wrong is told
     */
    public RulebookCheck(Map<String, Dataset<Row>> tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /** Tells every expression that cannot be computed. */
    public void check(Collection<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            indicator.numerator().parts().forEach(part -> check(indicator, part));
            if (indicator.denominator() != null) {
                indicator.denominator().parts().forEach(part -> check(indicator, part));
            }
        }
    }

    private void check(Indicator indicator, Measure measure) {
        Dataset<Row> table = tables.get(measure.source());
        if (table == null) {
            problems.add(
                    indicator.file(),
                    measure.line(),
                    "unknown source '" + measure.source() + "' (known: " + String.join(", ", tables.keySet()) + ")");
            return;
        }
        if (!measure.dated().equals(Measure.AS_OF)) {
            expect(indicator, measure, table, "dated", measure.dated(), DataTypes.DateType);
        }
        expect(indicator, measure, table, "where", measure.where(), DataTypes.BooleanType);
        DataType type = type(indicator, measure, table, "the expression", measure.expression());
        boolean countable = type.equals(DataTypes.NullType)
                || type.equals(DataTypes.BooleanType)
                || type.equals(DataTypes.IntegerType)
                || type.equals(DataTypes.LongType)
                || type instanceof DecimalType;
        if (!countable) {
            problems.add(
                    indicator.file(),
                    measure.line(),
                    "'" + measure.expression() + "' is a " + type.simpleString()
                            + ": expected a condition, a whole number or a decimal");
        }
    }

    private void expect(
            Indicator indicator, Measure measure, Dataset<Row> table, String key, String sql, DataType wanted) {
        DataType type = type(indicator, measure, table, key, sql);
        if (!type.equals(wanted) && !type.equals(DataTypes.NullType)) {
            problems.add(
                    indicator.file(),
                    measure.line(),
                    key + ": '" + sql + "' is a " + type.simpleString() + ": expected a " + wanted.simpleString());
        }
    }

    private DataType type(Indicator indicator, Measure measure, Dataset<Row> table, String key, String sql) {
        try {
            return table.selectExpr(sql).schema().fields()[0].dataType();
        } catch (Exception e) {
            // Spark's parser and analyser answer with checked exceptions that its Java signatures do not declare.
            if (!(e instanceof AnalysisException) && e instanceof RuntimeException bug) {
                throw bug;
            }
            String first = String.valueOf(e.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceFirst("^\\[[A-Z_.]+\\]\\s*", "");
            problems.add(indicator.file(), measure.line(), key + ": '" + sql + "': " + first);
            return DataTypes.NullType;
        }
    }
}
