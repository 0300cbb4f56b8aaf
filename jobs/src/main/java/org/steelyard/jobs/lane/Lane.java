package org.steelyard.jobs.lane;

/** The values of one expression for all rows of a batch. Computed once a batch, however many ask. */
public abstract sealed class Lane permits Truth, Whole, Words {

    /** The rows whose value is null. */
    protected final Bits nulls = new Bits();

    private long computedFor;

    /** Computes the values for the batch, unless that was done. */
    public final void compute(Rows rows) {
        if (computedFor != rows.number()) {
            fill(rows, rows.count());
            computedFor = rows.number();
        }
    }

    /** Computes the values of so many rows. */
    protected abstract void fill(Rows rows, int count);

    /** The rows whose value is null; those beyond the last row mean nothing. */
    public final Bits nulls() {
        return nulls;
    }
}
