package org.steelyard.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.result.Period;
import org.steelyard.jobs.SharedSpark;
import org.steelyard.jobs.lane.Lane;
import org.steelyard.jobs.lane.Lanes;
import org.steelyard.jobs.lane.Rows;
import org.steelyard.jobs.lane.Truth;
import org.steelyard.jobs.lane.Whole;
import org.steelyard.jobs.lane.Words;

/** Every kind of expression, on frozen columns and on rows, comes to what Spark's own evaluation comes to, row by row. */
class BatchPlanTest {

    private static final StructType SCHEMA = StructType.fromDDL("department STRING, district STRING, replicate INT, "
            + "day DATE, other DATE, moment TIMESTAMP_NTZ, n INT, m INT, big BIGINT, money DECIMAL(16,2), "
            + "rate DECIMAL(5,1), sure BOOLEAN, maybe BOOLEAN, status STRING, id STRING");
    private static final int ROWS = 10_000;

    private static final List<String> EXPRESSIONS = List.of(
            "1",
            "n",
            "big",
            "money",
            "sure",
            "maybe",
            "NULL",
            "n + m",
            "n - m * 3",
            "money + rate",
            "money - 1",
            "rate * 2",
            "CAST(n AS BIGINT)",
            "CAST(maybe AS INT)",
            "CAST(rate AS INT)",
            "CAST(n AS DECIMAL(10,2))",
            "n % 3",
            "abs(n)",
            "least(n, m)",
            "greatest(n, m, 4)",
            "coalesce(n, m, -1)",
            "nullif(n, m)",
            "CASE WHEN n = 1 THEN 10 WHEN n > 3 THEN m END",
            "CASE WHEN status = 'A' THEN 10 WHEN status = 'B' THEN 9 ELSE 0 END",
            "if(maybe, n, m)",
            "length(status)",
            "CAST(day - other AS INT)",
            "datediff(day, other)",
            "n = m",
            "n <> m",
            "n <= m AND maybe",
            "n < m OR maybe OR status = 'A'",
            "NOT (n > m)",
            "n >= m IS NULL",
            "(n > 3) = maybe",
            "n <=> m",
            "n IN (1, 2, 5)",
            "n NOT IN (1, NULL)",
            "n BETWEEN 2 AND m",
            "status IN ('A', '办结')",
            "status NOT IN ('A', 'B') AND n IS NOT NULL",
            "status LIKE 'A%' OR status IS NULL",
            "coalesce(status, '') = ''",
            "status = department",
            "id = 'id77'",
            "substr(id, 3, 1) = '7'",
            "money > 10",
            "money <= rate",
            "rate > 5.55",
            "day <= DATE'2026-06-30'",
            "least(day, other) < DATE'2026-03-01'",
            "day + 10 > other",
            "date_sub(day, 3) = other",
            "CAST(moment AS DATE) = day",
            "moment >= TIMESTAMP_NTZ'2026-05-01 12:30:00'",
            "moment < CAST(day AS TIMESTAMP_NTZ)",
            "hour(moment) >= 12",
            "day - other > INTERVAL '30' DAY",
            "coalesce(maybe, sure)",
            "CASE WHEN n = 1 THEN maybe WHEN m = 2 THEN sure END",
            "coalesce(maybe, false) AND NOT sure",
            "maybe IS NULL",
            "status IS NULL AND money IS NOT NULL");

    @TempDir
    private static java.nio.file.Path folder;

    private static Dataset<Row> rows;
    private static Dataset<Row> frozen;

