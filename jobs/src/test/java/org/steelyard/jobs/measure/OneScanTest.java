package org.steelyard.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;
import org.steelyard.jobs.Pipeline;
import org.steelyard.jobs.SampleRun;
import org.steelyard.jobs.Sessions;

/** Each frozen table is read once, whatever the number of indicators, periods and levels: from the plan and from the tasks. */
class OneScanTest {

    private static final List<Period> PERIODS =
            List.of(Period.parse("2025-Q4"), Period.parse("2026-Q1"), Period.parse("2026-Q2"), Period.parse("2026-Q3"));

    private static final List<String> TABLES = List.of(
            "cases", "tickets", "ratings", "ticket_legs", "contact_tickets", "recurrences", "rated_items", "marks");

    @TempDir
    private java.nio.file.Path temp;

    @Test
    void the_plan_of_each_table_holds_one_file_scan_and_no_expanded_rows() throws Exception {
        try (Sessions session = Sessions.open("local[2]", temp)) {
            Map<String, Scan> scans = new Tallier(PERIODS, 20).scans(twice(), tables(session.spark()));
            assertThat(scans.keySet()).containsExactlyInAnyOrderElementsOf(TABLES);
            scans.forEach((table, scan) -> {
                String plan = scan.plan().toString();
                assertThat(plan.split("FileScan parquet", -1)).as(table + plan).hasSize(2);
                assertThat(plan)
                        .doesNotContain("Expand")
                        .doesNotContain("Exchange")
                        .doesNotContain("Join");
            });
        }
    }

    @Test
    void the_tasks_read_as_many_records_as_the_tables_hold_for_one_indicator_and_for_all() throws Exception {
        try (Sessions session = Sessions.open("local[2]", temp)) {
            SparkSession spark = session.spark();
            Map<String, Dataset<Row>> tables = tables(spark);
            long held = tables.values().stream().mapToLong(Dataset::count).sum();
            assertThat(read(spark, twice(), tables)).isEqualTo(held);
            List<Indicator> one = List.of(city().indicator("EFF-01"));
            assertThat(read(spark, one, tables)).isEqualTo(tables.get("cases").count());
        }
    }

    @Test
    void the_tallies_are_the_same_however_the_rows_are_split_and_ordered() throws Exception {
        try (Sessions session = Sessions.open("local[2]", temp)) {
            Map<String, Dataset<Row>> tables = tables(session.spark());
            Map<String, Dataset<Row>> shuffled = new TreeMap<>();
            tables.forEach((name, table) -> shuffled.put(name, table.repartition(7)));
            Collection<Indicator> all = city().counted();
            List<Counted> counted = new Tallier(PERIODS, 20).tally(all, tables);
            assertThat(new Tallier(PERIODS, 20).tally(all, shuffled)).isEqualTo(counted);
            assertThat(counted).isNotEmpty();
        }
    }

    private static long read(SparkSession spark, Collection<Indicator> indicators, Map<String, Dataset<Row>> tables)
            throws Exception {
        AtomicLong records = new AtomicLong();
        SparkListener listener = new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                records.addAndGet(end.taskMetrics().inputMetrics().recordsRead());
            }
        };
        spark.sparkContext().addSparkListener(listener);
        new Tallier(PERIODS, 20).tally(indicators, tables);
        spark.sparkContext().listenerBus().waitUntilEmpty();
        spark.sparkContext().removeSparkListener(listener);
        return records.get();
    }

    /** Every indicator of the city and each once more under another name: twice as many indicators. */
    private static List<Indicator> twice() {
        List<Indicator> all = new ArrayList<>(city().counted());
        for (Indicator i : city().counted()) {
            all.add(new Indicator(
                    i.id() + "-AGAIN",
                    i.name(),
                    i.why(),
                    i.basis(),
                    i.facet(),
                    i.statistic(),
                    i.beside(),
                    i.numerator(),
                    i.denominator(),
                    i.unit(),
                    i.direction(),
                    i.scale(),
                    i.per(),
                    i.zeroWith(),
                    i.minimum(),
                    i.upkeep(),
                    i.examples(),
                    i.file(),
                    i.line(),
                    i.days()));
        }
        return all;
    }

    private static Rulebook city() {
        return RulebookReader.read(java.nio.file.Path.of("../indicators/rulebooks/city"));
    }

    private static Map<String, Dataset<Row>> tables(SparkSession spark) {
        Pipeline.Done done = SampleRun.done();
        Map<String, Dataset<Row>> tables = new TreeMap<>();
        for (String table : TABLES) {
            Dataset<Row> frozen = spark.read()
                    .parquet(done.folder().resolve("frozen").resolve(table).toString());
            tables.put(table, Tallier.withAsOf(frozen, PERIODS.get(3).last()));
        }
        return tables;
    }
}
