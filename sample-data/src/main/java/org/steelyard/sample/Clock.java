package org.steelyard.sample;

/** Local wall-clock time as minutes since 1970-01-01 00:00, without any zone. */
final class Clock {

    static final int DAY = 24 * 60;
    /** The time that stands for none. */
    static final long NEVER = 0;

    private Clock() {}

    static long minute(int epochDay, int minuteOfDay) {
        return (long) epochDay * DAY + minuteOfDay;
    }

    static int day(long minute) {
        return (int) (minute / DAY);
    }

    static int minuteOfDay(long minute) {
        return (int) (minute % DAY);
    }
}
