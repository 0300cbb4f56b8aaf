package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.jobs.source.CaseLog;

/** YZ1 promises 5 and the law gives 20 working days; YZ2 promises the same day; YZ3 has a limit by law of 10 only. */
class CaseRulesTest {

    private static final String HEADER = "办件编号,事项编码,事项名称,受理部门,收件时间,受理时间,办结时间,办件状态,延期工作日,延期申请时间";
    private final Reading reading = Reading.of(CaseLog.TABLE);

    private Map<String, Object> row(String item, String receive, String accept, String close, String extension) {
        String status = close.isEmpty() ? "在办" : "办结";
        return reading.row(
                HEADER,
                "A1," + item + ",企业设立登记,税务局," + receive + "," + accept + "," + close + "," + status + "," + extension);
    }

    @ParameterizedTest(name = "accepted {0}, closed {1}: {2} working days, due {3}")
    @CsvSource({
        "2026-03-02 09:00, 2026-03-31 17:00, 21, 2026-03-09",
        "2026-09-24 23:59, 2026-10-09 00:00, 5, 2026-10-09",
        "2026-02-13 09:00, 2026-02-28 09:00, 6, 2026-02-27",
        "2026-03-02 09:00, 2026-03-02 09:00, 0, 2026-03-09",
        "2026-03-01 09:00, 2026-03-02 09:00, 1, 2026-03-06"
    })
    void netDaysAndTheDueDayAreCountedInWorkingDays(String accept, String close, int net, LocalDate due) {
        assertThat(row("YZ1", "", accept, close, ","))
                .containsEntry("net_days", net)
                .containsEntry("promised_due", due)
                .containsEntry("suspended_days", 0)
                .containsEntry("fate", "accepted");
    }

    @Test
    void aSpecialProcedureStopsTheClockAndMovesBothDueDays() {
        reading.suspended("A1", "2026-03-09", "2026-03-18").suspended("A1", "2026-03-10", "2026-03-12");
        assertThat(row("YZ1", "", "2026-03-02 09:00", "2026-03-31 09:00", ","))
                .containsEntry("suspended_days", 7)
                .containsEntry("net_days", 14)
                // 14 of 5 days.
                .containsEntry("limit_used", 280)
                .containsEntry("promised_due", LocalDate.of(2026, 3, 18))
                .containsEntry("statutory_due", LocalDate.of(2026, 4, 9));
    }

