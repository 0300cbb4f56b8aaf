package org.steelyard.reports.excel;

/** How loud a cell speaks: only a last place is red. */
enum Tone {
    PLAIN,
    LAST,
    MUTED
}
