package org.steelyard.reports;

import org.jspecify.annotations.Nullable;

/**
 * How the data of a period differ from those of the period before, in a way that may be the export's fault.
 *
 * @param table the source table
 * @param source the system that exports it
 * @param department the department; empty for the whole source
 * @param column the column; empty for whole records
 * @param kind what is compared
 * @param rowsBefore records of the period before
 * @param rows records of the period
 * @param before what is compared, in the period before; null for a mix
 * @param now the same in the period; null for a mix
 * @param change how far they are apart
 */
public record Drift(
        String table,
        String source,
        String department,
        String column,
        Kind kind,
        long rowsBefore,
        long rows,
        @Nullable Double before,
        @Nullable Double now,
        double change) {

    /** Fewer records than this in one of the periods say nothing. */
    public static final long FEWEST = 100;

    /** What is compared, and from which change on it is told. */
    public enum Kind {
        /** The number of records; the change is relative to the period before. */
        ROWS(0.5),
        /** The share of empty cells; the change is the difference. */
        BLANKS(0.1),
        /** The shares of the values of a column; the change is the share of records that would need another value. */
        MIX(0.2);

        private final double threshold;

        Kind(double threshold) {
            this.threshold = threshold;
        }

        /** The change from which on it is told. */
        public double threshold() {
            return threshold;
        }
    }

    /** What is to be said of a change. */
    public enum State {
        /** Less than the threshold. */
        STEADY,
        /** At the threshold or beyond. */
        DRIFT,
        /** Too few records to say. */
        TOO_FEW
    }

    /** Whether the change is worth telling. A number of records may well have fallen from many to few: that is told. */
    public State state() {
        long enough = kind == Kind.ROWS ? Math.max(rows, rowsBefore) : Math.min(rows, rowsBefore);
        if (enough < FEWEST) {
            return State.TOO_FEW;
        }
        return Math.abs(change) >= kind.threshold() ? State.DRIFT : State.STEADY;
    }
}
