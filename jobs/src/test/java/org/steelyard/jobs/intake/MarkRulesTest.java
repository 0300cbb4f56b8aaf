package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelyard.jobs.source.Marks;

/** Marks that others gave: read by the same road as everything else. */
class MarkRulesTest {

    private static final String HEADER = "测评编号,测评类型,被评部门,被评区县,测评日期,得分,满分,佐证材料,评分人";

    private static Map<String, Object> mark(String cells) {
        return Reading.of(Marks.TABLE).row(HEADER, "M1," + cells);
    }

    @Test
    void aMarkIsKeptAndAlsoAsAPercentageOfWhatItIsOutOf() {
        assertThat(mark("群众测评,D1,青湖区,2026-09-10,4,5,问卷0001,甲"))
                .containsEntry("kind", "SURVEY")
                .containsEntry("department", "市场监督管理局")
                .containsEntry("district", "青湖区")
                .containsEntry("mark_date", LocalDate.of(2026, 9, 10))
                .containsEntry("mark", new BigDecimal("4.0000"))
                .containsEntry("mark_percent", new BigDecimal("80.0000"))
                .containsEntry("evidence", "问卷0001")
                .containsEntry("fate", "accepted")
                .doesNotContainKey("assessor_hash");
        assertThat(mark("专家评审,,青湖区,2026-09-10,1,3,,")).containsEntry("mark_percent", new BigDecimal("33.3333"));
        assertThat(mark("专家评审,D1,,2026-09-10,2,3,,")).containsEntry("mark_percent", new BigDecimal("66.6667"));
    }

    @Test
    void anAssessorIsHashedWithAKey() {
        assertThat(Reading.of(Marks.TABLE).key("a long enough key").row(HEADER, "M1,领导评价,D1,,2026-09-10,90,100,,甲"))
                .hasEntrySatisfying(
                        "assessor_hash", hash -> assertThat((String) hash).hasSize(32));
    }

    @Test
    void aMarkOutsideItsRangeIsRejected() {
        assertThat(mark("领导评价,D1,,2026-09-10,101,100,,"))
                .containsEntry("rule", "mark")
                .containsEntry(
                        "sentence",
                        "mark: expected a number from 0 to out_of, which is more than 0; found 101 out of 100");
        assertThat(mark("领导评价,D1,,2026-09-10,-1,100,,")).containsEntry("rule", "mark");
        assertThat(mark("领导评价,D1,,2026-09-10,0,0,,")).containsEntry("rule", "mark");
    }

    @Test
    void aMarkOfNobodyAMarkOfAnUnknownKindAndAMarkWithoutANumberAreRejected() {
        assertThat(mark("领导评价,,,2026-09-10,90,100,,"))
                .containsEntry("rule", "missing_value")
                .containsEntry("sentence", "department and district are both empty: name the unit that was marked");
        assertThat(mark("自评,D1,,2026-09-10,90,100,,")).containsEntry("rule", "unknown_code");
        assertThat(mark("领导评价,D1,,2026-09-10,良好,100,,")).containsEntry("rule", "unreadable_value");
        assertThat(mark("领导评价,D1,,2026-09-10,90.12345,100,,")).containsEntry("rule", "unreadable_value");
        assertThat(mark("领导评价,D1,,2026-09-10,无,100,,")).containsEntry("rule", "missing_value");
    }
}
