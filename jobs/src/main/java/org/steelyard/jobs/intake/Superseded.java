package org.steelyard.jobs.intake;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The rows that lost to a later row of the same record. */
public final class Superseded implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<Integer, Map<Long, String>> winners = new HashMap<>();

    /** Notes that the row at a line of a file lost to the row at a place for people to read. */
    void add(int file, long line, String winner) {
        winners.computeIfAbsent(file, f -> new HashMap<>()).put(line, winner);
    }

    /** The places of the rows that replaced rows of a file, by the lines of those. */
    Map<Long, String> of(int file) {
        return winners.getOrDefault(file, Map.of());
    }
}
