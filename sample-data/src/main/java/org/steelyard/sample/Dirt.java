package org.steelyard.sample;

/** The kinds of dirt that are planted in rows by exact count. */
enum Dirt {
    /** １２ for 12. */
    FULL_WIDTH_DIGITS,
    /** 2026年3月5日. */
    CHINESE_DATE,
    /** 2026/3/5 9:05. */
    SLASH_DATE,
    /** 20260305T090500. */
    COMPACT_TIME,
    /** 2026-03-05 24:00. */
    MIDNIGHT_24,
    /** The row once more. */
    EXACT_DUPLICATE,
    /** An older state of the row, with an earlier load time, below it. */
    CONFLICTING_DUPLICATE,
    /** Closed, but nobody knows when. */
    MISSING_CLOSE,
    /** A further row that closes before it is accepted. */
    CLOSE_BEFORE_ACCEPT,
    /** A further row whose number a spreadsheet turned into 9.90101E+17. */
    DAMAGED_ID,
    /** A further row with a date that is none. */
    UNREADABLE_DATE,
    /** A further row of a department that the roster does not know. */
    UNKNOWN_DEPARTMENT,
    /** A further row of a district that the roster does not know. */
    UNKNOWN_DISTRICT,
    /** A further row that somebody made to try the system. */
    TEST_ROW,
    /** A department's name from before its renaming. */
    OLD_NAME,
    /** A department's short name. */
    SHORT_NAME,
    /** Commas, quotes and a line break inside a field. */
    QUOTED_FIELD,
    /** A further row with a field too few or too many. */
    WRONG_FIELD_COUNT,
    /** A further rating of a case that does not exist. */
    UNKNOWN_CASE,
    /** A further rating with a level that the code book does not know. */
    UNKNOWN_LEVEL
}