    @Test
    void aProcedureThatBeganWhenTheLimitHadRunOutMovesNoDueDay() {
        // Five days from Monday the 2nd: Monday the 9th. The procedure begins on the 11th, within the limit by law of
        // 20 days.
        reading.suspended("A1", "2026-03-11", "2026-03-20");
        assertThat(row("YZ1", "", "2026-03-02 09:00", "", "5,2026-03-13 09:00"))
                .containsEntry("promised_due", LocalDate.of(2026, 3, 9))
                .containsEntry("statutory_due", LocalDate.of(2026, 4, 9))
                .containsEntry("extension_days", 0);
        assertThat(row("YZ1", "", "2026-03-02 09:00", "", "5,2026-03-09 09:00"))
                .containsEntry("extension_days", 5)
                // The 16th with the extension, and seven days of the procedure.
                .containsEntry("promised_due", LocalDate.of(2026, 3, 25));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02", "2026-03-02 00:00:00", "2026年3月2日"})
    void aCaseOfWhichOnlyTheDayOfTheCloseIsKnownMayBeClosedOnTheDayOfAcceptance(String close) {
        assertThat(row("YZ1", "", "2026-03-02 09:00", close, ","))
                .containsEntry("fate", "accepted")
                .containsEntry("net_days", 0);
        assertThat(row("YZ1", "", "2026-03-03 09:00", close, ",")).containsEntry("rule", "order");
    }

    @Test
    void aProcedureThatHasNotEndedLastsToTheLastDayOfThePeriod() {
        reading.asOf("2026-03-31").suspended("A1", "2026-03-25", "");
        assertThat(row("YZ1", "", "2026-03-24 09:00", "", ","))
                .containsEntry("suspended_days", 4)
                .doesNotContainKey("net_days")
                .containsEntry("promised_due", LocalDate.of(2026, 4, 7));
    }

    @Test
    void theRegisterGivesTheLimitsAndTheKind() {
        assertThat(row("YZ1", "", "2026-03-02 09:00", "2026-03-03 09:00", ","))
                .containsEntry("item_known", true)
                .containsEntry("online_item", true)
                .containsEntry("case_type", "COMMITTED")
                .containsEntry("promised_days", 5)
                .containsEntry("statutory_days", 20)
                .containsEntry("accept_date", LocalDate.of(2026, 3, 2))
                .containsEntry("close_date", LocalDate.of(2026, 3, 3));
        assertThat(row("YZ2", "", "2026-03-02 09:00", "2026-03-03 09:00", ","))
                .containsEntry("promised_due", LocalDate.of(2026, 3, 2))
                .doesNotContainKeys("statutory_days", "statutory_due", "limit_used");
        assertThat(row("OTHER", "", "2026-03-02 09:00", "2026-03-03 09:00", ","))
                .containsEntry("item_known", false)
                .containsEntry("net_days", 1)
                .doesNotContainKeys("promised_days", "promised_due", "statutory_days", "online_item");
    }

    @ParameterizedTest(name = "{0}, asked for on {1}: {2} days granted, due {3}")
    @CsvSource({
        "3, 2026-03-06 09:00, 3, 2026-03-12",
        "3, 2026-03-09 23:59, 3, 2026-03-12",
        "3, 2026-03-10 00:00, 0, 2026-03-09",
        "3, '', 0, 2026-03-09",
        "0, 2026-03-06 09:00, 0, 2026-03-09",
        "'', 2026-03-06 09:00, 0, 2026-03-09"
    })
    void anExtensionCountsOnlyWhenAskedForBeforeTheLimitRanOut(String days, String asked, int granted, LocalDate due) {
        assertThat(row("YZ1", "", "2026-03-02 09:00", "2026-03-12 09:00", days + "," + asked))
                .containsEntry("extension_days", granted)
                .containsEntry("promised_due", due)
                .containsEntry("net_days", 8);
    }

    @Test
    void withoutAPromiseTheLimitByLawSaysWhetherAnExtensionCameInTime() {
        assertThat(row("YZ3", "", "2026-03-02 09:00", "", "5,2026-03-16 12:00"))
                .containsEntry("extension_days", 5)
                .containsEntry("statutory_due", LocalDate.of(2026, 3, 23));
        assertThat(row("YZ3", "", "2026-03-02 09:00", "", "5,2026-03-17 12:00"))
                .containsEntry("extension_days", 0)
                .containsEntry("statutory_due", LocalDate.of(2026, 3, 16));
        assertThat(row("OTHER", "", "2026-03-02 09:00", "", "5,2026-03-03 12:00"))
                .containsEntry("extension_days", 0);
    }

    @Test
    void timesInTheWrongOrderAreRejectedNeverTurnedRound() {
        assertThat(row("YZ1", "", "2026-03-02 09:00", "2026-03-02 08:59:59", ","))
                .containsEntry("rule", "order")
                .containsEntry("sentence", "close_time lies before accept_time")
                .doesNotContainKey("net_days");
        assertThat(row("YZ1", "2026-03-02 09:01", "2026-03-02 09:00", "2026-03-03 09:00", ","))
                .containsEntry("rule", "order")
                .containsEntry("sentence", "accept_time lies before receive_time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"【测试】勿动", "测试", "系统测试", "测试办件01", "演示数据", "test-3", "Test", "营业执照（测试）", "  DEMO  "})
    void testDataAreLeftOutByName(String name) {
        assertThat(reading.row(HEADER, "A1,YZ1," + name + ",税务局,,2026-03-02 09:00,,在办,,"))
                .containsEntry("fate", "excluded")
                .containsEntry("rule", "test_data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "体外检测试剂备案",
                "软件产品测试",
                "机动车检测试点",
                "水质监测试行办法",
                "Latest",
                "TESTO AG",
                "Demolition",
                "TD-LTE 基站",
                "演示文稿"
            })
    void whatOnlyHoldsTheWordIsARealMatter(String name) {
        assertThat(reading.row(HEADER, "A1,YZ1," + name + ",税务局,,2026-03-02 09:00,,在办,,"))
                .containsEntry("fate", "accepted");
    }

    @Test
    void aDayOutsideTheCalendarIsRejectedWithTheCalendarsBounds() {
        assertThat(row("YZ1", "", "2022-12-30 09:00", "2023-01-05 09:00", ","))
                .containsEntry("rule", "calendar")
                .containsEntry(
                        "sentence",
                        "a day between 2022-12-30 and 2023-01-05 lies outside the working-day calendar (2023-01-01 to"
                                + " 2026-12-31): correct the date or extend the calendar");
        assertThat(row("YZ1", "", "2026-12-30 09:00", "", ","))
                .containsEntry("rule", "calendar")
                .hasEntrySatisfying("sentence", s -> assertThat(s.toString())
                        .startsWith("the day on which the limit of 5 working days runs out lies outside"));
    }

    private Map<String, Object> noticed(String receive, String notice, String accept, String close, String status) {
        return reading.row(
                "办件编号,事项编码,受理部门,收件时间,补正告知时间,受理时间,办结时间,办件状态",
                "A1,YZ1,税务局," + receive + "," + notice + "," + accept + "," + close + "," + status);
    }

    @Test
    void withoutANoticeInFiveWorkingDaysTheDayOfReceiptIsTheDayOfAcceptance() {
        // Received on Monday 2 March: the notice was due by Monday 9 March.
        assertThat(noticed("2026-03-02 09:00", "", "2026-03-10 09:00", "2026-03-12 09:00", "办结"))
                .containsEntry("deemed_accepted", true)
                .containsEntry("accept_date", LocalDate.of(2026, 3, 2))
                .containsEntry("promised_due", LocalDate.of(2026, 3, 9))
                .containsEntry("net_days", 8);
        assertThat(noticed("2026-03-02 09:00", "2026-03-10 09:00", "2026-03-12 09:00", "", "在办"))
                .containsEntry("deemed_accepted", true)
                .containsEntry("accept_date", LocalDate.of(2026, 3, 2));
    }

    @Test
    void aNoticeOrAnAcceptanceInTimeKeepsTheStatedDay() {
        assertThat(noticed("2026-03-02 09:00", "", "2026-03-09 23:00", "", "在办"))
                .containsEntry("deemed_accepted", false)
                .containsEntry("accept_date", LocalDate.of(2026, 3, 9));
        assertThat(noticed("2026-03-02 09:00", "2026-03-09 23:59", "2026-03-20 09:00", "", "在办"))
                .containsEntry("deemed_accepted", false)
                .containsEntry("accept_date", LocalDate.of(2026, 3, 20));
    }

    @Test
    void aCaseThatNobodyAcceptedInTimeIsDeemedAcceptedAndOneThatMayStillBeWaits() {
        assertThat(noticed("2026-03-02 09:00", "", "", "", "收件"))
                .containsEntry("fate", "accepted")
                .containsEntry("deemed_accepted", true)
                .containsEntry("promised_due", LocalDate.of(2026, 3, 9))
                .containsEntry("department", "税务局");
        reading.asOf("2026-03-09");
        assertThat(noticed("2026-03-02 09:00", "", "", "", "收件"))
                .containsEntry("fate", "accepted")
                .containsEntry("deemed_accepted", false)
                .doesNotContainKeys("accept_date", "promised_due");
        reading.asOf("2026-09-30");
        assertThat(noticed("2026-03-02 09:00", "", "", "", "不予受理"))
                .containsEntry("deemed_accepted", false)
                .doesNotContainKey("accept_date");
    }

    @Test
    void withoutAColumnForNoticesNothingIsDeemed() {
        assertThat(row("YZ1", "2026-03-02 09:00", "2026-03-20 09:00", "", ","))
                .containsEntry("accept_date", LocalDate.of(2026, 3, 20))
                .doesNotContainKey("deemed_accepted");
        assertThat(row("YZ1", "2026-03-02 09:00", "", "", ",")).containsEntry("rule", "missing_value");
        assertThat(noticed("", "", "", "", "收件"))
                .containsEntry("rule", "missing_value")
                .containsEntry("sentence", "accept_time is empty");
    }
}
