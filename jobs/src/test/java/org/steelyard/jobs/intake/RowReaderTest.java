package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.Ratings;

class RowReaderTest {

    private static final String HEADER = "办件编号,受理部门,行政区划,受理时间,办件状态";
    private final Reading cases = Reading.of(CaseLog.TABLE);

    @Test
    void aGoodRowKnowsItsFileAndLine() {
        List<Map<String, Object>> rows =
                cases.rows(HEADER, "A1,税务局,青湖区,2026-07-01 09:00:00,办结", "", "A2,D1,990102,2026-07-01 09:00:00,办结");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("source_file", "file.csv")
                .containsEntry("source_line", 2L)
                .containsEntry("fate", "accepted")
                .doesNotContainKeys("rule", "sentence");
        assertThat(rows.get(1))
                .containsEntry("source_line", 4L)
                .containsEntry("department", "市场监督管理局")
                .containsEntry("district", "鹭洲区");
    }

    @Test
    void aRowDoesNotInheritFromTheRowBefore() {
        List<Map<String, Object>> rows =
                cases.rows(HEADER + ",材料数", "A1,税务局,青湖区,2026-07-01 09:00:00,办结,7", "A2,税务局,,2026-07-01 09:00:00,办结,");
        assertThat(rows.get(1)).doesNotContainKeys("material_count", "district").containsEntry("fate", "accepted");
    }

    @Test
    void everyMissingValueIsSaidAtOnceAndTheFirstRuleDecides() {
        assertThat(cases.row(HEADER, ",税务局,火星区,昨天,"))
                .containsEntry("fate", "rejected")
                .containsEntry("rule", "missing_value")
                .containsEntry(
                        "sentence",
                        "case_id is empty; accept_time: '昨天' is no date or time that can be read (expected for example"
                                + " 2026-03-05 14:30:00); status is empty; district: '火星区' is in no reference table on"
                                + " that day (add it or an alias)");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsRejected() {
        List<Map<String, Object>> rows =
                cases.rows(HEADER, "A1,税务局,青湖区,2026-07-01 09:00:00", "A1,税务局,青湖区,2026-07-01 09:00:00,办结,");
        assertThat(rows)
                .extracting(r -> r.get("sentence"))
                .containsExactly(
                        "expected 5 cells as in the header, found 4", "expected 5 cells as in the header, found 6");
        assertThat(rows).extracting(r -> r.get("rule")).containsOnly("cells");
    }

    @Test
    void aBrokenQuoteRejectsOnlyItsLine() {
        List<Map<String, Object>> rows =
                cases.rows(HEADER, "A1,\"税务局,青湖区,2026-07-01 09:00:00,办结", "A2,税务局,青湖区,2026-07-01 09:00:00,办结");
        assertThat(rows).extracting(r -> r.get("fate")).containsExactly("rejected", "accepted");
        assertThat(rows.get(0)).containsEntry("rule", "quote");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计,,,,",
                "合 计,12,,,",
                ",总计,,,",
                "总计",
                "小计,3",
                "制表人：张三,,,,",
                "制表人,张三,,,",
                "备注：数据截至九月三十日",
                "　合　计,4",
                "Ｔｏｔａｌ,4",
                "合計,4",
                "總計：4",
                "製表人：张三",
                "備註：數據截至九月三十日",
                "Total,,,,",
                "TOTAL: 12",
                "共计5件,,,,",
                "合计（件）,5,,,",
                "本页小计,5,,,",
                "注：以上数据截至九月三十日,,,,",
                "註：以上數據截至九月三十日,,,,",
                "填表人：李四,,审核人：王五,,",
                "说明：本表由各区报送",
                "數據來源：一體化平台,,,,"
            })
    void aLineOfTotalsOrRemarksIsNoRecord(String line) {
        assertThat(cases.row(HEADER, line))
                .containsEntry("fate", "excluded")
                .containsEntry("rule", "total_row")
                .containsEntry("sentence", "a line of totals or remarks, not a record");
    }

    @ParameterizedTest
    @ValueSource(strings = {",,,,", ",,", ",,,,,,,", "\"\",,,,"})
    void aLineOfEmptyCellsIsNoRecord(String line) {
        assertThat(cases.row(HEADER, line)).containsEntry("fate", "excluded").containsEntry("rule", "blank_row");
        assertThat(cases.row(HEADER, ",税务局,,,")).containsEntry("rule", "missing_value");
    }

    @ParameterizedTest
    @ValueSource(strings = {HEADER, " 办件编号 ,受理部门,行政区划,受理时间,办件状态", "*办件编号,受理部门,行政区划,受理时间,办件状态"})
    void aHeaderAmongTheRowsIsNoRecord(String again) {
        List<Map<String, Object>> rows = cases.rows(HEADER, again, again, "A1,税务局,青湖区,2026-07-01 09:00:00,办结");
        assertThat(rows).extracting(r -> r.get("fate")).containsExactly("excluded", "excluded", "accepted");
        assertThat(rows.get(0)).containsEntry("rule", "header_row").doesNotContainKeys("case_id", "seen");
    }

