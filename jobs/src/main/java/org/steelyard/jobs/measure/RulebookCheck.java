package org.steelyard.jobs.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.Spelling;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.jobs.expression.ExpressionCheck;

/** Checks the expressions of a rulebook against the columns that there are, before any data is read. */
public final class RulebookCheck {

    private final Map<String, Dataset<Row>> tables;
    private final Problems problems;
    private final Map<String, ExpressionCheck> checks = new HashMap<>();

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

    /** Tells every expression that may not be used or cannot be computed; texts that could not be read were told before. */
    public void check(Collection<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            indicator.numerator().parts().forEach(part -> check(indicator, part));
            Measure denominator = indicator.denominator();
            if (denominator != null) {
                List<Measure> above = indicator.numerator().parts();
                List<Measure> below = denominator.parts();
                for (int i = 0; i < below.size(); i++) {
                    // Where it takes its rows from the numerator they are checked already.
                    if (below.get(i).lines().equals(above.get(i).lines())) {
                        countable(indicator, below.get(i));
                    } else {
                        check(indicator, below.get(i));
                    }
                }
            }
        }
    }

    private void check(Indicator indicator, Measure measure) {
        if (measure.source().isEmpty()) {
            return;
        }
        if (!tables.containsKey(measure.source())) {
            problems.add(
                    indicator.file(),
                    measure.lines().source(),
                    "unknown source '" + measure.source() + "' (" + Spelling.known(measure.source(), tables.keySet())
                            + ")");
            return;
        }
        if (!measure.dated().equals(Measure.AS_OF)) {
            expect(indicator, measure, measure.lines().dated(), "dated", measure.dated(), DataTypes.DateType);
        }
        expect(indicator, measure, measure.lines().where(), "where", measure.where(), DataTypes.BooleanType);
        countable(indicator, measure);
    }

    private void countable(Indicator indicator, Measure measure) {
        DataType type = type(indicator, measure, measure.line(), "", measure.expression());
        boolean countable = type.equals(DataTypes.NullType)
                || type.equals(DataTypes.BooleanType)
                || type.equals(DataTypes.IntegerType)
                || type.equals(DataTypes.LongType)
                || type instanceof DecimalType;
        if (!countable) {
            problems.add(
                    indicator.file(),
                    measure.line(),
                    "'" + measure.expression() + "': expected a condition, a whole number or a decimal, found the type "
                            + type.simpleString());
        }
    }

    private void expect(Indicator indicator, Measure measure, int line, String key, String sql, DataType wanted) {
        DataType type = type(indicator, measure, line, key + ": ", sql);
        if (!type.equals(wanted) && !type.equals(DataTypes.NullType)) {
            problems.add(
                    indicator.file(),
                    line,
                    key + ": '" + sql + "': expected the type " + wanted.simpleString() + ", found "
                            + type.simpleString());
        }
    }

    /** The type of an expression; that of null, which goes with all, where it has faults. */
    private DataType type(Indicator indicator, Measure measure, int line, String key, String sql) {
        Dataset<Row> table = tables.get(measure.source());
        if (table == null || sql.isEmpty()) {
            return DataTypes.NullType;
        }
        ExpressionCheck.Found found = checks.computeIfAbsent(measure.source(), name -> new ExpressionCheck(name, table))
                .look(sql);
        found.faults().forEach(fault -> problems.add(indicator.file(), line, key + "'" + sql + "': " + fault));
        return found.faults().isEmpty() ? found.type().orElse(DataTypes.NullType) : DataTypes.NullType;
    }
}
