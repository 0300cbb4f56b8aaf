package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.HotlineTickets;
import org.steelyard.jobs.source.Ratings;

class CellsTest {

    private static final String CASE = "办件编号,受理部门,受理时间,办件状态,";
    private static final String GOOD = "A1,税务局,2026-07-01 09:00:00,办结,";

    private static Map<String, Object> caseWith(String header, String cell) {
        return Reading.of(CaseLog.TABLE).row(CASE + header, GOOD + cell);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "3, 3",
        "３, 3",
        "０３, 3",
        "'\"1,234\"', 1234",
        "'\"1，234\"', 1234",
        "12 345, 12345",
        "3次, 3",
        "３ 个工作日, 3",
        "5件, 5",
        "4级, 4",
        "3.0, 3",
        "3.00次, 3",
        "即办, 0",
        "当场, 0",
        "3個, 3",
        "３項, 3"
    })
    void wholeNumbersAreReadWithTheirUnits(String cell, int expected) {
        assertThat(caseWith("跑动次数", cell))
                .containsEntry("visit_count", expected)
                .containsEntry("fate", "accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无", "無", "—", "——", "-", "--", "/", "null", "NULL", "(null)", "\\N", "N/A", "None", "　", "  ", ""
            })
    void whatSaysNothingIsNullInEveryKindOfColumn(String cell) {
        assertThat(caseWith("跑动次数", cell)).doesNotContainKey("visit_count").containsEntry("fate", "accepted");
        assertThat(caseWith("收费金额", cell)).doesNotContainKey("fee_amount").containsEntry("fate", "accepted");
        // An open case that is rejected for its closing time would be missing among the late ones.
        assertThat(caseWith("办结时间", cell)).doesNotContainKey("close_time").containsEntry("fate", "accepted");
        assertThat(caseWith("办件类型", cell)).doesNotContainKey("case_type").containsEntry("fate", "accepted");
        assertThat(caseWith("行政区划", cell)).doesNotContainKey("district").containsEntry("fate", "accepted");
        assertThat(caseWith("一件事编码", cell)).doesNotContainKey("bundle_id").containsEntry("fate", "accepted");
        assertThat(ticketWith("是否解决", cell)).doesNotContainKey("resolved").containsEntry("fate", "accepted");
        assertThat(ticketWith("是否满意", cell)).doesNotContainKey("satisfied").containsEntry("fate", "accepted");
        assertThat(ticketWith("剔除原因", cell)).doesNotContainKey("exclude_reason").containsEntry("fate", "accepted");
        assertThat(Reading.of(CaseLog.TABLE).row(CASE + "材料数", cell + ",税务局,2026-07-01 09:00:00,办结,1"))
                .containsEntry("rule", "missing_value")
                .containsEntry("sentence", "case_id is empty");
    }

    @Test
    void aDayOfZerosAndAnIdOfZeroAreNothingToo() {
        assertThat(caseWith("办结时间", "0000-00-00 00:00:00"))
                .doesNotContainKey("close_time")
                .containsEntry("fate", "accepted");
        assertThat(ticketWith("父工单编号", "0")).doesNotContainKey("parent_ticket_id");
        assertThat(ticketWith("父工单编号", "NO-7")).containsEntry("parent_ticket_id", "NO-7");
    }

    @Test
    void aCodeBookMaySayOtherwise() {
        assertThat(Reading.of(CaseLog.TABLE)
                        .codes(Map.of("channel", Map.of("无", "WINDOW")))
                        .row(CASE + "申报来源", GOOD + "无"))
                .containsEntry("channel", "WINDOW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "0", "不剔除", "未剔除", "No"})
    void aTicketThatSaysItIsNotLeftOutIsNot(String cell) {
        assertThat(ticketWith("剔除原因", cell)).doesNotContainKey("exclude_reason").containsEntry("fate", "accepted");
        assertThat(ticketWith("剔除原因", "无效工单")).containsEntry("rule", "exclusion");
    }

    @ParameterizedTest
    @CsvSource({"跑动次数, -1", "材料数, -3份", "收费金额, -50", "收费金额, -0.01元"})
    void aCountOrAnAmountBelowZeroRejectsTheRow(String header, String cell) {
        assertThat(caseWith(header, cell))
                .containsEntry("rule", "unreadable_value")
                .hasEntrySatisfying("sentence", s -> assertThat(s.toString())
                        .endsWith("'" + cell + "' is a number below zero, where none can be"));
    }

    private static Map<String, Object> ticketWith(String header, String cell) {
        return Reading.of(HotlineTickets.TABLE).row("工单编号,承办单位,创建时间," + header, "T1,税务局,2026-07-01 09:00:00," + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三次", "3.5", "1-2", "9999999999", "3个月"})
    void whatIsNoWholeNumberRejectsTheRow(String cell) {
        assertThat(caseWith("跑动次数", cell))
                .containsEntry("fate", "rejected")
                .containsEntry("rule", "unreadable_value")
                .hasEntrySatisfying("sentence", s -> assertThat(s.toString())
                        .startsWith("visit_count: '" + cell + "' is no whole"));
    }

    @ParameterizedTest(name = "{0} is a depth of {1}")
    @CsvSource({"5, 5", "0, 0", "1^9, 1", "3^4^5, 5", "７^２, 7", "8^6, 6", "1、3, 3", "'\"3,4\"', 4", "3&4, 4", "5级, 5"})
    void ofSeveralLevelsOfOnlineServiceTheDeepestCounts(String cell, int expected) {
        assertThat(caseWith("网办深度", cell)).containsEntry("online_depth", expected);
    }

    @Test
    void anotherLevelThanTheSevenIsUnknownAndWhatIsNoneRejectsTheRow() {
        assertThat(caseWith("网办深度", "8")).doesNotContainKey("online_depth").containsEntry("fate", "accepted");
        assertThat(caseWith("网办深度", "全程")).containsEntry("rule", "unreadable_value");
        assertThat(caseWith("网办深度", "3^x")).containsEntry("rule", "unreadable_value");
        assertThat(caseWith("网办深度", "-1")).containsEntry("rule", "unreadable_value");
        assertThat(caseWith("网办深度", "34")).containsEntry("rule", "unreadable_value");
    }

    @ParameterizedTest(name = "{0} is {1} yuan")
    @CsvSource({
        "120.5, 120.50",
        "120, 120.00",
        "'\"1,234.56\"', 1234.56",
        "１２．５元, 12.50",
        "0, 0.00",
        "12.500, 12.50",
        "￥120, 120.00",
        "12 345元, 12345.00",
        "999999999999.99, 999999999999.99"
    })
    void moneyIsExact(String cell, BigDecimal expected) {
        assertThat(caseWith("收费金额", cell)).containsEntry("fee_amount", expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5万元",
                "12.345",
                "二十元",
                "12345678901234567.00",
                "1000000000000",
                "-1000000000000",
                "4.2E+7",
                "1e999999999"
            })
    void whatIsNoAmountInYuanRejectsTheRow(String cell) {
        assertThat(caseWith("收费金额", cell))
                .containsEntry("rule", "unreadable_value")
                .doesNotContainKey("fee_amount");
    }

    @Test
    void anAmountInTensOfThousandsIsShownAndToldHowToBeWritten() {
        assertThat(caseWith("收费金额", "1.5万元"))
                .containsEntry(
                        "sentence",
                        "fee_amount: '1.5万元' is no amount in yuan (expected for example 120.50; 1.2万元 as 12000)");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"是, true", "否, false", "1, true", "0, false", "TRUE, true", "N, false", "１, true"})
    void flagsAreReadInEveryDress(String cell, boolean expected) {
        assertThat(Reading.of(HotlineTickets.TABLE).row("工单编号,承办单位,创建时间,是否解决", "T1,税务局,2026-07-01 09:00:00," + cell))
                .containsEntry("resolved", expected);
    }

    @Test
    void aFlagThatIsNeitherYesNorNoRejectsTheRow() {
        assertThat(Reading.of(HotlineTickets.TABLE).row("工单编号,承办单位,创建时间,是否解决", "T1,税务局,2026-07-01 09:00:00,部分解决"))
                .containsEntry("rule", "unreadable_value")
                .containsEntry("sentence", "resolved: '部分解决' is neither yes nor no (expected 是 or 否)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.40106E+17",
                "2.02506e17",
                "'A123",
                "4E17",
                "440106.0",
                "123.00",
                "#REF!",
                "#VALUE!",
                "#DIV/0!",
                "#NAME?",
                "#####",
                "#FORMULA!",
                "#N/A",
                "A1\t",
                "440106\t"
            })
    void anIdThatASpreadsheetDamagedIsRefusedNeverGuessed(String id) {
        assertThat(Reading.of(CaseLog.TABLE).row(CASE + "材料数", id + ",税务局,2026-07-01 09:00:00,办结,1"))
                .containsEntry("fate", "rejected")
                .containsEntry("rule", "damaged_id")
                .doesNotContainKey("case_id")
                .hasEntrySatisfying("sentence", s -> assertThat(s.toString()).doesNotContain("empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"收费金额", "跑动次数"})
    void aMillionDigitsAreNoNumber(String header) {
        assertThat(caseWith(header, "9".repeat(1_000_000))).containsEntry("rule", "unreadable_value");
    }

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource({
        "' A1 ', A1",
        "'\tA1', A1",
        "Ａ１, A1",
        "20260701000123456, 20260701000123456",
        "1E5A, 1E5A",
        "E17, E17",
        "#12, #12",
        "000123, 000123"
    })
    void aSoundIdIsKeptAsText(String cell, String expected) {
        assertThat(Reading.of(CaseLog.TABLE).row(CASE + "材料数", cell + ",税务局,2026-07-01 09:00:00,办结,1"))
                .containsEntry("case_id", expected)
                .containsEntry("fate", "accepted");
    }

    @Test
    void theScaleOfRatingsFollowsTheCodeBookOfItsSource() {
        Reading standard = Reading.of(Ratings.TABLE)
                .codes(Map.of("level", Map.of("1", "5", "2", "4", "3", "3", "4", "2", "5", "1")));
        Reading platform = Reading.of(Ratings.TABLE)
                .codes(Map.of("level", Map.of("1", "1", "2", "2", "3", "3", "4", "4", "5", "5")));
        String header = "评价编号,办件编号,满意度,评价时间";
        assertThat(standard.row(header, "R1,A1,1,2026-07-01 09:00:00")).containsEntry("level", 5);
        assertThat(standard.row(header, "R1,A1,５,2026-07-01 09:00:00")).containsEntry("level", 1);
        assertThat(platform.row(header, "R1,A1,1,2026-07-01 09:00:00")).containsEntry("level", 1);
        assertThat(platform.row(header, "R1,A1,5,2026-07-01 09:00:00")).containsEntry("level", 5);
        assertThat(platform.row(header, "R1,A1,非常满意,2026-07-01 09:00:00")).containsEntry("level", 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "5", "9"})
    void aBareNumberIsNeverTakenForAGradeWithoutACodeBook(String level) {
        assertThat(Reading.of(Ratings.TABLE).row("评价编号,办件编号,满意度,评价时间", "R1,A1," + level + ",2026-07-01 09:00:00"))
                .containsEntry("rule", "unknown_code")
                .doesNotContainKey("level")
                .containsEntry(
                        "sentence",
                        "level: '" + level + "' is not in the code book of this source (known: 不满意, 基本满意, 满意,"
                                + " 非常不满意, 非常满意)");
    }

    @Test
    void aCodeIsReadByTheBookOrInItsCanonicalForm() {
        assertThat(caseWith("办件类型", "即办件")).containsEntry("case_type", "IMMEDIATE");
        assertThat(caseWith("办件类型", "COMMITTED")).containsEntry("case_type", "COMMITTED");
        assertThat(caseWith("办件类型", "1")).containsEntry("rule", "unknown_code");
        assertThat(Reading.of(CaseLog.TABLE)
                        .codes(Map.of("case_type", Map.of("1", "COMMITTED", "2", "IMMEDIATE")))
                        .row(CASE + "办件类型", GOOD + "1"))
                .containsEntry("case_type", "COMMITTED");
    }

    @Test
    void personalDataAreHashedWithAKeyAndDroppedWithoutOne() {
        assertThat(caseWith("联系电话", "13800138000")).doesNotContainKey("applicant_phone_hash");
        assertThat(Reading.of(CaseLog.TABLE).key("0123456789abcdef").row(CASE + "联系电话", GOOD + "13800138000"))
                .containsEntry("applicant_phone_hash", "523ecb40568489642145ec3bc655d72e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"72小时", "72h"})
    void hoursAreNotTakenForDays(String cell) {
        assertThat(caseWith("延期工作日", cell))
                .containsEntry("rule", "unreadable_value")
                .containsEntry(
                        "sentence",
                        "extension_days: '" + cell + "' is a number of hours, where working days are expected");
        assertThat(caseWith("材料数", "3份")).containsEntry("material_count", 3);
    }

    @Test
    void codesAreReadInTraditionalCharactersToo() {
        assertThat(caseWith("办件类型", "承諾件")).containsEntry("case_type", "COMMITTED");
        assertThat(Reading.of(CaseLog.TABLE).row(CASE + "材料数", "A1,税务局,2026-07-01 09:00:00,已辦結,1"))
                .containsEntry("status", "CLOSED_OK");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        for (String text : List.of("=1+1", "+86", "-x", "@SUM(A1)")) {
            assertThat(caseWith("办理结果", text)).containsEntry("result", text).containsEntry("fate", "accepted");
        }
        assertThat(caseWith("材料数", "=1+1")).containsEntry("rule", "unreadable_value");
    }

    @ParameterizedTest(name = "{0} is {1} percent, as a fraction {2}")
    @CsvSource({
        "98.5%, 98.5000, 98.5000",
        "９８.５％, 98.5000, 98.5000",
        "0.985, 0.9850, 98.5000",
        "1, 1.0000, 100.0000",
        "'1,200%', 1200.0000, 1200.0000",
        "0.33333333, 0.3333, 33.3333"
    })
    void percentagesAreReadAsTheirColumnMeansThem(String cell, BigDecimal percent, BigDecimal fraction) {
        assertThat(((org.apache.spark.sql.types.Decimal) Numbers.percent(Plain.text(cell), false)).toJavaBigDecimal())
                .isEqualTo(percent);
        assertThat(((org.apache.spark.sql.types.Decimal) Numbers.percent(Plain.text(cell), true)).toJavaBigDecimal())
                .isEqualTo(fraction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "5‰", "1/2", "99999999999999%"})
    void whatIsNoPercentageIsAFault(String cell) {
        assertThat(Numbers.percent(cell, false)).isInstanceOf(Fault.class);
    }

    @Test
    void daysWithoutATimeAreNamedInTheRow() {
        assertThat(Reading.of(CaseLog.TABLE).row("办件编号,受理部门,受理时间,办结时间,办件状态", "A1,税务局,2026-07-01,2026年7月2日,办结"))
                .containsEntry("date_only", "accept_time,close_time");
        assertThat(Reading.of(CaseLog.TABLE)
                        .rows(
                                "办件编号,受理部门,受理时间,办结时间,办件状态",
                                "A1,税务局,2026-07-01,2026-07-02 08:00,办结",
                                "A2,税务局,2026-07-01 09:00,,办结"))
                .extracting(row -> row.get("date_only"))
                .containsExactly("accept_time", null);
    }

    @Test
    void aColumnThatTheFilesLackTakesTheAssumedText() {
        assertThat(Reading.of(CaseLog.TABLE)
                        .defaults(Map.of("status", "办结", "channel", "窗口"))
                        .row("办件编号,受理部门,受理时间", "A1,税务局,2026-07-01 09:00:00"))
                .containsEntry("status", "CLOSED_OK")
                .containsEntry("channel", "WINDOW");
    }
}
