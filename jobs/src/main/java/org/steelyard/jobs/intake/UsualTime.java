package org.steelyard.jobs.intake;

import org.apache.spark.unsafe.types.UTF8String;

/** The forms that nearly every row has, read from bytes: 2026-03-05 14:30:00, and without seconds. */
final class UsualTime {

    private static final int WITH_SECONDS = 19;
    private static final int WITHOUT_SECONDS = 16;

    /** By month, the days that every year has. */
    private static final int[] SURE_DAYS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private UsualTime() {}

    /** Microseconds since 1970 of local time; UNREADABLE where another reader must look at it. */
    static long read(UTF8String c) {
        boolean seconds = c.numBytes() == WITH_SECONDS;
        if ((!seconds && c.numBytes() != WITHOUT_SECONDS)
                || c.getByte(4) != '-'
                || c.getByte(7) != '-'
                || c.getByte(13) != ':'
                || (seconds && c.getByte(16) != ':')
                || (c.getByte(10) != ' ' && c.getByte(10) != 'T')) {
            return TimeReader.UNREADABLE;
        }
        int year = two(c, 0) * 100 + two(c, 2);
        int month = two(c, 5);
        int day = two(c, 8);
        int hour = two(c, 11);
        int minute = two(c, 14);
        int second = seconds ? two(c, 17) : 0;
        boolean good = year >= 1000
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= SURE_DAYS[month]
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60;
        if (!good) {
            return TimeReader.UNREADABLE;
        }
        return epochDay(year, month, day) * Rules.DAY + ((hour * 60L + minute) * 60 + second) * 1_000_000;
    }

    private static int two(UTF8String c, int i) {
        int tens = c.getByte(i) - '0';
        int ones = c.getByte(i + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : tens * 10 + ones;
    }

    /** The proleptic Gregorian day number, counted with years that begin in March. */
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return 365L * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
    }
}
