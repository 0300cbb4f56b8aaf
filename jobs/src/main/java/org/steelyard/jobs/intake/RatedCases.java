package org.steelyard.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.steelyard.jobs.source.SourceTable;

/**
 * Joins ratings to the cases that they rate: the case says which department, district and closing day are rated.
 *
 * <p>A rating of a case that was not accepted is rejected. The first active (non-default, valid) rating of a case is marked.
 */
public final class RatedCases {

    /** What ratings have from the cases that they rate. */
    public static final StructType COLUMNS = new StructType()
            .add("department", DataTypes.StringType)
            .add("district", DataTypes.StringType)
            .add("case_close_date", DataTypes.DateType)
            .add("first_active", DataTypes.BooleanType);

    private static final List<String> LAST =
            List.of(SourceTable.RULE, SourceTable.SENTENCE, SourceTable.FATE, SourceTable.SEEN);

    private RatedCases() {}

    /** The ratings with their cases' units, and what becomes of each. */
    public static Dataset<Row> join(Dataset<Row> ratings, Dataset<Row> cases) {
        Dataset<Row> units = cases.select(
                col("case_id").as("rated"),
                col("department"),
                col("district"),
                col("close_date").as("case_close_date"));
        Dataset<Row> bare = ratings.drop(COLUMNS.fieldNames());
        Column accepted = col(SourceTable.FATE).equalTo("accepted");
        Column lost = accepted.and(col("rated").isNull());
        // An id may be a certificate number: a sentence shows only how it begins.
        Column shown = regexp_replace(col("case_id"), "(\\d{3})\\d{8,}[Xx]?", "$1***");
        // Marked before the join, which then finds the ratings sorted by case already.
        return marked(bare, accepted)
                .join(units, col("case_id").equalTo(col("rated")), "left")
                .withColumn("first_active", col("first_active").and(col("rated").isNotNull()))
                .withColumn(SourceTable.RULE, when(lost, "no_such_case").otherwise(col(SourceTable.RULE)))
                .withColumn(
                        SourceTable.SENTENCE,
                        when(lost, concat(lit("no accepted case has the id '"), shown, lit("'")))
                                .otherwise(col(SourceTable.SENTENCE)))
                .withColumn(SourceTable.FATE, when(lost, "rejected").otherwise(col(SourceTable.FATE)))
                .select(frozen(bare));
    }

    /** Ratings that come without the cases that they rate: what their profile does not say of their unit stays unknown. */
    public static Dataset<Row> alone(Dataset<Row> ratings) {
        Dataset<Row> all = ratings;
        List<String> own = List.of(ratings.columns());
        for (StructField field : COLUMNS.fields()) {
            all = own.contains(field.name())
                    ? all
                    : all.withColumn(field.name(), lit(null).cast(field.dataType()));
        }
        return marked(all, col(SourceTable.FATE).equalTo("accepted")).select(frozen(ratings));
    }

    /** Marks the first active rating of each case among those that count. */
    private static Dataset<Row> marked(Dataset<Row> ratings, Column counts) {
        Column active = counts.and(not(col("is_default"))).and(col("is_valid"));
        WindowSpec ofCase = Window.partitionBy("case_id")
                .orderBy(active.desc(), col("assess_time"), col("source_file"), col("source_line"));
        return ratings.withColumn(
                "first_active", active.and(row_number().over(ofCase).equalTo(1)));
    }

    private static Column[] frozen(Dataset<Row> ratings) {
        Stream<String> own = Stream.of(ratings.columns()).filter(name -> !LAST.contains(name));
        Stream<String> all = Stream.concat(Stream.concat(own, Stream.of(COLUMNS.fieldNames())), LAST.stream());
        return all.distinct().map(name -> col(name)).toArray(Column[]::new);
    }
}
