package org.steelyard.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.indicators.result.Period;
import org.steelyard.jobs.clock.SampleCalendar;
import org.steelyard.jobs.intake.Delivery;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.jobs.quality.Gauge;
import org.steelyard.jobs.reference.Overlay;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.reports.RejectCount;

class FreezerTest {

    private static final String HEADER = "办件编号,事项名称,受理部门,行政区划,受理时间,办结时间,办件状态,收费金额,联系电话\n";

    @TempDir
    private static Path folder;

    private static Delivery delivery;
    private static Frozen frozen;

    @BeforeAll
    static void freezeTheSameTwice() throws IOException {
        delivery = new Delivery(folder.resolve("input"), CaseLog.TABLE);
        delivery.file(
                "a.csv",
                HEADER
                        + "A1,设立,税务局,青湖区,2026-07-01 09:00:00,2026-07-02 10:00:00,办结,12.5,13800138000\n"
                        + "A2,设立,无名局,青湖区,2026-07-01 09:00:00,,在办,,13800138000\n"
                        + "A3,测试,税务局,青湖区,2026-07-01 09:00:00,,在办,,\n"
                        + "合计,3\n"
                        + "A4,设立,\"税务局\n\",青湖区,2026-07-02 09:00:00,2026-07-01 09:00:00,办结,,\n"
                        + "A5,设立,税务局,,2026-07-01 09:00:00,,在办,,\n");
        delivery.file("b.csv", HEADER + "A1,设立,税务局,青湖区,2026-07-01 09:00:00,2026-07-03 10:00:00,办结,12.5,13800138000\n");
        delivery.file("c.csv", HEADER);
        frozen = freeze(delivery, folder.resolve("run"));
        freeze(delivery, folder.resolve("again"));
    }

    private static Frozen freeze(Delivery delivery, Path run) {
        TableInput input = delivery.open(run.resolveSibling("staging-" + run.getFileName()));
        return new Freezer(delivery.spark(), run).freeze(input, gauge(input), Overlay.NONE, delivery.rows(input));
    }

    private static Gauge gauge(TableInput input) {
        return Gauge.of(input.table(), SampleCalendar.read(), Period.parse("2026-Q3"));
    }

    @Test
    void everyRowIsCountedOnceByItsFate() {
        assertThat(frozen.counts())
                .containsExactly(
                        new IntakeCount("cases", "a.csv", 6, 1, 1, 2, 2),
                        new IntakeCount("cases", "b.csv", 1, 1, 0, 0, 0),
                        new IntakeCount("cases", "c.csv", 0, 0, 0, 0, 0));
        assertThat(frozen.setAside())
                .extracting(RejectCount::file, RejectCount::fate, RejectCount::rule, RejectCount::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.csv", "excluded", "test_data", 1L),
                        org.assertj.core.groups.Tuple.tuple("a.csv", "excluded", "total_row", 1L),
                        org.assertj.core.groups.Tuple.tuple("a.csv", "rejected", "order", 1L),
                        org.assertj.core.groups.Tuple.tuple("a.csv", "rejected", "unknown_department", 1L),
                        org.assertj.core.groups.Tuple.tuple("a.csv", "superseded", "conflict", 1L));
        assertThat(frozen.table()
                        .select("case_id", "source_file")
                        .orderBy("source_file")
                        .collectAsList()
                        .toString())
                .isEqualTo("[[A5,a.csv], [A1,b.csv]]");
    }

    @Test
    void everyRowThatWasSetAsideStandsInOrderWithItsReasonAndWithoutItsCells() throws IOException {
        assertThat(Files.readString(folder.resolve("run/rejected/cases/rejected.csv")))
                .isEqualTo("""
                        file,line,fate,rule,sentence
                        a.csv,2,superseded,conflict,"the row b.csv:2 has the same id, and no time tells which is the later: the last in the input counts; it differs in close_time"
                        a.csv,3,rejected,unknown_department,department: '无名局' is in no reference table on that day (add it or an alias)
                        a.csv,4,excluded,test_data,the row says itself that it is a test
                        a.csv,5,excluded,total_row,"a line of totals or remarks, not a record"
                        a.csv,6,rejected,order,close_time lies before accept_time
                        """);
    }

