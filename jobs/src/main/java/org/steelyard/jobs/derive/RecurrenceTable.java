package org.steelyard.jobs.derive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.steelyard.jobs.source.Recurrences;

/**
 * Makes the recurrences of the frozen tickets; only tickets that name another one, or have a caller, travel between tasks.
 *
 * <p>A matter comes again when a later ticket says that it repeats this one, or is a sub-ticket of it, or comes from the same
 * caller on the same topic; or when this one was opened again itself. A masked caller is no caller, and never matches another.
 */
public final class RecurrenceTable {

    /** Which tickets would show it if their matter came again; the indicators that count recurrences divide by the same. */
    private static final String TRACEABLE = "caller_hash IS NOT NULL OR coalesce(absent, '') NOT LIKE '%,repeat_of,%'"
            + " OR coalesce(absent, '') NOT LIKE '%,reopen_count,%' OR coalesce(absent, '') NOT LIKE '%,reopen_time,%'";

    private RecurrenceTable() {}

    /** The recurrences among frozen tickets. */
    public static Dataset<Row> of(Dataset<Row> tickets) {
        Dataset<Row> closed = tickets.where("close_time IS NOT NULL AND (" + TRACEABLE + ")");
        return named(tickets, closed)
                .unionByName(called(tickets, closed))
                .unionByName(reopened(closed))
                .groupBy(col("ticket_id"), col("department"), col("district"), col("close_date"), col("replicate"))
                .agg(min("again_date").as("again_date"), min("days").as("days"))
                .select(Stream.of(Recurrences.TABLE.schema().fieldNames())
                        .map(name -> col(name))
                        .toArray(Column[]::new))
                .sortWithinPartitions("ticket_id");
    }

    /** A recurrence on a day, so many days after the ticket was closed. */
    private static Dataset<Row> link(Dataset<Row> rows, String again, String since) {
        return rows.selectExpr(
                "ticket_id",
                "department",
                "district",
                "close_date",
                "replicate",
                again + " AS again_date",
                "datediff(" + again + ", " + since + ") AS days");
    }

    /** Tickets to which a later one refers. */
    private static Dataset<Row> named(Dataset<Row> tickets, Dataset<Row> closed) {
        Dataset<Row> references = refers(tickets, "repeat_of").unionByName(refers(tickets, "parent_ticket_id"));
        Dataset<Row> later = closed.join(broadcast(references), col("ticket_id").equalTo(col("referred")))
                .where("came > close_time");
        return link(later, "CAST(came AS DATE)", "close_date");
    }

    private static Dataset<Row> refers(Dataset<Row> tickets, String column) {
        return tickets.where(col(column).isNotNull().and(col(column).notEqual(col("ticket_id"))))
                .select(col(column).as("referred"), col("create_time").as("came"));
    }

    /** Tickets whose caller came again on the same topic; of all calls after the close, the next. */
    private static Dataset<Row> called(Dataset<Row> tickets, Dataset<Row> closed) {
        String known = "caller_hash IS NOT NULL AND topic IS NOT NULL";
        String[] ends = {
            "caller_hash",
            "topic",
            "ticket_id",
            "department",
            "district",
            "close_date",
            "replicate",
            "close_time AS at",
            "CAST(NULL AS TIMESTAMP_NTZ) AS came"
        };
        String[] calls = {
            "caller_hash",
            "topic",
            "CAST(NULL AS STRING) AS ticket_id",
            "CAST(NULL AS STRING) AS department",
            "CAST(NULL AS STRING) AS district",
            "CAST(NULL AS DATE) AS close_date",
            "CAST(NULL AS INT) AS replicate",
            "create_time AS at",
            "create_time AS came"
        };
        // From the last to the first: the smallest call seen so far is the next one after an end.
        Column next = min("came")
                .over(Window.partitionBy("caller_hash", "topic")
                        .orderBy(col("at").desc(), col("ticket_id").isNull())
                        .rowsBetween(Window.unboundedPreceding(), Window.currentRow()));
        Dataset<Row> later = closed.where(known)
                .selectExpr(ends)
                .unionByName(tickets.where(known).selectExpr(calls))
                .withColumn("next", next)
                .where("ticket_id IS NOT NULL AND next IS NOT NULL");
        return link(later, "CAST(next AS DATE)", "close_date");
    }

    /** Tickets that were opened again themselves: so many days after the close before, where the export tells it. */
    private static Dataset<Row> reopened(Dataset<Row> closed) {
        Dataset<Row> again = closed.where("reopen_time IS NOT NULL OR reopen_count > 0");
        return link(
                again,
                "coalesce(CAST(reopen_time AS DATE), close_date)",
                "CASE WHEN first_close_time <= reopen_time THEN CAST(first_close_time AS DATE)"
                        + " WHEN close_time <= reopen_time THEN close_date END");
    }
}
