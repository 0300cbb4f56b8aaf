package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.HotlineTickets;
import org.steelyard.jobs.source.Ratings;

/** Cells of other kinds: codes, flags, personal data, texts, days. */
class CellsTest {

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
        assertThat(OneCell.ofCase("办件类型", "即办件")).containsEntry("case_type", "IMMEDIATE");
        assertThat(OneCell.ofCase("办件类型", "COMMITTED")).containsEntry("case_type", "COMMITTED");
        assertThat(OneCell.ofCase("办件类型", "1")).containsEntry("rule", "unknown_code");
        assertThat(Reading.of(CaseLog.TABLE)
                        .codes(Map.of("case_type", Map.of("1", "COMMITTED", "2", "IMMEDIATE")))
                        .row(OneCell.CASE + "办件类型", OneCell.GOOD + "1"))
                .containsEntry("case_type", "COMMITTED");
    }

    @Test
    void personalDataAreHashedWithAKeyAndDroppedWithoutOne() {
        assertThat(OneCell.ofCase("联系电话", "13800138000")).doesNotContainKey("applicant_phone_hash");
        assertThat(Reading.of(CaseLog.TABLE)
                        .key("0123456789abcdef")
                        .row(OneCell.CASE + "联系电话", OneCell.GOOD + "13800138000"))
                .containsEntry("applicant_phone_hash", "523ecb40568489642145ec3bc655d72e");
    }

    @Test
    void codesAreReadInTraditionalCharactersToo() {
        assertThat(OneCell.ofCase("办件类型", "承諾件")).containsEntry("case_type", "COMMITTED");
        assertThat(Reading.of(CaseLog.TABLE).row(OneCell.CASE + "材料数", "A1,税务局,2026-07-01 09:00:00,已辦結,1"))
                .containsEntry("status", "CLOSED_OK");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        for (String text : List.of("=1+1", "+86", "-x", "@SUM(A1)")) {
            assertThat(OneCell.ofCase("办理结果", text))
                    .containsEntry("result", text)
                    .containsEntry("fate", "accepted");
        }
        assertThat(OneCell.ofCase("材料数", "=1+1")).containsEntry("rule", "unreadable_value");
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
