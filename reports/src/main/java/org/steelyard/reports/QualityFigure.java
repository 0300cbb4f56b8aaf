package org.steelyard.reports;

/**
 * How many records, or cells of a column, are good in one dimension.
 *
 * @param period the period's name; empty for records whose day cannot be read
 * @param table the source table
 * @param source the system that exports it
 * @param department the department; empty for the whole source
 * @param column the column; empty for whole records
 * @param dimension in which sense they are good
 * @param n those in which it can be seen
 * @param good the good ones among them
 */
public record QualityFigure(
        String period,
        String table,
        String source,
        String department,
        String column,
        Dimension dimension,
        long n,
        long good) {

    /** Whether anything could be seen; without it there is no share. */
    public boolean known() {
        return n > 0;
    }

    /** The share of good ones; only where known. */
    public double share() {
        return (double) good / n;
    }
}
