package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real data: an event log of permits, from XES and from its CSV twin, against what its publisher stated in its header. */
class WaboTest {

    private static final Path FOLDER = SampleRun.sample("wabo-permits");

    @TempDir
    private static Path folder;

    private static Pipeline.Done xes;
    private static Pipeline.Done csv;

    @BeforeAll
    static void weigh() throws Exception {
        Path twin = Files.createDirectories(folder.resolve("csv"));
        CsvTwin.write(FOLDER.resolve("receipt.xes.gz"), twin.resolve("receipt.csv"));
        xes = run(FOLDER);
        csv = run(twin);
    }

    private static Pipeline.Done run(Path input) {
        Path profile = SampleRun.sample("profiles/wabo-permits.yaml");
        return SampleRun.run(SampleRun.request(input, profile, "wabo-permits", "2010..2012"));
    }

    private static Dataset<Row> frozen(Pipeline.Done done, String table) {
        return SharedSpark.session()
                .read()
                .parquet(done.folder().resolve("frozen").resolve(table).toString());
    }

    /** What is expected of a figure, by what it is of. */
    private static Map<String, BigDecimal> expected(String figure) throws IOException {
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, BigDecimal> values = new TreeMap<>();
        try (CSVParser rows = CSVParser.parse(FOLDER.resolve("expected.csv"), StandardCharsets.UTF_8, form)) {
            for (CSVRecord row : rows) {
                if (row.get("figure").equals(figure)) {
                    values.put(row.get("of"), new BigDecimal(row.get("value")));
                }
            }
        }
        assertThat(values).isNotEmpty();
        return values;
    }

    private static BigDecimal one(String figure) throws IOException {
        return expected(figure).get("");
    }

    private static Map<String, String> city(Pipeline.Done done, String indicator) {
        return SampleRun.rows(done, "measurements.csv").stream()
                .filter(r -> r.get("level").equals("city") && r.get("indicator").equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, BigDecimal> counts(String column) {
        Map<String, BigDecimal> counts = new TreeMap<>();
        frozen(xes, "case_steps")
                .groupBy(column)
                .count()
                .collectAsList()
                .forEach(r -> counts.put(r.getString(0), BigDecimal.valueOf(r.getLong(1))));
        return counts;
    }

    @Test
    void everyEventAndEveryCaseIsRead() throws IOException {
        String events = one("events").toPlainString();
        String cases = one("cases").toPlainString();
        assertThat(SampleRun.rows(xes, "intake.csv"))
                .extracting(r -> r.get("source") + " " + r.get("read") + " " + r.get("accepted"))
                .containsExactly("case_steps " + events + " " + events, "cases " + cases + " " + cases);
        assertThat(city(xes, "events_per_case"))
                .containsEntry("numerator", events)
                .containsEntry("n", cases);
    }

    @Test
    void spansAreThePublishersToTheMillisecond() throws IOException {
        Map<String, String> span = city(xes, "span_mean");
        BigDecimal thousand = BigDecimal.valueOf(1000);
        assertThat(new BigDecimal(span.get("numerator")).divide(thousand))
                .isEqualByComparingTo(one("sum of spans in seconds"));
        assertThat(new BigDecimal(span.get("value")).divide(thousand).setScale(3, RoundingMode.HALF_UP))
                .isEqualByComparingTo(one("mean span in seconds"));
        Row range = frozen(xes, "cases")
                .selectExpr("min(last_event_at - first_event_at)", "max(last_event_at - first_event_at)")
                .first();
        assertThat(BigDecimal.valueOf(range.getLong(0), 3)).isEqualByComparingTo(one("shortest span in seconds"));
        assertThat(BigDecimal.valueOf(range.getLong(1), 3)).isEqualByComparingTo(one("longest span in seconds"));
    }

    @Test
    void eachActivityAndEachGroupHasThePublishersNumberOfEvents() throws IOException {
        assertThat(counts("step_name"))
                .containsExactlyInAnyOrderEntriesOf(expected("events by activity"))
                .hasSize(27);
        assertThat(counts("handling_group"))
                .containsExactlyInAnyOrderEntriesOf(expected("events by group"))
                .hasSize(10);
    }

    @Test
    void casesWithAnEndAreJudgedByTheirDeadlineAndTheOthersAreCounted() throws IOException {
        assertThat(city(xes, "on_time"))
                .containsEntry("n", one("cases with an end").toPlainString())
                .containsEntry(
                        "numerator", one("cases that ended by their deadline").toPlainString());
        assertThat(city(xes, "without_end")).containsEntry("numerator", "105");
        assertThat(city(xes, "ended_before_start")).containsEntry("numerator", "2");
    }

    @Test
    void theCsvTwinGivesTheSame() {
        assertThat(SampleRun.rows(csv, "measurements.csv")).isEqualTo(SampleRun.rows(xes, "measurements.csv"));
        for (String table : List.of("case_steps", "cases")) {
            // Only where a row was found differs.
            Dataset<Row> one = frozen(xes, table).drop("source_file", "source_line");
            Dataset<Row> other = frozen(csv, table).drop("source_file", "source_line");
            assertThat(one.exceptAll(other).count()).isZero();
            assertThat(other.exceptAll(one).count()).isZero();
        }
    }

    @Test
    void anEventIsFoundOnItsLineOfTheLog() {
        Row first = frozen(xes, "case_steps").orderBy("source_line").first();
        // The first <event> of the unpacked log.
        assertThat(first.<Long>getAs("source_line")).isEqualTo(1807);
        assertThat(first.<String>getAs("step_name")).isEqualTo("Confirmation of receipt");
    }
}
