package org.steelyard.jobs.intake;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that lost to a later row of the same record. */
public final class Superseded implements Serializable {

    private static final long serialVersionUID = 1L;

    private record Place(int file, long line) implements Serializable {}

    private final Map<Place, String> winners = new HashMap<>();

    /** Notes that the row at a line of a file lost to the row at a place for people to read. */
    void add(int file, long line, String winner) {
        winners.put(new Place(file, line), winner);
    }

    /** The place of the row that replaced a row; null where none did. */
    @Nullable String winner(int file, long line) {
        return winners.isEmpty() ? null : winners.get(new Place(file, line));
    }
}