    @Test
    void anIdThatOnlyBeginsLikeATotalIsARecord() {
        assertThat(cases.row(HEADER, "注销2026001,税务局,青湖区,2026-07-01 09:00:00,办结"))
                .containsEntry("fate", "accepted");
        assertThat(cases.row(HEADER, "TOTAL1,税务局,青湖区,2026-07-01 09:00:00,办结")).containsEntry("fate", "accepted");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"工商局, 2024-12-31 23:59:59", "市场监督管理局, 2026-07-01 09:00:00", "D1, 2023-07-03 09:00:00"})
    void aDepartmentIsResolvedByTheNameOfItsDay(String name, String time) {
        assertThat(cases.row(HEADER, "A1," + name + ",青湖区," + time + ",办结"))
                .containsEntry("department", "市场监督管理局")
                .containsEntry("fate", "accepted");
    }

    @Test
    void anAliasThatHadEndedIsUnknown() {
        assertThat(cases.row(HEADER, "A1,工商局,青湖区,2025-01-01 00:00:00,办结"))
                .containsEntry("fate", "rejected")
                .containsEntry("rule", "unknown_department")
                .containsEntry(
                        "sentence", "department: '工商局' is in no reference table on that day (add it or an alias)");
    }

    @Test
    void anUnknownDistrictIsRejectedAndABlankOneIsUnknown() {
        assertThat(cases.row(HEADER, "A1,税务局,990199,2026-07-01 09:00:00,办结")).containsEntry("rule", "unknown_district");
        assertThat(cases.row(HEADER, "A1,税务局,,2026-07-01 09:00:00,办结"))
                .containsEntry("fate", "accepted")
                .doesNotContainKey("district");
        assertThat(cases.row(HEADER, "A1,税务局,990101001002,2026-07-01 09:00:00,办结"))
                .containsEntry("district", "青湖区");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "１３８００１３８０００", "138-0013-8000", "138 0013 8000", "11010119900307123X"})
    void aSentenceNeverShowsANumberThatCouldBeAPersons(String number) {
        List<Map<String, Object>> rows = List.of(
                cases.row(HEADER, "A1," + number + ",青湖区,2026-07-01 09:00:00,办结"),
                cases.row(HEADER, "A1,税务局," + number + ",2026-07-01 09:00:00,办结"),
                cases.row(HEADER, "A1,税务局,青湖区," + number + ",办结"),
                cases.row(HEADER, "A1,税务局,青湖区,2026-07-01 09:00:00," + number),
                cases.row(HEADER + ",跑动次数", "A1,税务局,青湖区,2026-07-01 09:00:00,办结," + number + "次了"),
                cases.row(HEADER, "'" + number + ",税务局,青湖区,2026-07-01 09:00:00,办结"));
        for (Map<String, Object> row : rows) {
            assertThat(row.get("sentence").toString().replace("2026-03-05 14:30:00", ""))
                    .containsPattern("1[13][80]\\*\\*\\*")
                    .doesNotContainPattern("\\d[\\d -]{8,}\\d")
                    .doesNotContain("０１３８");
        }
    }

    @Test
    void theReplicateGroupIsThatOfSparksHash() {
        // SELECT pmod(xxhash64('A1'), 20) in Spark is checked where Spark runs; here: always the same group for an id.
        Object first = cases.row(HEADER, "A1,税务局,青湖区,2026-07-01 09:00:00,办结").get("replicate");
        assertThat(first)
                .isEqualTo(cases.row(HEADER, " Ａ1 ,D1,,2026-07-02 09:00:00,办结").get("replicate"));
        assertThat((Integer) first).isBetween(0, 19);
    }

    @Test
    void aDefaultRatingIsOneBySayingSoOrByItsChannel() {
        Reading ratings = Reading.of(Ratings.TABLE).codes(Map.of("channel", Map.of("7", "DEFAULT", "6", "SMS")));
        String header = "评价编号,办件编号,评价渠道,满意度,是否默认评价,评价时间,评价是否有效";
        assertThat(ratings.row(header, "R1,A1,7,满意,否,2026-07-01 09:00:00,"))
                .containsEntry("is_default", true)
                .containsEntry("is_valid", true);
        assertThat(ratings.row(header, "R1,A1,6,满意,是,2026-07-01 09:00:00,无效"))
                .containsEntry("is_default", true)
                .containsEntry("is_valid", false);
        assertThat(ratings.row(header, "R1,A1,6,满意,,2026-07-01 09:00:00,有效"))
                .containsEntry("is_default", false)
                .containsEntry("is_valid", true);
    }
}
