package org.steelyard.jobs.lane;

/**
 * A value that only the order of Spark's own evaluation can settle, such as a sum too large in a row that may not count.
 *
 * <p>Whoever meets it evaluates the batch row by row, as Spark does.
 */
public final class Doubt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Doubt() {
        super("only row by row", null, false, false);
    }
}
