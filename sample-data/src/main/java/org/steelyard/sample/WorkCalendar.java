package org.steelyard.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The working days of 2023 to 2026, numbered in order. */
final class WorkCalendar {

    private static final LocalDate FIRST = LocalDate.of(2022, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final int firstDay = Math.toIntExact(FIRST.toEpochDay());
    private final int[] numberOfDay = new int[Math.toIntExact(LAST.toEpochDay()) - firstDay + 1];
    private final int[] dayOfNumber = new int[numberOfDay.length + 1];

    WorkCalendar(List<Reference.Row> rows) {
        Map<LocalDate, String> kinds = new HashMap<>();
        for (Reference.Row row : rows) {
            kinds.put(LocalDate.parse(row.text("date")), row.text("kind"));
        }
        int number = 0;
        for (int i = 0; i < numberOfDay.length; i++) {
            LocalDate day = FIRST.plusDays(i);
            if (works(day, kinds.getOrDefault(day, ""))) {
                number++;
                dayOfNumber[number] = firstDay + i;
            }
            numberOfDay[i] = number;
        }
    }

    private static boolean works(LocalDate day, String kind) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? kind.equals("makeup_workday") : !kind.equals("holiday");
    }

    /** How many working days there are up to a day, itself included. */
    int number(int epochDay) {
        return numberOfDay[epochDay - firstDay];
    }

    int number(LocalDate day) {
        return number(Math.toIntExact(day.toEpochDay()));
    }

    /** The day that is the n-th working day, or the last one that there is. */
    int upTo(int number) {
        return day(Math.min(number, numberOfDay[numberOfDay.length - 1]));
    }

    /** The last day. */
    int end() {
        return firstDay + numberOfDay.length - 1;
    }

    /** The day that is the n-th working day. */
    int day(int number) {
        return dayOfNumber[number];
    }
}
