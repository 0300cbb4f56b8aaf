package org.steelyard.jobs.lane;

/** The values of a condition: which rows it holds for. */
public abstract non-sealed class Truth extends Lane {

    /** The rows for which it holds; never one that is null. */
    protected final Bits yes = new Bits();

    /** The rows for which it holds; those beyond the last row mean nothing. */
    public final Bits yes() {
        return yes;
    }

    /** Makes room, and begins with no row for which it holds or is null. */
    protected final void clear(int count) {
        yes.clear(count);
        nulls.clear(count);
    }
}
