package org.steelyard.jobs.derive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sum;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.steelyard.jobs.source.RatedItems;

/** Makes the rated items of the frozen cases and their ratings: one grouping of a few columns of each. */
public final class RatedItemTable {

    private static final String QUARTER_END = "last_day(add_months(trunc(%s, 'QUARTER'), 2)) AS quarter_end";

    private RatedItemTable() {}

    /** The rated items of frozen cases and the frozen ratings of these cases. */
    public static Dataset<Row> of(Dataset<Row> cases, Dataset<Row> ratings, int replicates) {
        Dataset<Row> closed = counted(
                cases.where("close_date IS NOT NULL AND item_code IS NOT NULL"
                        + " AND status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN')"),
                "close_date",
                "closed",
                "TRUE");
        Dataset<Row> rated = counted(
                ratings.where("first_active AND case_close_date IS NOT NULL AND item_code IS NOT NULL"),
                "case_close_date",
                "rated",
                "assess_date <= quarter_end");
        return closed.unionByName(rated)
                .groupBy("item_code", "department", "district", "quarter_end")
                .agg(
                        sum("closed").cast("int").as("closed"),
                        sum("rated").cast("int").as("rated"))
                .where("closed > 0")
                // An item's cases everywhere belong together when groups are left out.
                .withColumn("replicate", expr("CAST(pmod(xxhash64(item_code), " + replicates + ") AS INT)"))
                .select(Stream.of(RatedItems.TABLE.schema().fieldNames())
                        .map(name -> col(name))
                        .toArray(Column[]::new))
                .sortWithinPartitions("item_code", "department", "district", "quarter_end");
    }

    private static Dataset<Row> counted(Dataset<Row> rows, String closed, String name, String which) {
        boolean cases = name.equals("closed");
        return rows.withColumn("quarter_end", expr(QUARTER_END.formatted(closed)))
                .where(which)
                .selectExpr(
                        "item_code",
                        "department",
                        "district",
                        "quarter_end",
                        (cases ? "1L" : "0L") + " AS closed",
                        (cases ? "0L" : "1L") + " AS rated");
    }
}
