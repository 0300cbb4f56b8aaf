package org.steelyard.reports.excel;

/** What a cell is for; each look is one style. */
enum Look {
    TITLE,
    SECTION,
    NOTE,
    BULLET,
    HEADER,
    LABEL,
    TEXT,
    WRAP,
    CENTER,
    POINTS,
    SIGNED,
    WHOLE,
    DECIMAL,
    PLACE,
    TIED,
    SHARE;

    /** Whether it stands in a table and has borders. */
    boolean bordered() {
        return this != TITLE && this != SECTION && this != NOTE && this != BULLET;
    }

    /** Whether it holds a number. */
    boolean number() {
        return compareTo(POINTS) >= 0;
    }
}
