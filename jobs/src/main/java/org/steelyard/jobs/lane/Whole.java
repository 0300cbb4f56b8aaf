package org.steelyard.jobs.lane;

/**
 * The values of an expression as whole numbers: numbers, days, microseconds, and decimals without their point.
 *
 * <p>Where a value is null, 0 stands.
 */
public abstract non-sealed class Whole extends Lane {

    private long[] values = new long[4096];

    /** The values. */
    public final long[] values() {
        return values;
    }

    /** Makes room for the values of so many rows. */
    protected final long[] room(int count) {
        if (values.length < count) {
            values = new long[count];
        }
        return values;
    }
}
