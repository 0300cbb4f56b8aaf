package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.HotlineTickets;

class HandlersTest {

    private static final String HEADER = "工单编号,承办单位,创建时间";
    private final Reading tickets = Reading.of(HotlineTickets.TABLE);

    @Test
    void theMarkedUnitIsTheMainHandlerElseTheFirst() {
        assertThat(Handlers.of("区住建委(主)、街道")).contains(new Handlers("区住建委", List.of("街道")));
        assertThat(Handlers.of("街道;区住建委(主办);税务局")).contains(new Handlers("区住建委", List.of("街道", "税务局")));
        assertThat(Handlers.of("街道、区住建委")).contains(new Handlers("街道", List.of("区住建委")));
        assertThat(Handlers.of("街道(协)、区住建委")).contains(new Handlers("区住建委", List.of("街道")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"税务局", "甲局(主)、乙局(主)", "、", "街道(协办)"})
    void oneUnitOrTwoMainHandlersAreNoList(String text) {
        assertThat(Handlers.of(text).map(Handlers::others).orElse(List.of())).isEmpty();
    }

    @Test
    void aCellOfSeveralUnitsScoresOneAndKeepsTheOthers() {
        assertThat(tickets.row(HEADER, "T1,D1、税务局（主）,2026-07-01 09:00"))
                .containsEntry("department", "税务局")
                .containsEntry("co_handlers", "市场监督管理局")
                .containsEntry("fate", "accepted");
    }

    @Test
    void aUnitAmongSeveralThatNobodyKnowsIsNotGuessed() {
        assertThat(tickets.row(HEADER, "T1,税务局（主）、云端局,2026-07-01 09:00")).containsEntry("rule", "unknown_department");
        assertThat(tickets.row(HEADER, "T1,云端局（主）、税务局,2026-07-01 09:00")).containsEntry("rule", "unknown_department");
    }

    @Test
    void aCaseHasOneDepartment() {
        assertThat(Reading.of(CaseLog.TABLE).row("办件编号,受理部门,受理时间,办件状态", "A1,D1、税务局,2026-07-01 09:00,办结"))
                .containsEntry("rule", "unknown_department");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T20260001-1", "T20260001-12"})
    void aSubTicketKnowsItsParentAndSharesItsReplicateGroup(String id) {
        assertThat(tickets.row(HEADER, id + ",税务局,2026-07-01 09:00"))
                .containsEntry("ticket_id", id)
                .containsEntry("parent_ticket_id", "T20260001")
                .containsEntry(
                        "replicate",
                        tickets.row(HEADER, "T20260001,税务局,2026-07-01 09:00").get("replicate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T20260001", "T20260001-123", "2026-1", "T20260001-01", "T20260001-", "T20260001-1a"})
    void anIdThatOnlyLooksLikeASubTicketsHasNoParent(String id) {
        assertThat(tickets.row(HEADER, id + ",税务局,2026-07-01 09:00")).doesNotContainKey("parent_ticket_id");
    }

    @Test
    void aParentThatIsDeliveredPrevails() {
        assertThat(tickets.row(HEADER + ",父工单编号", "T20260001-1,税务局,2026-07-01 09:00,P9"))
                .containsEntry("parent_ticket_id", "P9");
    }
}
