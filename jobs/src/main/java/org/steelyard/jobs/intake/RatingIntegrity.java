package org.steelyard.jobs.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.steelyard.jobs.source.SourceTable;

/**
 * Counts what is odd about ratings (疑似异常，待核): given before there was anything to rate, or one of a burst of best ratings from
 * one device.
 *
 * <p>A sign to look closer, never a proof. At a hall's own device a rating may come before the case is formally closed that day.
 */
final class RatingIntegrity {

    /** Two columns of the rated case, for a moment. */
    static final String ACCEPTED = "rated_accept_time";

    static final String CLOSED = "rated_close_time";

    private static final String BURST = "rating_burst";
    private static final int FEW = 5;
    private static final int FEW_SECONDS = 2 * 60;
    private static final int MANY = 10;
    private static final int MANY_SECONDS = 10 * 60;

    private RatingIntegrity() {}

    /** How many oddities a rating shows beside its case; null where its case is not known. */
    static Column flags() {
        Column early = expr("assess_time < " + ACCEPTED + " AND CAST(assess_time AS DATE) < CAST(" + ACCEPTED
                + " AS DATE)"
                + " OR assess_time < " + ACCEPTED + " AND coalesce(date_only, '') NOT LIKE '%assess_time%'"
                + " OR assess_time < " + CLOSED + " - INTERVAL '10' MINUTE AND NOT (CAST(assess_time AS DATE) = CAST("
                + CLOSED + " AS DATE) AND (coalesce(channel, '') IN ('QR', 'TABLET', 'TERMINAL')"
                + " OR coalesce(date_only, '') LIKE '%assess_time%'))");
        Column count = when(coalesce(early, lit(false)), 1)
                .otherwise(0)
                .plus(when(col(BURST), 1).otherwise(0));
        return when(col("rated").isNotNull(), count);
    }

    /** Marks the best ratings that came from one device five within two minutes, or ten within ten. */
    static Dataset<Row> bursts(Dataset<Row> ratings, boolean devices) {
        if (!devices) {
            return ratings.withColumn(BURST, lit(false));
        }
        Column best = col(SourceTable.FATE)
                .equalTo("accepted")
                .and(not(col("is_default")))
                .and(col("is_valid"))
                .and(col("level").equalTo(5))
                .and(col("device_hash").isNotNull());
        Column seconds = expr("unix_micros(CAST(assess_time AS TIMESTAMP))").divide(1_000_000);
        // Whatever is no such rating stands alone, so that it neither joins a burst nor crowds one partition.
        Column together = when(best, concat(lit("d"), col("device_hash")))
                .otherwise(concat(lit("r"), coalesce(col("source_file"), lit("")), col("source_line")));
        WindowSpec order =
                Window.partitionBy(together).orderBy(col("assess_time"), col("source_file"), col("source_line"));
        return ratings.withColumn(
                BURST,
                best.and(coalesce(
                        within(seconds, order, FEW, FEW_SECONDS).or(within(seconds, order, MANY, MANY_SECONDS)),
                        lit(false))));
    }

    /** Whether a row is one of so many in a row that came within so many seconds, wherever it stands among them. */
    private static Column within(Column seconds, WindowSpec order, int count, int span) {
        Column any = lit(false);
        for (int before = 0; before < count; before++) {
            Column last = lead(seconds, count - 1 - before).over(order);
            Column first = lag(seconds, before).over(order);
            any = any.or(coalesce(last.minus(first).leq(span), lit(false)));
        }
        return any;
    }
}
