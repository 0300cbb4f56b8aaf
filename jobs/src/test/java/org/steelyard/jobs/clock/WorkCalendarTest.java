package org.steelyard.jobs.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.jobs.clock.SampleCalendar.day;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected days are those of the national holiday notices 2023 to 2026, counted outside this program. */
class WorkCalendarTest {

    private final WorkCalendar calendar = SampleCalendar.read();

    @ParameterizedTest(name = "accepted on {0}, a limit of {1} working days is used up on {2}")
    @CsvSource({
        "2026-09-24, 5, 2026-10-09",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-15, 3, 2026-02-26",
        "2026-01-04, 1, 2026-01-05",
        "2025-09-26, 5, 2025-10-10",
        "2024-10-11, 1, 2024-10-12",
        "2023-09-28, 20, 2023-11-01",
        "2025-12-31, 1, 2026-01-04"
    })
    void aLimitIsUsedUpOnTheDayThatTheLawGives(String accepted, int limit, String due) {
        assertThat(LocalDate.ofEpochDay(calendar.due(day(accepted), limit))).isEqualTo(due);
        assertThat(calendar.between(day(accepted), day(due))).isEqualTo(limit);
    }

    @ParameterizedTest(name = "accepted on {0}, where that day counts, a limit of {1} working days is used up on {2}")
    @CsvSource({
        "2026-09-24, 5, 2026-10-08",
        "2026-02-13, 5, 2026-02-26",
        "2026-02-15, 3, 2026-02-26",
        "2026-01-04, 1, 2026-01-04",
        "2025-09-26, 5, 2025-10-09",
        "2024-10-11, 1, 2024-10-11",
        "2023-09-28, 20, 2023-10-31",
        "2025-12-31, 1, 2025-12-31",
        "2023-01-03, 1, 2023-01-03",
        "2026-03-02, 0, 2026-03-02"
    })
    void theDayOfAcceptanceCountsWhereTheProfileSaysSo(String accepted, int limit, String due) {
        WorkCalendar counting = SampleCalendar.counting();
        assertThat(LocalDate.ofEpochDay(counting.due(day(accepted), limit))).isEqualTo(due);
        assertThat(counting.used(day(accepted), day(due))).isEqualTo(accepted.equals(due) ? 0 : limit);
        assertThat(counting.used(day(accepted), day(due) + 14)).isGreaterThan(limit);
    }

    @Test
    void anExtensionNeverCountsTheDayBehindWhichItBegins() {
        assertThat(LocalDate.ofEpochDay(SampleCalendar.counting().later(day("2026-03-06"), 2)))
                .isEqualTo("2026-03-10");
    }

    @Test
    void twentyOneWorkingDaysWithSevenOfAProcedureAreFourteen() {
        assertThat(calendar.used(day("2026-03-02"), day("2026-03-31"))).isEqualTo(21);
        assertThat(calendar.between(day("2026-03-09"), day("2026-03-18"))).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0}: {1} working days, by quarter {2} {3} {4} {5}")
    @CsvSource({
        "2023, 249, 61, 62, 64, 62",
        "2024, 251, 61, 62, 66, 62",
        "2025, 248, 59, 61, 67, 61",
        "2026, 248, 59, 61, 66, 62"
    })
    void everyYearAndQuarterHasItsNumberOfWorkingDays(int year, int whole, int q1, int q2, int q3, int q4) {
        assertThat(workdays(year, 1, 12)).isEqualTo(whole);
        assertThat(workdays(year, 1, 3)).isEqualTo(q1);
        assertThat(workdays(year, 4, 6)).isEqualTo(q2);
        assertThat(workdays(year, 7, 9)).isEqualTo(q3);
        assertThat(workdays(year, 10, 12)).isEqualTo(q4);
    }

    private int workdays(int year, int firstMonth, int lastMonth) {
        LocalDate first = LocalDate.of(year, firstMonth, 1);
        LocalDate last = LocalDate.of(year, lastMonth, 1).plusMonths(1).minusDays(1);
        int before = first.equals(calendar.first()) ? 0 : calendar.sequence(Math.toIntExact(first.toEpochDay()) - 1);
        return calendar.sequence(Math.toIntExact(last.toEpochDay())) - before;
    }

    @Test
    void aCaseClosedOnTheDayOfAcceptanceTookNoDay() {
        assertThat(calendar.between(day("2026-03-02"), day("2026-03-02"))).isZero();
    }

    @Test
    void aLimitOfNoDaysIsDueOnTheDayOfAcceptanceEvenWhenThatIsARestDay() {
        assertThat(calendar.due(day("2026-03-02"), 0)).isEqualTo(day("2026-03-02"));
        assertThat(calendar.due(day("2026-03-01"), 0)).isEqualTo(day("2026-03-01"));
    }

    @ParameterizedTest(name = "{0} is not covered")
    @CsvSource({"2022-12-31", "2027-01-01", "1970-01-01", "2999-12-31"})
    void aDayOutsideTheCalendarIsNeverGuessed(String outside) {
        assertThat(calendar.sequence(day(outside))).isEqualTo(WorkCalendar.NOT_COVERED);
        assertThat(calendar.due(day(outside), 1)).isEqualTo(WorkCalendar.NOT_COVERED);
        assertThat(calendar.due(day(outside), 0)).isEqualTo(WorkCalendar.NOT_COVERED);
    }

    @Test
    void aLimitThatRunsIntoAYearWithoutACalendarIsNotCovered() {
        assertThat(LocalDate.ofEpochDay(calendar.due(day("2026-12-30"), 1))).isEqualTo("2026-12-31");
        assertThat(calendar.due(day("2026-12-30"), 2)).isEqualTo(WorkCalendar.NOT_COVERED);
    }

    @Test
    void theCalendarTellsItsFirstAndLastDay() {
        assertThat(calendar.first()).isEqualTo("2023-01-01");
        assertThat(calendar.last()).isEqualTo("2026-12-31");
    }

    @Test
    void withoutExceptionsOnlyWeekdaysCount() {
        WorkCalendar week = new WorkCalendar(LocalDate.of(2015, 6, 1), LocalDate.of(2015, 6, 14), Map.of());
        assertThat(week.sequence(day("2015-06-05"))).isEqualTo(5);
        assertThat(week.sequence(day("2015-06-07"))).isEqualTo(5);
        assertThat(week.sequence(day("2015-06-08"))).isEqualTo(6);
        assertThat(week.dayOf(6)).isEqualTo(day("2015-06-08"));
        assertThat(week.dayOf(0)).isEqualTo(day("2015-06-01"));
    }
}
