package org.steelyard.jobs.derive;

import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.steelyard.jobs.clock.WorkCalendar;

/** Makes the chains of the frozen cases; only cases of an item with a topic travel between tasks. */
public final class ChainTable {

    /** Why a chain is left out, by rule. */
    public static final Map<String, String> SENTENCES = Map.of(
            "no_chain_key",
            "a case of a topic has neither a bundle_id nor an applicant: nobody can say to which chain it belongs",
            "unfinished",
            "a case of the chain has not ended yet, or its closing time is not known",
            "refused",
            "a case of the chain was refused and not granted later: what was asked for was not obtained",
            "calendar",
            "the chain begins or ends outside the working-day calendar: correct the date or extend the calendar");

    private ChainTable() {}

    /** The chains, of the columns of Chains with a group and the rule by which one is left out; in a fixed order. */
    public static JavaRDD<InternalRow> of(Dataset<Row> cases, WorkCalendar calendar, int replicates) {
        int parts = Integer.parseInt(cases.sparkSession().conf().get("spark.sql.shuffle.partitions"));
        Chainer chainer = new Chainer(calendar, replicates);
        return cases.filter("wb_topic IS NOT NULL AND status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN')")
                .selectExpr(Link.COLUMNS)
                // An applicant decides only where there is no bundle: members of one bundle may apply by different
                // persons.
                .withColumn(
                        "applicant_hash", functions.expr("CASE WHEN bundle_id = '' THEN applicant_hash ELSE '' END"))
                .repartition(
                        parts, functions.col("wb_topic"), functions.col("bundle_id"), functions.col("applicant_hash"))
                .sortWithinPartitions("wb_topic", "bundle_id", "applicant_hash", "applied", "case_id")
                .toJavaRDD()
                .mapPartitions(rows -> chainer.chains(new Links(rows)));
    }
}
