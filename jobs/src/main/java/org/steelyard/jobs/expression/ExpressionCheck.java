package org.steelyard.jobs.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/** Checks one expression against the columns of a table, without any data. */
public final class ExpressionCheck {

    private final Dataset<Row> table;
    private final Grammar grammar;

    /** A check against a table, whose rows do not matter; it is called by its name in messages. */
    public ExpressionCheck(String name, Dataset<Row> table) {
        this.table = table;
        ParserInterface parser = ((org.apache.spark.sql.classic.SparkSession) table.sparkSession())
                .sessionState()
                .sqlParser();
        this.grammar = new Grammar(parser, name, Set.of(table.columns()));
    }

    /**
     * What was found.
     *
     * @param type the type of the expression; empty where it has faults
     * @param faults what is wrong with it, as ends of sentences
     */
    public record Found(Optional<DataType> type, List<String> faults) {}

    /** Looks at an expression. */
    public Found look(String sql) {
        List<String> faults = new ArrayList<>(grammar.faults(sql));
        if (!faults.isEmpty()) {
            return new Found(Optional.empty(), faults);
        }
        try {
            Dataset<Row> selected = table.selectExpr("(" + sql + ")");
            Expression analysed = CollectionConverters.asJava(((org.apache.spark.sql.classic.Dataset<Row>) selected)
                            .queryExecution()
                            .analyzed()
                            .expressions())
                    .get(0);
            if (failsOnText(analysed)) {
                faults.add(
                        "turns text into another type, and stops the run where a text is none; write TRY_CAST(.. AS ..)");
            }
            if (!analysed.deterministic()) {
                faults.add("does not always give the same result for the same row");
            }
            return new Found(Optional.of(selected.schema().fields()[0].dataType()), faults);
        } catch (Exception e) {
            // Spark's analyser answers with a checked exception that its Java signatures do not declare.
            if (!(e instanceof AnalysisException) && e instanceof RuntimeException bug) {
                throw bug;
            }
            faults.add(Sentence.of(e));
            return new Found(Optional.empty(), faults);
        }
    }

    private static boolean failsOnText(Expression node) {
        if (node instanceof Cast cast
                && cast.child().dataType().equals(DataTypes.StringType)
                && !cast.dataType().equals(DataTypes.StringType)
                && !cast.child().foldable()
                && !cast.evalMode().equals(EvalMode$.MODULE$.TRY())) {
            return true;
        }
        return CollectionConverters.asJava(node.children()).stream().anyMatch(ExpressionCheck::failsOnText);
    }
}
