package org.steelyard.jobs.format;

/** How large the parts of a file may be before it is no table of records but an attack or an accident. */
final class Bounds {

    /** Most cells of a record: the columns of the widest spreadsheet. */
    static final int CELLS = 16_384;

    /** Longest cell, in characters, and longest line of text, in bytes. */
    static final int CELL = 1 << 20;

    /** Most bytes to which a file may unpack. */
    static final long UNPACKED = 64L << 30;

    /** Most bytes for each byte of a packed file, once it has unpacked to more than {@link #FREE}. */
    static final long RATIO = 200;

    /** Bytes that may be unpacked whatever the ratio. */
    static final long FREE = 64L << 20;

    /** Most files in an archive. */
    static final int ENTRIES = 10_000;

    /** Most tables in a file. */
    static final int TABLES = 1_000;

    private Bounds() {}
}
