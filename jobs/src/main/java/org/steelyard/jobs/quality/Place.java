package org.steelyard.jobs.quality;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Whose records a bin counts.
 *
 * @param file the file they stand in
 * @param department the department; empty where it is unknown
 * @param when the period they belong to
 */
public record Place(String file, String department, When when) implements Serializable, Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparing(Place::department).thenComparing(Place::when);

    /** A period as seen from the assessed one. */
    public enum When {
        /** The assessed period. */
        NOW,
        /** The period before it. */
        BEFORE,
        /** None that is known: the day of the record cannot be read. */
        UNDATED
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
