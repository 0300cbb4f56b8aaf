package org.steelyard.sample;

import java.time.LocalDate;

/** Other ways to write the time {@code 2026-03-05 09:05}. */
final class Times {

    private Times() {}

    static String chinese(String time) {
        LocalDate day = day(time);
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String slashed(String time) {
        LocalDate day = day(time);
        int hour = Integer.parseInt(time.substring(11, 13));
        return day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth() + " " + hour + time.substring(13);
    }

    static String compact(String time) {
        return time.substring(0, 10).replace("-", "") + "T" + time.substring(11).replace(":", "") + "00";
    }

    /** The midnight at which the time's day begins, as the day before writes it. */
    static String dayBeforeAt24(String time) {
        return day(time).minusDays(1) + " 24:00";
    }

    private static LocalDate day(String time) {
        return LocalDate.parse(time.substring(0, 10));
    }
}
