package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.jobs.source.CaseLog;

/** What says that there is nothing, column by column. */
class NothingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无", "無", "—", "——", "-", "--", "/", "null", "NULL", "(null)", "\\N", "N/A", "None", "　", "  ", ""
            })
    void whatSaysNothingIsNullInEveryKindOfColumn(String cell) {
        assertThat(OneCell.ofCase("跑动次数", cell))
                .doesNotContainKey("visit_count")
                .containsEntry("fate", "accepted");
        assertThat(OneCell.ofCase("收费金额", cell)).doesNotContainKey("fee_amount").containsEntry("fate", "accepted");
        // An open case that is rejected for its closing time would be missing among the late ones.
        assertThat(OneCell.ofCase("办结时间", cell)).doesNotContainKey("close_time").containsEntry("fate", "accepted");
        assertThat(OneCell.ofCase("办件类型", cell)).doesNotContainKey("case_type").containsEntry("fate", "accepted");
        assertThat(OneCell.ofCase("行政区划", cell)).doesNotContainKey("district").containsEntry("fate", "accepted");
        assertThat(OneCell.ofCase("一件事编码", cell)).doesNotContainKey("bundle_id").containsEntry("fate", "accepted");
        assertThat(OneCell.ofTicket("是否解决", cell)).doesNotContainKey("resolved").containsEntry("fate", "accepted");
        assertThat(OneCell.ofTicket("是否满意", cell))
                .doesNotContainKey("satisfied")
                .containsEntry("fate", "accepted");
        assertThat(OneCell.ofTicket("剔除原因", cell))
                .doesNotContainKey("exclude_reason")
                .containsEntry("fate", "accepted");
        assertThat(Reading.of(CaseLog.TABLE).row(OneCell.CASE + "材料数", cell + ",税务局,2026-07-01 09:00:00,办结,1"))
                .containsEntry("rule", "missing_value")
                .containsEntry("sentence", "case_id is empty");
    }

    @Test
    void aDayOfZerosAndAnIdOfZeroAreNothingToo() {
        assertThat(OneCell.ofCase("办结时间", "0000-00-00 00:00:00"))
                .doesNotContainKey("close_time")
                .containsEntry("fate", "accepted");
        assertThat(OneCell.ofTicket("父工单编号", "0")).doesNotContainKey("parent_ticket_id");
        assertThat(OneCell.ofTicket("父工单编号", "NO-7")).containsEntry("parent_ticket_id", "NO-7");
    }

    @Test
    void aCodeBookMaySayOtherwise() {
        assertThat(Reading.of(CaseLog.TABLE)
                        .codes(Map.of("channel", Map.of("无", "WINDOW")))
                        .row(OneCell.CASE + "申报来源", OneCell.GOOD + "无"))
                .containsEntry("channel", "WINDOW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "0", "不剔除", "未剔除", "No"})
    void aTicketThatSaysItIsNotLeftOutIsNot(String cell) {
        assertThat(OneCell.ofTicket("剔除原因", cell))
                .doesNotContainKey("exclude_reason")
                .containsEntry("fate", "accepted");
        assertThat(OneCell.ofTicket("剔除原因", "无效工单")).containsEntry("rule", "exclusion");
    }
}
