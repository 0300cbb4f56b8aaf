package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.Kind;
import org.steelyard.jobs.source.Ratings;
import org.steelyard.jobs.source.SourceTable;

class RatedCasesTest {

    @TempDir
    private static Path folder;

    private static List<Row> joined;

    @BeforeAll
    static void rate() throws IOException {
        Delivery cases = new Delivery(folder.resolve("cases"), CaseLog.TABLE);
        cases.file("c.csv", """
                        办件编号,受理部门,行政区划,受理时间,办结时间,办件状态
                        A1,税务局,青湖区,2026-07-01 09:00,2026-07-03 09:00,办结
                        A2,D1,,2026-07-01 09:00,,在办
                        A3,无名局,,2026-07-01 09:00,,在办
                        """);
        Delivery ratings = new Delivery(folder.resolve("ratings"), Ratings.TABLE);
        ratings.file("r.csv", """
                        评价编号,办件编号,满意度,是否默认评价,评价时间,评价是否有效
                        R1,A1,满意,是,2026-07-03 10:00,
                        R2,A1,非常满意,否,2026-07-05 10:00,
                        R3,A1,不满意,否,2026-07-04 10:00,
                        R4,A1,不满意,否,2026-07-03 12:00,无效
                        R5,A1,满意,否,2026-07-04 10:00,
                        R6,A2,满意,是,2026-07-03 10:00,
                        R7,A3,满意,否,2026-07-03 10:00,
                        R8,20260701000123456,满意,否,2026-07-03 10:00,
                        R9,A1,差,否,2026-07-03 09:30,
                        """);
        Dataset<Row> accepted = cases.rows(cases.open(folder.resolve("s1"))).where("fate = 'accepted'");
        joined = RatedCases.join(ratings.rows(ratings.open(folder.resolve("s2"))), accepted)
                .orderBy("source_line")
                .collectAsList();
    }

    private Object cell(int rating, String column) {
        return joined.get(rating - 1).getAs(column);
    }

    @Test
    void noRatingIsLostOrDoubled() {
        assertThat(joined)
                .extracting(r -> r.getAs("rating_id"))
                .containsExactly("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9");
    }

    @Test
    void aRatingTakesDepartmentDistrictAndClosingDayFromItsCase() {
        assertThat(cell(1, "department")).isEqualTo("税务局");
        assertThat(cell(1, "district")).isEqualTo("青湖区");
        assertThat(cell(1, "case_close_date")).hasToString("2026-07-03");
        assertThat(cell(6, "department")).isEqualTo("市场监督管理局");
        assertThat(cell(6, "district")).isNull();
        assertThat(cell(6, "case_close_date")).isNull();
    }

    @Test
    void exactlyOneRatingOfACaseIsItsFirstActiveOne() {
        // R3 and R5 at the same moment: the earlier line; R4 is invalid, R1 is a default, R9 cannot be read.
        assertThat(joined.stream().filter(r -> r.<Boolean>getAs("first_active")).map(r -> r.getAs("rating_id")))
                .containsExactly("R3");
    }

    @Test
    void aRatingOfACaseThatWasNotAcceptedIsRejected() {
        assertThat(cell(7, "fate")).isEqualTo("rejected");
        assertThat(cell(7, "rule")).isEqualTo("no_such_case");
        assertThat(cell(7, "sentence")).isEqualTo("no accepted case has the id 'A3'");
        assertThat(cell(8, "sentence")).isEqualTo("no accepted case has the id '202***'");
        assertThat(cell(9, "rule")).isEqualTo("unknown_code");
        assertThat(joined.stream().filter(r -> r.getAs("fate").equals("accepted")))
                .hasSize(6);
    }

    @Test
    void whatBecameOfARowStandsInTheLastColumns() {
        assertThat(joined.get(0).schema().fieldNames())
                .endsWith(
                        "department",
                        "district",
                        "case_close_date",
                        "first_active",
                        "rule",
                        "sentence",
                        "fate",
                        "seen");
    }

    @Test
    void ratingsWithoutTheirCasesAreNobodysUnlessTheySayWhose() throws IOException {
        Delivery ratings = new Delivery(folder.resolve("alone"), Ratings.TABLE);
        ratings.file("r.csv", """
                        评价编号,办件编号,满意度,是否默认评价,评价时间
                        R1,A1,满意,否,2026-07-05 10:00
                        R2,A1,满意,否,2026-07-03 10:00
                        R3,A9,差,否,2026-07-03 10:00
                        """);
        List<Row> alone = RatedCases.alone(ratings.rows(ratings.open(folder.resolve("s3"))))
                .orderBy("source_line")
                .collectAsList();
        assertThat(alone).extracting(r -> r.getAs("fate")).containsExactly("accepted", "accepted", "rejected");
        assertThat(alone)
                .allSatisfy(r -> assertThat(r.<String>getAs("department")).isNull());
        assertThat(alone).extracting(r -> r.getAs("first_active")).containsExactly(false, true, false);
        assertThat(alone.get(0).schema().fieldNames())
                .isEqualTo(joined.get(0).schema().fieldNames());
    }

    @Test
    void ratingsMayBringAUnitOfTheirOwnButTheirCaseKnowsBetter() throws IOException {
        SourceTable own = Ratings.TABLE.with(
                List.of(new org.steelyard.jobs.source.Column("department", Kind.DEPARTMENT, false, List.of("部门"))));
        Delivery ratings = new Delivery(folder.resolve("own"), own);
        ratings.file("r.csv", """
                        评价编号,办件编号,满意度,评价时间,部门
                        R1,A1,满意,2026-07-05 10:00,D1
                        """);
        Dataset<Row> rows = ratings.rows(ratings.open(folder.resolve("s4")));
        assertThat(RatedCases.alone(rows).first().<String>getAs("department")).isEqualTo("市场监督管理局");
        Delivery cases = new Delivery(folder.resolve("own-cases"), CaseLog.TABLE);
        cases.file("c.csv", "办件编号,受理部门,受理时间,办件状态\nA1,税务局,2026-07-01 09:00,办结\n");
        Dataset<Row> accepted = cases.rows(cases.open(folder.resolve("s5")));
        assertThat(RatedCases.join(rows, accepted).first().<String>getAs("department"))
                .isEqualTo("税务局");
    }
}