    @Test
    void theFrozenFilesKeepLocalTimesAndExactMoneyAndHaveNamesWithoutChance() throws IOException {
        List<Path> parts = files(folder.resolve("run/frozen/cases"));
        assertThat(parts.stream().map(p -> p.getFileName().toString()))
                .isNotEmpty()
                .allMatch(name -> name.matches("part-\\d{5}\\.parquet"));
        for (Path part : parts) {
            try (ParquetFileReader reader = ParquetFileReader.open(
                    HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(part.toUri()), new Configuration()))) {
                ParquetMetadata footer = reader.getFooter();
                var schema = footer.getFileMetaData().getSchema();
                assertThat(schema.getType("accept_time").toString())
                        .isEqualTo("optional int64 accept_time (TIMESTAMP(MICROS,false))");
                assertThat(schema.getType("accept_date").toString()).isEqualTo("optional int32 accept_date (DATE)");
                assertThat(schema.getType("fee_amount").toString()).contains("DECIMAL(16,2)");
                assertThat(schema.getColumns())
                        .noneMatch(c -> c.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT96);
                assertThat(footer.getBlocks()).allSatisfy(block -> assertThat(block.getColumns())
                        .allMatch(c -> c.getCodec() == CompressionCodecName.ZSTD));
            }
        }
    }

    @Test
    void theSameInputFreezesToTheSameBytes() throws IOException {
        assertThat(bytes(folder.resolve("run"))).isNotEmpty().isEqualTo(bytes(folder.resolve("again")));
    }

    @Test
    void nothingPersonalIsWrittenAnywhere() throws IOException {
        assertThat(delivery.spark()
                        .read()
                        .parquet(folder.resolve("run/frozen/cases").toString())
                        .where("applicant_phone_hash IS NOT NULL")
                        .count())
                .isZero();
        for (String text : bytes(folder.resolve("run")).values()) {
            assertThat(text).doesNotContain("13800138000");
        }
    }

    @Test
    void aTableOfWhichNoRowIsAcceptedIsFrozenEmpty() throws IOException {
        Delivery bad = new Delivery(folder.resolve("bad"), CaseLog.TABLE);
        bad.file("a.csv", HEADER + "A2,设立,无名局,青湖区,2026-07-01 09:00:00,,在办,,\n");
        Frozen empty = freeze(bad, folder.resolve("bad-run"));
        assertThat(empty.table().count()).isZero();
        assertThat(empty.table().columns()).contains("case_id", "net_days").doesNotContain("fate", "rule", "sentence");
        assertThat(empty.counts()).containsExactly(new IntakeCount("cases", "a.csv", 1, 0, 0, 0, 1));
        assertThat(files(folder.resolve("bad-run/frozen/cases"))).hasSize(1);
    }

    @Test
    void aTableWithoutAnyRowIsFrozenEmpty() throws IOException {
        Delivery none = new Delivery(folder.resolve("none"), CaseLog.TABLE);
        none.file("a.csv", HEADER);
        Frozen empty = freeze(none, folder.resolve("none-run"));
        assertThat(empty.table().count()).isZero();
        assertThat(empty.counts()).containsExactly(new IntakeCount("cases", "a.csv", 0, 0, 0, 0, 0));
    }

    @Test
    void aRowThatIsLostStopsTheRun() {
        TableInput input = delivery.open(folder.resolve("lossy-staging"));
        Dataset<Row> lossy =
                delivery.rows(input).where(functions.col("source_line").notEqual(8));
        assertThatThrownBy(() -> new Freezer(delivery.spark(), folder.resolve("lossy"))
                        .freeze(input, gauge(input), Overlay.NONE, lossy))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rows were lost or doubled: IntakeCount[source=cases, file=a.csv, read=6, accepted=0,"
                        + " superseded=1, excluded=2, rejected=2]");
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> walk = Files.walk(in)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, String> bytes(Path in) throws IOException {
        return files(in).stream()
                .collect(Collectors.toMap(
                        p -> in.relativize(p).toString(), FreezerTest::text, (a, b) -> a, TreeMap::new));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
