package org.steelyard.jobs.profile;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In what the rows of a source differ from plain records, as its profile says.
 *
 * @param events the headers of an event log, whose rows are events of cases; null for a plain table
 * @param when column to the condition under which its cells count; else they are read as blank
 * @param tolerated rules of intake by which rows of this source are not rejected
 */
public record Handling(@Nullable Events events, Map<String, Condition> when, Set<String> tolerated)
        implements Serializable {

    /** A code book's word for what is kept out: the row is excluded. */
    public static final String KEPT_OUT = "(exclude)";

    /** A code book's entry for every text that has none of its own. */
    public static final String ANY = "(any)";

    /** A blank cell: a code book's entry for it, and its word for nothing. */
    public static final String BLANK = "(blank)";

    /** Plain records. */
    public static final Handling PLAIN = new Handling(null, Map.of(), Set.of());

    /** Keeps copies. */
    public Handling {
        when = Map.copyOf(when);
        tolerated = Set.copyOf(tolerated);
    }

    /**
     * The headers of an event log.
     *
     * @param id of the case to which an event belongs
     * @param time of the event
     */
    public record Events(String id, String time) implements Serializable {}

    /**
     * A condition on another column of the same row.
     *
     * @param column that column
     * @param words of its code book, any of which will do
     */
    public record Condition(String column, Set<String> words) implements Serializable {

        /** Keeps a copy. */
        public Condition {
            words = Set.copyOf(words);
        }
    }
}
