package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.steelyard.jobs.profile.Handling;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.HotlineTickets;
import org.steelyard.jobs.source.Kind;
import org.steelyard.jobs.source.Ratings;

/** What a profile may say of the rows of a source beyond headers and plain code books. */
class HandlingTest {

    private static final String CASE = "办件编号,受理部门,受理时间,办结时间,办件状态";
    private static final String TICKET = "工单编号,承办单位,创建时间,办结时间,工单状态";
    private static final Handling ANY_ORDER = new Handling(null, Map.of(), Set.of("order"));

    private static Map<String, Object> statusOf(String cell) {
        return Reading.of(CaseLog.TABLE)
                .codes(Map.of("status", Map.of("(blank)", "IN_PROCESS", "(any)", "CLOSED_OK", "停", "SUSPENDED")))
                .row(CASE, "A1,税务局,2026-07-01 09:00,," + cell);
    }

    @Test
    void aCodeBookMaySayWhatABlankAndWhatAnyOtherTextMeans() {
        assertThat(statusOf("")).containsEntry("status", "IN_PROCESS").containsEntry("fate", "accepted");
        assertThat(statusOf("　 ")).containsEntry("status", "IN_PROCESS");
        assertThat(statusOf("2011-12-06")).containsEntry("status", "CLOSED_OK");
        assertThat(statusOf("停")).containsEntry("status", "SUSPENDED");
        assertThat(statusOf("WITHDRAWN")).containsEntry("status", "WITHDRAWN");
    }

    private static Map<String, Object> rating(String level) {
        return Reading.of(Ratings.TABLE)
                .codes(Map.of("level", Map.of("1", "5", "2", "4", "6", "(exclude)")))
                .row("评价编号,办件编号,满意度,评价时间", "R1,A1," + level + ",2026-07-01 09:00");
    }

    @Test
    void anAnswerThatIsNoneKeepsItsRowOutWithTheReason() {
        assertThat(rating("1")).containsEntry("level", 5).containsEntry("fate", "accepted");
        assertThat(rating("6"))
                .containsEntry("fate", "excluded")
                .containsEntry("rule", "kept_out")
                .containsEntry("sentence", "level: '6' is kept out by the code book")
                .doesNotContainKey("level");
        assertThat(rating("7")).containsEntry("fate", "rejected").containsEntry("rule", "unknown_code");
        assertThat(rating("")).containsEntry("rule", "missing_value");
    }

    @Test
    void aTextMayBePutInPlaceOfAnother() {
        Reading reading = Reading.of(CaseLog.TABLE)
                .codes(Map.of(
                        "department", Map.of("Taxes", "税务局"),
                        "item_name", Map.of("Unknown", "(blank)", "Trial", "(exclude)")));
        String header = CASE + ",事项名称";
        String rest = ",2026-07-01 09:00,,在办,";
        assertThat(reading.row(header, "A1,Taxes" + rest + "Permit"))
                .containsEntry("department", "税务局")
                .containsEntry("item_name", "Permit");
        assertThat(reading.row(header, "A1,税务局" + rest + "Unknown"))
                .containsEntry("department", "税务局")
                .doesNotContainKey("item_name");
        assertThat(reading.row(header, "A1,税务局" + rest + "Trial")).containsEntry("rule", "kept_out");
    }

    @Test
    void aCellMayCountOnlyWhereAnotherColumnSaysSo() {
        Reading reading = Reading.of(HotlineTickets.TABLE)
                .handling(new Handling(
                        null, Map.of("close_time", new Handling.Condition("status", Set.of("CLOSED"))), Set.of()));
        assertThat(reading.row(TICKET, "T1,税务局,2026-07-01 09:00,2026-07-02 09:00,办结"))
                .containsEntry("close_date", LocalDate.of(2026, 7, 2));
        assertThat(reading.row(TICKET, "T1,税务局,2026-07-01 09:00,2026-07-02 09:00,办理中"))
                .doesNotContainKeys("close_time", "close_date");
        assertThat(reading.row(TICKET, "T1,税务局,2026-07-01 09:00,2026-07-02 09:00,"))
                .doesNotContainKeys("close_time", "close_date");
    }

    @Test
    void aCaseClosedBeforeItWasAcceptedMayBeToleratedAndHasNoNetDaysThen() {
        String row = "A1,税务局,2026-07-02 09:00,2026-07-01 09:00,办结,YZ1";
        String header = CASE + ",事项编码";
        assertThat(Reading.of(CaseLog.TABLE).row(header, row)).containsEntry("rule", "order");
        assertThat(Reading.of(CaseLog.TABLE).handling(ANY_ORDER).row(header, row))
                .containsEntry("fate", "accepted")
                .containsEntry("close_date", LocalDate.of(2026, 7, 1))
                .containsEntry("suspended_days", 0)
                .containsKey("promised_due")
                .doesNotContainKey("net_days");
    }

    @Test
    void aTicketClosedBeforeItWasCreatedMayBeToleratedToo() {
        assertThat(Reading.of(HotlineTickets.TABLE)
                        .handling(ANY_ORDER)
                        .row(TICKET, "T1,税务局,2026-07-02 09:00,2026-07-01 09:00,办结"))
                .containsEntry("fate", "accepted")
                .containsEntry("close_time", LocalDateTime.of(2026, 7, 1, 9, 0));
    }

    @Test
    void aColumnOfMomentsIsReadWithOffsetsAndRejectedWhereItIsNone() {
        Reading reading =
                Reading.of(CaseLog.TABLE.with(List.of(new Column("ended_at", Kind.INSTANT, false, List.of("止")))));
        String rest = "A1,税务局,2026-07-01 09:00,,在办,";
        assertThat(reading.row(CASE + ",止", rest + "2011-10-11T13:45:40.276+02:00"))
                .containsEntry("ended_at", 1318333540276L);
        assertThat(reading.row(CASE + ",止", rest + "2011-10-11 19:45:40")).containsEntry("ended_at", 1318333540000L);
        assertThat(reading.row(CASE + ",止", rest + "soon")).containsEntry("rule", "unreadable_time");
        assertThat(reading.row(CASE + ",止", rest)).doesNotContainKey("ended_at");
    }
}
