package org.steelyard.jobs.intake;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.steelyard.jobs.reference.References;

/**
 * What every row of a run is read against.
 *
 * @param references departments, districts, items, calendar
 * @param suspensions special procedures of cases; empty before the step log was read
 * @param steps what the step log says of cases; empty before it was read
 * @param zone the city's time zone
 * @param asOf last day of the assessed period
 * @param replicates number of replicate groups
 * @param key the key for personal data; empty to drop them
 */
public record Context(
        References references,
        CaseNotes suspensions,
        CaseNotes steps,
        ZoneId zone,
        LocalDate asOf,
        int replicates,
        String key)
        implements Serializable {}
