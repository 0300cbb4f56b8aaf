package org.steelyard.jobs.lane;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** The batch of rows that is being worked on. */
public final class Rows {

    private @Nullable ColumnarBatch batch;
    private long number;

    /** Goes on to a batch. */
    public void next(ColumnarBatch next) {
        batch = next;
        number++;
    }

    /** The number of rows. */
    public int count() {
        return batch().numRows();
    }

    /** The how manieth batch this is; what was computed for another is out of date. */
    long number() {
        return number;
    }

    /** A column. */
    ColumnVector column(int ordinal) {
        return batch().column(ordinal);
    }

    /** A row, good until the next is asked for. */
    public InternalRow row(int row) {
        return batch().getRow(row);
    }

    private ColumnarBatch batch() {
        if (batch == null) {
            throw new IllegalStateException("No batch yet");
        }
        return batch;
    }
}
