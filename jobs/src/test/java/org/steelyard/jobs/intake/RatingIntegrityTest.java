package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.Ratings;

/** Ratings before their time, and bursts from one device. */
class RatingIntegrityTest {

    @TempDir
    private Path folder;

    private Map<String, Object> flags(boolean devices, List<String> ratings) throws IOException {
        Delivery cases = new Delivery(folder.resolve("cases"), CaseLog.TABLE);
        cases.file("c.csv", """
                        办件编号,事项编码,受理部门,受理时间,办结时间,办件状态
                        A1,YZ1,税务局,2026-07-01 09:00,2026-07-03 09:00,办结
                        """);
        Delivery given = new Delivery(folder.resolve("ratings"), Ratings.TABLE);
        given.file("r.csv", "评价编号,办件编号,评价渠道,满意度,评价时间\n" + String.join("\n", ratings) + "\n");
        Dataset<Row> rows = given.rows(given.open(folder.resolve("s1")));
        // A device is personal, and without a key it is dropped: here the channel stands for it.
        Dataset<Row> named = devices ? rows.withColumn("device_hash", rows.col("channel")) : rows;
        Dataset<Row> accepted = cases.rows(cases.open(folder.resolve("s2"))).where("fate = 'accepted'");
        Map<String, Object> flags = new TreeMap<>();
        for (Row row : RatedCases.join(named, accepted, devices).collectAsList()) {
            flags.put(row.getAs("rating_id"), row.getAs("integrity_flags"));
            if (row.<Object>getAs("integrity_flags") != null) {
                assertThat(row.<String>getAs("item_code")).isEqualTo("YZ1");
            }
        }
        return flags;
    }

    @Test
    void aRatingBeforeTheAcceptanceOrTenMinutesBeforeTheCloseIsOdd() throws IOException {
        assertThat(flags(
                        false,
                        List.of(
                                "R1,A1,移动端,满意,2026-06-30 09:00",
                                "R2,A1,移动端,满意,2026-07-01 08:59",
                                "R3,A1,移动端,满意,2026-07-03 08:49",
                                "R4,A1,移动端,满意,2026-07-03 08:50",
                                "R5,A1,移动端,满意,2026-07-04 08:00",
                                "R6,A9,移动端,满意,2026-06-30 09:00")))
                .containsEntry("R1", 1)
                .containsEntry("R2", 1)
                .containsEntry("R3", 1)
                .containsEntry("R4", 0)
                .containsEntry("R5", 0)
                .containsEntry("R6", null);
    }

    @Test
    void atTheHallsOwnDeviceItMayComeBeforeTheFormalCloseOfThatDayAndADayWithoutATimeProvesNothing()
            throws IOException {
        assertThat(flags(
                        false,
                        List.of(
                                "R1,A1,平板,满意,2026-07-03 08:00",
                                "R2,A1,平板,满意,2026-07-02 16:00",
                                "R3,A1,移动端,满意,2026-07-03",
                                "R4,A1,移动端,满意,2026-07-02",
                                "R5,A1,移动端,满意,2026-07-01")))
                .containsEntry("R1", 0)
                .containsEntry("R2", 1)
                .containsEntry("R3", 0)
                .containsEntry("R4", 1)
                .containsEntry("R5", 1);
    }

    @Test
    void fiveBestRatingsOfOneDeviceWithinTwoMinutesAreABurstAndEachOfThemIsOdd() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add("B" + i + ",A1,评价器,非常满意,2026-07-04 10:00:" + (10 + 10 * i));
        }
        rows.add("C1,A1,评价器,非常满意,2026-07-04 10:30:00");
        rows.add("C2,A1,评价器,满意,2026-07-04 10:00:30");
        for (int i = 0; i < 4; i++) {
            rows.add("D" + i + ",A1,电脑端,非常满意,2026-07-04 10:00:1" + i);
        }
        assertThat(flags(true, rows))
                .containsEntry("B0", 1)
                .containsEntry("B2", 1)
                .containsEntry("B4", 1)
                .containsEntry("C1", 0)
                .containsEntry("C2", 0)
                .containsEntry("D0", 0)
                .containsEntry("D3", 0);
    }

    @Test
    void tenWithinTenMinutesAreABurstToo() throws IOException {
        List<String> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add("B" + i + ",A1,评价器,非常满意,2026-07-04 10:0" + i + ":00");
        }
        assertThat(flags(true, ten).values()).hasSize(10).containsOnly(1);
        assertThat(flags(true, ten.subList(0, 9)).values()).hasSize(9).containsOnly(0);
    }
}
