package org.steelyard.jobs.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * How one city's exports map onto the source tables: a YAML file.
 *
 * @param name its short name
 * @param file the file it was read from, as the user named it
 * @param zone the city's time zone, into which times with an offset are converted
 * @param references reference table to its file, relative to the input folder
 * @param calendarYears first and last year of a calendar of plain weekdays, where the profile declares one; else empty
 * @param sources the sources
 * @param firstDayCounts whether the day of acceptance counts as the first day of a limit
 */
public record Profile(
        String name,
        String file,
        ZoneId zone,
        Map<String, String> references,
        List<Integer> calendarYears,
        List<Source> sources,
        boolean firstDayCounts) {

    /** A profile by which the day of acceptance does not count. */
    public Profile(
            String name,
            String file,
            ZoneId zone,
            Map<String, String> references,
            List<Integer> calendarYears,
            List<Source> sources) {
        this(name, file, zone, references, calendarYears, sources, false);
    }
}
