package org.steelyard.jobs.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Working hours by the calendar of 2026: nine to five, eight hours a working day. */
class WorkHoursTest {

    private static int hours(String from, String to) {
        return WorkHours.begun(SampleCalendar.read(), micros(from), micros(to));
    }

    private static long micros(String time) {
        return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC) * 1_000_000L;
    }

    @Test
    void hoursOfOneDayAreCountedFromNineToFiveAndEveryHourBegunCounts() {
        assertThat(hours("2026-07-06T10:00", "2026-07-06T12:00")).isEqualTo(2);
        assertThat(hours("2026-07-06T10:00", "2026-07-06T12:01")).isEqualTo(3);
        assertThat(hours("2026-07-06T08:00", "2026-07-06T09:30")).isEqualTo(1);
        assertThat(hours("2026-07-06T16:00", "2026-07-06T23:00")).isEqualTo(1);
        assertThat(hours("2026-07-06T18:00", "2026-07-07T08:59")).isZero();
    }

    @Test
    void nightsWeekendsAndHolidaysDoNotCountButWorkedSundaysDo() {
        // Friday 16:00 to Monday 10:00: one hour and one hour.
        assertThat(hours("2026-07-03T16:00", "2026-07-06T10:00")).isEqualTo(2);
        // From Thursday the 24th of September to Friday the 9th of October: one hour, 28 to 30 September and 8 October
        // whole, one hour; the first week of October and the Mid-Autumn days are free.
        assertThat(hours("2026-09-24T16:00", "2026-10-09T10:00")).isEqualTo(1 + 4 * 8 + 1);
        // Sunday the 20th of September 2026 is worked instead of a holiday.
        assertThat(hours("2026-09-20T09:00", "2026-09-20T17:00")).isEqualTo(8);
    }

    @Test
    void nothingIsBegunBackwardsAndNothingIsKnownOutsideTheCalendar() {
        assertThat(hours("2026-07-06T12:00", "2026-07-06T10:00")).isZero();
        assertThat(hours("2026-12-31T12:00", "2027-01-04T10:00")).isEqualTo(WorkCalendar.NOT_COVERED);
        assertThat(hours("2023-01-01T00:00", "2023-01-03T10:00")).isEqualTo(1);
    }
}
