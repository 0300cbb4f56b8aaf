package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelyard.jobs.source.HotlineTickets;

/** Days and hours of tickets, and what is odd about them; 6 July 2026 is a Monday. */
class TicketTimesTest {

    private static final String HEADER = "工单编号,承办单位,创建时间,派单时间,签收时间,签收时限,办理时限,办结时间,延期工作日,延期申请时间,退单次数,工单状态,入库时间";

    private static Map<String, Object> ticket(String cells) {
        return Reading.of(HotlineTickets.TABLE).row(HEADER, "T1,税务局," + cells);
    }

    @Test
    void aTicketIsToBeSignedForByTheEndOfTheNextWorkingDayUnlessItSaysUntilWhen() {
        assertThat(ticket("2026-07-03 08:00,2026-07-03 16:00,2026-07-06 09:00,,,,,,,签收,"))
                .containsEntry("dispatch_date", LocalDate.of(2026, 7, 3))
                .containsEntry("sign_date", LocalDate.of(2026, 7, 6))
                .containsEntry("sign_due", LocalDate.of(2026, 7, 6))
                .doesNotContainKey("handling_hours");
        assertThat(ticket("2026-07-03 08:00,2026-07-03 16:00,,2026-07-03 18:00,,,,,,已派,"))
                .containsEntry("sign_due", LocalDate.of(2026, 7, 3))
                .doesNotContainKey("sign_date");
    }

    @Test
    void aTicketThatWasNotSentYetHasNoLimitForSigning() {
        assertThat(ticket("2026-07-03 08:00,,,,,,,,,待派,"))
                .doesNotContainKey("sign_due")
                .doesNotContainKey("dispatch_date");
        // An export without the column cannot tell: there a ticket was sent when it came.
        assertThat(Reading.of(HotlineTickets.TABLE).row("工单编号,承办单位,创建时间", "T1,税务局,2026-07-03 08:00"))
                .containsEntry("sign_due", LocalDate.of(2026, 7, 6));
    }

    @Test
    void handlingIsCountedInWorkingHoursFromTheDispatchToTheClose() {
        assertThat(ticket("2026-07-03 08:00,2026-07-03 16:00,2026-07-06 09:00,,,2026-07-06 10:30,,,,办结,"))
                .containsEntry("handling_hours", 3);
        assertThat(ticket("2026-07-03 08:00,2026-07-03 16:00,2026-07-06 09:00,,,2026-07-07,,,,办结,"))
                .as("only the day of the close is known")
                .doesNotContainKey("handling_hours");
    }

    @Test
    void aRowIsInTimeUntilTheEndOfTheWorkingDayAfterWhatItTells() {
        String closed = "2026-07-03 08:00,2026-07-03 16:00,,,,2026-07-03 17:00,,,,办结,";
        assertThat(ticket(closed + "2026-07-06 23:59")).containsEntry("loaded_in_time", true);
        assertThat(ticket(closed + "2026-07-07 00:00")).containsEntry("loaded_in_time", false);
        assertThat(ticket(closed)).doesNotContainKey("loaded_in_time");
        // Open: the signing counts, else the call.
        assertThat(ticket("2026-07-01 08:00,2026-07-01 16:00,2026-07-03 09:00,,,,,,,签收,2026-07-06 09:00"))
                .containsEntry("loaded_in_time", true);
        assertThat(ticket("2026-07-01 08:00,2026-07-01 16:00,,,,,,,,已派,2026-07-06 09:00"))
                .containsEntry("loaded_in_time", false);
    }

    @Test
    void anExtensionAskedForWhenTheLimitHadRunOutIsOdd() {
        String rest = ",2026-07-10 18:00,2026-07-14 09:00,2,";
        assertThat(ticket("2026-07-03 08:00,2026-07-03 16:00,," + rest + "2026-07-11 09:00,0,办结,"))
                .containsEntry("integrity_flags", 1);
        assertThat(ticket("2026-07-03 08:00,2026-07-03 16:00,," + rest + "2026-07-10 09:00,0,办结,"))
                .containsEntry("integrity_flags", 0);
    }

    @Test
    void aReturnThatMadeALongWaitPunctualIsOdd() {
        // Sent again on the 8th with five working days, closed on the 14th: in time, but eight working days after the
        // call.
        String late = "2026-07-02 08:00,2026-07-08 09:00,,,2026-07-15 18:00,2026-07-14 09:00,,,";
        assertThat(ticket(late + "1,办结,")).containsEntry("integrity_flags", 1);
        assertThat(ticket(late + "0,办结,")).containsEntry("integrity_flags", 0);
        assertThat(ticket("2026-07-07 08:00,2026-07-08 09:00,,,2026-07-15 18:00,2026-07-14 09:00,,,1,办结,"))
                .containsEntry("integrity_flags", 0);
    }

    @Test
    void everyRowNamesTheOptionalColumnsThatItsFileLacks() {
        Map<String, Object> row = ticket("2026-07-03 08:00,,,,,,,,,待派,");
        assertThat((String) row.get("absent"))
                .startsWith(",")
                .endsWith(",")
                .contains(",repeat_of,", ",reopen_count,", ",revisit_valid,")
                .doesNotContain(",sign_time,", ",load_time,");
        assertThat(Reading.of(HotlineTickets.TABLE)
                        .defaults(Map.of("repeat_of", "T0"))
                        .row(HEADER, "T1,税务局,2026-07-03 08:00,,,,,,,,,待派,"))
                .hasEntrySatisfying(
                        "absent", absent -> assertThat((String) absent).doesNotContain(",repeat_of,"));
    }
}
