package org.steelyard.jobs.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date, or a date and a time, as somebody wrote it.
 *
 * @param micros microseconds since 1970 of local wall-clock time
 * @param dateOnly whether no time was written
 * @param dayEnd whether it was written as 24:00, the end of the day before
 */
record Moment(long micros, boolean dateOnly, boolean dayEnd) {

    /** A moment that was not written as the end of a day. */
    Moment(long micros, boolean dateOnly) {
        this(micros, dateOnly, false);
    }

    /** A day without a time. */
    static Moment of(LocalDate date) {
        return new Moment(date.toEpochDay() * Rules.DAY, true);
    }

    /** A time on the clock. */
    static Moment of(LocalDateTime time) {
        long nanos = time.toLocalTime().toNanoOfDay();
        return new Moment(time.toLocalDate().toEpochDay() * Rules.DAY + nanos / 1000, false);
    }

    /**
     * A day, and the hour, minute, second and fraction of a second as far as they were written. 24:00 is the end of the day.
     * Null where the clock shows no such time; throws DateTimeException where there is no such day.
     */
    static @Nullable Moment of(
            LocalDate date,
            @Nullable String hour,
            @Nullable String minute,
            @Nullable String second,
            @Nullable String fraction) {
        if (hour == null) {
            return of(date);
        }
        int h = Integer.parseInt(hour);
        int m = number(minute);
        int s = number(second);
        boolean midnight = h == 24 && m == 0 && s == 0;
        if ((!midnight && h > 23) || m > 59 || s > 59) {
            return null;
        }
        long micro = fraction == null ? 0 : Long.parseLong((fraction + "000000").substring(0, 6));
        return new Moment(
                date.toEpochDay() * Rules.DAY + ((h * 60L + m) * 60 + s) * 1_000_000 + micro, false, midnight);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The time on the clock. */
    LocalDateTime local() {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC);
    }
}
