package org.steelyard.jobs;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.steelyard.jobs.derive.ChainTable;
import org.steelyard.jobs.derive.RatedItemTable;
import org.steelyard.jobs.derive.RecurrenceTable;
import org.steelyard.jobs.derive.RegisterRows;
import org.steelyard.jobs.reference.Item;
import org.steelyard.jobs.reference.References;
import org.steelyard.jobs.source.Chains;
import org.steelyard.jobs.source.DerivedTable;
import org.steelyard.jobs.source.ItemRegister;
import org.steelyard.jobs.source.RatedItems;
import org.steelyard.jobs.source.Recurrences;
import org.steelyard.jobs.store.Freezer;
import org.steelyard.jobs.store.Frozen;
import org.steelyard.jobs.store.TicketsBeside;

/** Makes the tables that come of others, once for all indicators: where nothing feeds one it is not there. */
final class DerivedTables {

    private final SparkSession spark;
    private final Freezer freezer;
    private final References references;
    private final int replicates;
    private final Map<String, Frozen> frozen;

    /** The tables made of those frozen, to which they are added; several may be made beside each other. */
    DerivedTables(
            SparkSession spark, Freezer freezer, References references, int replicates, Map<String, Frozen> frozen) {
        this.spark = spark;
        this.freezer = freezer;
        this.references = references;
        this.replicates = replicates;
        this.frozen = frozen;
    }

    /** What tickets tell of each other: the legs of those that were passed on, and those whose matter came again. */
    void ofTickets() {
        Frozen tickets = frozen.get("tickets");
        if (tickets != null) {
            TicketsBeside.BY_RULE.forEach((rule, table) -> {
                // Nothing needs to be scanned where there are none.
                if (tickets.by(rule) > 0) {
                    frozen.put(table, freezer.beside(table, tickets.table().schema()));
                }
            });
            derive(Recurrences.TABLE, "tickets", RecurrenceTable.of(tickets.table()));
        }
    }

    /** Which items were rated, of those that had cases closed. */
    void ofRatings() {
        Frozen cases = frozen.get("cases");
        Frozen ratings = frozen.get("ratings");
        if (cases != null && ratings != null) {
            derive(RatedItems.TABLE, "cases", RatedItemTable.of(cases.table(), ratings.table(), replicates));
        }
    }

    private void derive(DerivedTable table, String from, Dataset<Row> rows) {
        JavaRDD<InternalRow> made = ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
        frozen.put(table.name(), freezer.freeze(table, from, made, Map.of()));
    }

    /** The register of items, and the chains of cases that belong to a topic. */
    void ofCases() {
        SortedMap<String, Item> items = references.items();
        if (items.isEmpty()) {
            return;
        }
        List<InternalRow> register = RegisterRows.of(items.values(), replicates);
        frozen.put(ItemRegister.TABLE.name(), freezer.freeze(ItemRegister.TABLE, "register", one(register), Map.of()));
        Frozen cases = frozen.get("cases");
        if (cases != null
                && items.values().stream().anyMatch(i -> !i.entry().topic().isEmpty())) {
            frozen.put(
                    Chains.TABLE.name(),
                    freezer.freeze(
                            Chains.TABLE,
                            "cases",
                            ChainTable.of(cases.table(), references.calendar(), replicates),
                            ChainTable.SENTENCES));
        }
    }

    private JavaRDD<InternalRow> one(List<InternalRow> rows) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, 1);
    }
}
