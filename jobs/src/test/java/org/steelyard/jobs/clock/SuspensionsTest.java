package org.steelyard.jobs.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.jobs.clock.SampleCalendar.day;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** March 2026 is a month of plain weeks: Monday the 2nd to Friday the 6th, the 9th to the 13th, and so on. */
class SuspensionsTest {

    private final WorkCalendar calendar = SampleCalendar.read();
    private long[] stretches = {};

    @Test
    void aSpecialProcedureOfSevenWorkingDaysLeavesFourteenOfTwentyOne() {
        add("2026-03-09", "2026-03-18");
        int gross = calendar.between(day("2026-03-02"), day("2026-03-31"));
        assertThat(gross).isEqualTo(21);
        assertThat(stood("2026-03-02", "2026-03-31")).isEqualTo(7);
        assertThat(gross - stood("2026-03-02", "2026-03-31")).isEqualTo(14);
    }

    @Test
    void overlappingStretchesCountOnceWhateverTheirOrder() {
        add("2026-03-11", "2026-03-18");
        add("2026-03-09", "2026-03-13");
        add("2026-03-10", "2026-03-12");
        assertThat(stood("2026-03-02", "2026-03-31")).isEqualTo(7);
    }

    @Test
    void stretchesApartFromEachOtherAddUp() {
        add("2026-03-03", "2026-03-05");
        add("2026-03-16", "2026-03-17");
        assertThat(stood("2026-03-02", "2026-03-31")).isEqualTo(3);
    }

    @Test
    void onlyThePartBetweenAcceptanceAndClosingCounts() {
        add("2026-02-02", "2026-03-04");
        add("2026-03-27", "2026-04-30");
        // From Monday the 2nd to Wednesday the 4th two days, from Friday the 27th to Tuesday the 31st two.
        assertThat(stood("2026-03-02", "2026-03-31")).isEqualTo(4);
    }

    @Test
    void aStretchThatHasNotEndedLastsToTheEndOfTheCount() {
        stretches = new long[] {Suspensions.stretch(day("2026-03-25"), Suspensions.OPEN)};
        assertThat(stood("2026-03-02", "2026-03-31")).isEqualTo(4);
    }

    @Test
    void aStretchBeforeAcceptanceOrAfterClosingDoesNotCount() {
        add("2026-02-02", "2026-02-06");
        add("2026-04-01", "2026-04-03");
        assertThat(stood("2026-03-02", "2026-03-31")).isZero();
    }

    @Test
    void aStretchThatEndsBeforeItBeginsDoesNotCount() {
        add("2026-03-18", "2026-03-09");
        assertThat(stood("2026-03-02", "2026-03-31")).isZero();
    }

    @Test
    void aStretchThatBeginsWhenTheLimitHasRunOutMovesItNoMore() {
        // Five days from Monday the 2nd end on Monday the 9th; the first stretch stands from Thursday the 5th to Friday
        // the
        // 6th and moves that to the 10th, on which the second begins; the third comes too late.
        add("2026-03-05", "2026-03-06");
        add("2026-03-10", "2026-03-12");
        add("2026-03-13", "2026-03-20");
        assertThat(Suspensions.workingDays(calendar, stretches, day("2026-03-02"), day("2026-03-31"), 5))
                .isEqualTo(3);
        assertThat(Suspensions.workingDays(calendar, stretches, day("2026-03-02"), day("2026-03-31"), 4))
                .isEqualTo(1);
        assertThat(stood("2026-03-02", "2026-03-31")).isEqualTo(8);
    }

    @Test
    void aCaseWithoutAnyStretchNeverStoodStill() {
        assertThat(stood("2026-03-02", "2026-03-31")).isZero();
    }

    private void add(String start, String end) {
        stretches = Arrays.copyOf(stretches, stretches.length + 1);
        stretches[stretches.length - 1] = Suspensions.stretch(day(start), day(end));
    }

    private int stood(String from, String to) {
        return Suspensions.workingDays(calendar, stretches, day(from), day(to));
    }
}
