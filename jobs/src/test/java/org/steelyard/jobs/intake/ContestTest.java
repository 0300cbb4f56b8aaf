package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.HotlineTickets;
import org.steelyard.jobs.source.SourceTable;

/** What is said of rows that lose, and what the row that counts takes over from them. */
class ContestTest {

    private static final String CASES = "办件编号,受理部门,受理时间,办结时间,办件状态,入库时间\n";
    private static final String TICKETS = "工单编号,承办单位,工单性质,创建时间,派单时间,办结时间,退单次数,工单状态\n";

    @TempDir
    private Path folder;

    private List<String> told(SourceTable table, String text, String... columns) throws IOException {
        Delivery delivery = new Delivery(folder.resolve("input"), table);
        delivery.file("a.csv", text);
        String shown = String.join(
                ", ' ', ",
                List.of(columns).stream()
                        .map(c -> "coalesce(string(" + c + "), '-')")
                        .toList());
        return delivery
                .rows(delivery.open(folder.resolve("staging")))
                .selectExpr("concat(source_line, ' ', " + shown + ")")
                .collectAsList()
                .stream()
                .map(r -> r.getString(0))
                .toList();
    }

    @Test
    void aRowThatLosesSaysInWhichColumnsItDiffers() throws IOException {
        assertThat(told(
                        CaseLog.TABLE,
                        CASES + "A1,税务局,2026-07-01 09:00,,在办,2026-07-01 00:00\n"
                                + "A1,税务局,2026-07-01 09:00,2026-07-03 09:00,办结,2026-07-04 00:00\n"
                                + "A1,税务局,2026-07-01 09:00:00,2026/7/3 9:00,办结,2026-07-03 00:00\n",
                        "rule",
                        "sentence"))
                .containsExactly(
                        "2 duplicate replaced by the later row a.csv:3; it differs in close_time, status",
                        "3 - -",
                        "4 duplicate replaced by the later row a.csv:3; it says the same");
    }

    @Test
    void rowsThatDifferWithoutATimeToOrderThemAreAConflict() throws IOException {
        assertThat(told(
                        CaseLog.TABLE,
                        CASES + "A1,税务局,2026-07-01 09:00,2026-07-02 09:00,办结,2026-07-04 00:00\n"
                                + "A1,税务局,2026-07-01 09:00,2026-07-03 09:00,办结,2026-07-04 00:00\n"
                                + "A2,税务局,2026-07-01 09:00,,在办,\n"
                                + "A2,D1,2026-07-01 09:00,,在办,\n",
                        "rule",
                        "sentence"))
                .containsExactly(
                        "2 conflict the row a.csv:3 has the same id, and no time tells which is the later: the last in the"
                                + " input counts; it differs in close_time",
                        "3 - -",
                        "4 conflict the row a.csv:5 has the same id, and no time tells which is the later: the last in the"
                                + " input counts; it differs in department",
                        "5 - -");
    }

    @Test
    void theLastHandlerIsScoredAndEarlierLegsAreItsReturns() throws IOException {
        assertThat(told(
                        HotlineTickets.TABLE,
                        TICKETS + "T1,税务局,主办,2026-07-01 09:00,2026-07-01 10:00,,,已转派\n"
                                + "T1,D1,主办,2026-07-01 09:00,2026-07-02 10:00,,,已转派\n"
                                + "T1,税务局,主办,2026-07-01 09:00,2026-07-03 10:00,2026-07-05 10:00,,办结\n"
                                + "T1,税务局,主办,2026-07-01 09:00,2026-07-03 10:00,,,办理中\n"
                                + "T2,税务局,,2026-07-01 09:00,2026-07-01 10:00,,4,办结\n",
                        "rule",
                        "department",
                        "return_count",
                        "fate"))
                .containsExactly(
                        "2 earlier_leg 税务局 - superseded",
                        "3 earlier_leg 市场监督管理局 - superseded",
                        "4 conflict 税务局 - superseded",
                        "5 - 税务局 2 accepted",
                        "6 - 税务局 4 accepted");
    }

    @Test
    void nobodyGaveATicketAwayWhereNothingTellsWhoseTurnWasTheEarlier() throws IOException {
        assertThat(told(
                        HotlineTickets.TABLE,
                        TICKETS + "T1,税务局,主办,2026-07-01 09:00,2026-07-01 10:00,2026-07-03 10:00,,办结\n"
                                + "T1,D1,主办,2026-07-01 09:00,2026-07-01 10:00,2026-07-03 10:00,,办结\n"
                                + "T2,税务局,主办,2026-07-01 09:00,2026-07-01 10:00,,,已转派\n"
                                + "T2,D1,主办,2026-07-01 09:00,2026-07-01 10:00,2026-07-03 10:00,,办结\n",
                        "rule",
                        "return_count",
                        "sentence"))
                .containsExactly(
                        "2 conflict - the row a.csv:3 has the same id, and no time tells which is the later: the last in the"
                                + " input counts; it differs in department",
                        "3 - - -",
                        "4 earlier_leg - an earlier leg of the ticket: the row a.csv:5 is scored, and counts this one as a"
                                + " return",
                        "5 - 1 -");
    }

    @Test
    void aLegThatIsDeliveredTwiceIsOneLeg() throws IOException {
        assertThat(told(
                        HotlineTickets.TABLE,
                        TICKETS + "T1,税务局,主办,2026-07-01 09:00,2026-07-01 10:00,,,已转派\n"
                                + "T1,D1,主办,2026-07-01 09:00,2026-07-02 10:00,,,已转派\n"
                                + "T1,税务局,主办,2026-07-01 09:00,2026-07-03 10:00,2026-07-05 10:00,,办结\n"
                                + "T1,税务局,主办,2026-07-01 09:00,2026-07-01 10:00,,,已转派\n"
                                + "T1,D1,主办,2026-07-01 09:00,2026-07-02 10:00,,,已转派\n"
                                + "T1,税务局,主办,2026-07-01 09:00,2026-07-03 10:00,2026-07-05 10:00,,办结\n",
                        "rule",
                        "return_count"))
                .containsExactlyInAnyOrder(
                        "2 duplicate -",
                        "3 duplicate -",
                        "4 duplicate -",
                        "5 earlier_leg -",
                        "6 earlier_leg -",
                        "7 - 2");
    }

    @Test
    void aReturnThatTheHotlineCountedItselfIsNotCountedAgain() throws IOException {
        assertThat(told(
                        HotlineTickets.TABLE,
                        TICKETS + "T1,税务局,,2026-07-01 09:00,2026-07-01 10:00,,,已转派\n"
                                + "T1,D1,,2026-07-01 09:00,2026-07-02 10:00,,3,办理中\n",
                        "return_count",
                        "fate"))
                .containsExactly("2 - superseded", "3 3 accepted");
    }

    @Test
    void aCoHandlersPartIsLeftOutAndNeverWins() throws IOException {
        assertThat(told(
                        HotlineTickets.TABLE,
                        TICKETS + "T1,税务局,主办,2026-07-01 09:00,2026-07-01 10:00,2026-07-02 10:00,,办结\n"
                                + "T1,D1,协办,2026-07-01 09:00,2026-07-02 10:00,2026-07-20 10:00,,办结\n"
                                + "T1,D1,协办,2026-07-01 09:00,2026-07-02 10:00,2026-07-03 10:00,,办结\n",
                        "rule",
                        "return_count",
                        "sentence"))
                .containsExactly(
                        "2 - - -",
                        "3 co_handler - a co-handler's part: only the main handler is scored; it was answered after the due"
                                + " day",
                        "4 co_handler - a co-handler's part: only the main handler is scored");
    }
}
