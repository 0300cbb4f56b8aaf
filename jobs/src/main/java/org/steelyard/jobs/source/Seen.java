package org.steelyard.jobs.source;

/** How a cell was delivered, as told of every column that is read: a byte a column in {@link SourceTable#SEEN}. */
public final class Seen {

    /** Nothing stands there, or the source has no such column. */
    public static final byte BLANK = 0;

    /** It was read. */
    public static final byte READ = 1;

    /** Something stands there that cannot be read, or that no code book and no reference knows. */
    public static final byte FAULTY = 2;

    private Seen() {}
}
