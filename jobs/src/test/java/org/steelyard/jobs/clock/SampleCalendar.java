package org.steelyard.jobs.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The national calendar of 2023 to 2026, as the sample city delivers it; read here by two lines of our own. */
public final class SampleCalendar {

    private SampleCalendar() {}

    /** The calendar. */
    public static WorkCalendar read() {
        return read(false);
    }

    /** The same calendar where the day of acceptance counts. */
    public static WorkCalendar counting() {
        return read(true);
    }

    private static WorkCalendar read(boolean firstDayCounts) {
        Map<LocalDate, Boolean> exceptions = new TreeMap<>();
        try {
            Files.readAllLines(Path.of("../sample-data/yunzhou/reference/calendar.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> exceptions.put(LocalDate.parse(cells[0]), cells[1].equals("makeup_workday")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkCalendar(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31), exceptions, firstDayCounts);
    }

    /** The epoch day of a date. */
    public static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}
