package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelyard.jobs.source.HotlineTickets;

class TicketRulesTest {

    private static final String HEADER = "工单编号,承办单位,创建时间,派单时间,办理时限,办结时间,延期工作日,延期申请时间,剔除原因,工单状态";

    private static Map<String, Object> ticket(String cells) {
        return Reading.of(HotlineTickets.TABLE).row(HEADER, "T1,税务局," + cells);
    }

    @Test
    void aTicketWithoutALimitIsDueFiveWorkingDaysAfterItWasDispatched() {
        assertThat(ticket("2026-09-23 09:00,2026-09-24 09:00,,,,,,办理中"))
                .containsEntry("due_date", LocalDate.of(2026, 10, 9))
                .containsEntry("extension_days", 0)
                .doesNotContainKey("close_date");
        assertThat(ticket("2026-09-24 09:00,,,2026-09-25 09:00,,,,办结"))
                .containsEntry("due_date", LocalDate.of(2026, 10, 9))
                .containsEntry("create_date", LocalDate.of(2026, 9, 24))
                .containsEntry("close_date", LocalDate.of(2026, 9, 25));
    }

    @Test
    void aLimitOfItsOwnPrevails() {
        assertThat(ticket("2026-03-02 09:00,2026-03-02 10:00,2026-03-04 18:00,,,,,办理中"))
                .containsEntry("due_date", LocalDate.of(2026, 3, 4));
    }

    @Test
    void anExtensionCountsOnlyWhenAskedForByTheDueDay() {
        assertThat(ticket("2026-03-02 09:00,,2026-03-06 18:00,,2,2026-03-06 23:00,,办理中"))
                .containsEntry("extension_days", 2)
                .containsEntry("due_date", LocalDate.of(2026, 3, 10));
        assertThat(ticket("2026-03-02 09:00,,2026-03-06 18:00,,2,2026-03-07 00:00,,办理中"))
                .containsEntry("extension_days", 0)
                .containsEntry("due_date", LocalDate.of(2026, 3, 6));
        assertThat(ticket("2026-03-02 09:00,,2026-03-06 18:00,,2,,,办理中")).containsEntry("extension_days", 0);
    }

    @Test
    void aTicketWithAReasonForExclusionIsLeftOutWithTheReason() {
        assertThat(ticket("2026-03-02 09:00,,,,,,已进入诉讼程序,办理中"))
                .containsEntry("fate", "excluded")
                .containsEntry("rule", "exclusion")
                .containsEntry(
                        "sentence",
                        "excluded from assessment: a reason that is none of X1 to X10: let the export give the code");
        assertThat(ticket("2026-03-02 09:00,,,,,,Ｘ7 诉求人不配合,办理中"))
                .containsEntry("fate", "excluded")
                .containsEntry("rule", "X7")
                .containsEntry("sentence", "excluded from assessment: the caller refuses to cooperate");
        assertThat(ticket("2026-03-02 09:00,,,,,,x10,办理中")).containsEntry("rule", "X10");
        assertThat(ticket("2026-03-02 09:00,,,,,,X11,办理中")).containsEntry("rule", "exclusion");
    }

    @Test
    void aReasonHoldsWhateverElseItsCellSaysAndOnlyItsCodeIsKept() {
        for (String cell : List.of("X7 来电人李建国 13912345678 拒绝配合", "X7 caller 13912345678 refuses")) {
            assertThat(ticket("2026-03-02 09:00,,,,,," + cell + ",办理中"))
                    .containsEntry("rule", "X7")
                    .containsEntry("exclude_reason", "X7")
                    .doesNotContainKey("dropped");
        }
        assertThat(ticket("2026-03-02 09:00,,,,,,来电人李建国拒绝配合,办理中"))
                .containsEntry("rule", "exclusion")
                .containsEntry("exclude_reason", "OTHER");
        assertThat(Reading.of(HotlineTickets.TABLE)
                        .codes(Map.of("exclude_reason", Map.of("无理诉求", "X6")))
                        .row(HEADER, "T1,税务局,2026-03-02 09:00,,,,,,无理诉求,办理中"))
                .containsEntry("rule", "X6");
    }

    @Test
    void aLimitThatEndsAtTwentyFourOClockEndsWithItsDay() {
        assertThat(ticket("2026-03-02 09:00,,2026-03-04 24:00,2026-03-04 24:00,,,,办结"))
                .containsEntry("due_date", LocalDate.of(2026, 3, 4))
                .containsEntry("due_time", LocalDateTime.of(2026, 3, 4, 23, 59, 59))
                .containsEntry("close_time", LocalDateTime.of(2026, 3, 5, 0, 0));
    }

    private static Map<String, Object> excluded(String at, String revisited) {
        return Reading.of(HotlineTickets.TABLE)
                .row(
                        "工单编号,承办单位,创建时间,工单状态,剔除原因,剔除时间,回访时间",
                        "T1,税务局,2026-03-02 09:00,办结,X7 诉求人不配合," + at + "," + revisited);
    }

    @Test
    void aReasonThatWasSetWhenTheCallerHadBeenAskedDoesNotHoldAndIsOdd() {
        assertThat(excluded("2026-03-05 10:00", "2026-03-05 10:01")).containsEntry("rule", "X7");
        assertThat(excluded("2026-03-05 10:00", "2026-03-05 10:00"))
                .containsEntry("fate", "accepted")
                .containsEntry("overlay", "exclusion X7 does not apply: it was set after the revisit")
                .containsEntry("integrity_flags", 1);
        assertThat(excluded("2026-03-05 10:00", "")).containsEntry("rule", "X7");
        assertThat(excluded("", "2026-03-05 10:00")).containsEntry("rule", "X7");
    }

    @Test
    void aReasonThatWasSetAfterTheDueDayHoldsAndSaysSo() {
        // Due on Monday the 9th, five working days after Monday the 2nd.
        assertThat(excluded("2026-03-09 23:59", ""))
                .containsEntry("sentence", "excluded from assessment: the caller refuses to cooperate");
        assertThat(excluded("2026-03-10 00:00", ""))
                .containsEntry(
                        "sentence",
                        "excluded from assessment: the caller refuses to cooperate; it was set after the day on which the"
                                + " ticket was due");
    }

    @Test
    void aTicketClosedBeforeItWasCreatedIsRejected() {
        assertThat(ticket("2026-03-02 09:00,,,2026-03-02 08:00,,,,办结"))
                .containsEntry("rule", "order")
                .containsEntry("sentence", "close_time lies before create_time");
    }

    @Test
    void aTicketDueOutsideTheCalendarIsRejected() {
        assertThat(ticket("2026-12-30 09:00,,,,,,,办理中")).containsEntry("rule", "calendar");
        assertThat(ticket("2026-12-30 09:00,,2026-12-31 18:00,,5,2026-12-30 10:00,,办理中"))
                .containsEntry("rule", "calendar");
    }
}
