package org.steelyard.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.steelyard.jobs.source.SourceTable;

/**
 * Joins ratings to the cases that they rate: the case says which department, district and closing day are rated.
 *
 * <p>A rating of a case that was not accepted is rejected. The first active (non-default, valid) rating of a case is marked.
 */
public final class RatedCases {

    private RatedCases() {}

    /** The ratings with their cases' units, and what becomes of each. */
    public static Dataset<Row> join(Dataset<Row> ratings, Dataset<Row> cases) {
        Dataset<Row> units = cases.select(
                col("case_id").as("rated"),
                col("department"),
                col("district"),
                col("close_date").as("case_close_date"));
        Column accepted = col(SourceTable.FATE).equalTo("accepted");
        Column lost = accepted.and(col("rated").isNull());
        // An id may be a certificate number: a sentence shows only how it begins.
        Column shown = regexp_replace(col("case_id"), "(\\d{3})\\d{8,}[Xx]?", "$1***");
        Column active = accepted.and(not(col("is_default"))).and(col("is_valid"));
        // Before the join, which then finds the ratings sorted by case already.
        WindowSpec ofCase = Window.partitionBy("case_id")
                .orderBy(active.desc(), col("assess_time"), col("source_file"), col("source_line"));
        Column[] frozen = concatColumns(ratings);
        return ratings.withColumn(
                        "first_active", active.and(row_number().over(ofCase).equalTo(1)))
                .join(units, col("case_id").equalTo(col("rated")), "left")
                .withColumn("first_active", col("first_active").and(col("rated").isNotNull()))
                .withColumn(SourceTable.RULE, when(lost, "no_such_case").otherwise(col(SourceTable.RULE)))
                .withColumn(
                        SourceTable.SENTENCE,
                        when(lost, concat(lit("no accepted case has the id '"), shown, lit("'")))
                                .otherwise(col(SourceTable.SENTENCE)))
                .withColumn(SourceTable.FATE, when(lost, "rejected").otherwise(col(SourceTable.FATE)))
                .select(frozen);
    }

    private static Column[] concatColumns(Dataset<Row> ratings) {
        java.util.List<Column> all = new java.util.ArrayList<>();
        java.util.List<String> last = java.util.List.of(
                SourceTable.RULE, SourceTable.SENTENCE, SourceTable.FATE, SourceTable.SEEN);
        for (String name : ratings.columns()) {
            if (!last.contains(name)) {
                all.add(col(name));
            }
        }
        java.util.List.of("department", "district", "case_close_date", "first_active")
                .forEach(c -> all.add(col(c)));
        last.forEach(c -> all.add(col(c)));
        return all.toArray(Column[]::new);
    }
}