    @BeforeAll
    static void some() {
        Random random = new Random(7);
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            all.add(RowFactory.create(
                    random.nextInt(20) == 0 ? null : "D" + random.nextInt(16),
                    "Q" + random.nextInt(8),
                    random.nextInt(20),
                    maybe(random, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300))),
                    maybe(random, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300))),
                    maybe(random, LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(random.nextInt(20_000_000))),
                    maybe(random, random.nextInt(20) - 5),
                    maybe(random, random.nextInt(20)),
                    maybe(random, random.nextLong() >> 20),
                    maybe(random, BigDecimal.valueOf(random.nextInt(1_000_000) - 100, 2)),
                    maybe(random, BigDecimal.valueOf(random.nextInt(1000), 1)),
                    random.nextBoolean(),
                    maybe(random, random.nextBoolean()),
                    maybe(random, List.of("A", "B", "办结", "").get(random.nextInt(4))),
                    "id" + i));
        }
        rows = SharedSpark.session().createDataFrame(all, SCHEMA).repartition(2);
        rows.write().parquet(folder.resolve("frozen").toString());
        frozen = SharedSpark.session().read().parquet(folder.resolve("frozen").toString());
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(10) == 0 ? null : value;
    }

    @Test
    void everyExpressionComesToWhatSparkItselfMakesOfIt() {
        for (Dataset<Row> table : List.of(frozen, rows)) {
            List<String> sql = new ArrayList<>(List.of("id"));
            EXPRESSIONS.forEach(e -> sql.add("(" + e + ") AS e" + sql.size()));
            Dataset<Row> asked = table.selectExpr(sql.toArray(String[]::new));
            Map<String, Row> spark = new HashMap<>();
            asked.collectAsList().forEach(row -> spark.put(row.getString(0), row));
            BatchPlan plan = new BatchPlan(asked);
            List<Expression> bound = plan.expressions();
            List<String[]> ours = plan.batches()
                    .mapPartitions(batches -> values(bound, batches))
                    .collect();
            assertThat(ours).hasSize(ROWS);
            for (int e = 1; e <= EXPRESSIONS.size(); e++) {
                for (String[] row : ours) {
                    assertThat(row[e])
                            .as("%s of %s", EXPRESSIONS.get(e - 1), row[0])
                            .isEqualTo(plain(
                                    Objects.requireNonNull(spark.get(row[0])).get(e)));
                }
            }
        }
    }

    /** What lanes make of the expressions of each row; the first is a text column. */
    private static Iterator<String[]> values(List<Expression> bound, Iterator<ColumnarBatch> batches) {
        Lanes lanes = new Lanes();
        Words ids = lanes.words(((BoundReference) bound.get(0)).ordinal());
        List<Lane> all =
                bound.subList(1, bound.size()).stream().map(lanes::lane).toList();
        Rows present = new Rows();
        List<String[]> values = new ArrayList<>();
        batches.forEachRemaining(batch -> {
            present.next(batch);
            ids.compute(present);
            all.forEach(lane -> lane.compute(present));
            for (int i = 0; i < present.count(); i++) {
                String[] row = new String[bound.size()];
                row[0] = ids.text(ids.values()[i]).toString();
                for (int e = 1; e < row.length; e++) {
                    row[e] = value(all.get(e - 1), i);
                }
                values.add(row);
            }
        });
        return values.iterator();
    }

    private static String value(Lane lane, int row) {
        if (lane.nulls().has(row)) {
            return "null";
        }
        return lane instanceof Truth truth
                ? truth.yes().has(row) ? "1" : "0"
                : Long.toString(((Whole) lane).values()[row]);
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        return value instanceof BigDecimal decimal ? decimal.unscaledValue().toString() : String.valueOf(value);
    }

    @Test
    void a_number_too_large_in_a_row_that_does_not_count_harms_nobody() {
        // n is at most 14: where it counts, it is below 3, and the sum fits.
        assertThat(sum("n < 3", "n + 2147483640")).isEqualTo(sum("n < 3", "CAST(n AS BIGINT) + 2147483640"));
        assertThatThrownBy(() -> sum("n < 13", "n + 2147483640")).hasStackTraceContaining("ARITHMETIC_OVERFLOW");
        assertThat(sum("status = '5'", "CAST(id AS INT)")).isZero();
        assertThatThrownBy(() -> sum("status = 'A'", "CAST(id AS INT)")).hasStackTraceContaining("CAST_INVALID_INPUT");
    }

    private static long sum(String where, String expression) {
        Scan.Counting counting = new Scan.Counting("day", where, expression, false);
        Period all = Period.parse("2026");
        Scan scan = new Scan(Tallier.withAsOf(frozen, all.last()), List.of(all), 20);
        scan.add(counting);
        Figures figures = scan.run();
        long[] sums = new long[20];
        for (Place place : figures.grid().places()) {
            figures.of(counting).addSums(place, 0, sums);
        }
        return LongStream.of(sums).sum();
    }

    @Test
    void a_table_without_rows_counts_nothing() {
        Scan.Counting counting = new Scan.Counting("day", "n > 1", "n", true);
        Scan scan = new Scan(Tallier.withAsOf(frozen.where("id = 'nobody'"), LocalDate.of(2026, 9, 30)), List.of(), 20);
        scan.add(counting);
        assertThat(scan.run().grid().places()).isEmpty();
    }
}
