package org.steelyard.jobs.measure;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Indicator;

/** Finds the indicators whose numbers grow beyond 64 bits, after counting all of them together has failed. */
final class Overflow {

    private static final int DEEPEST = 20;

    private Overflow() {}

    /** Whether arithmetic is what failed; Spark wraps it several times. */
    private static boolean in(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            if (cause instanceof ArithmeticException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * Counts each indicator alone, and tells all that cannot be counted.
     *
     * @param fault why all together could not be counted; thrown again where it is no overflow of any of them
     * @param alone counts one indicator
     */
    static RuntimeException of(Exception fault, Collection<Indicator> indicators, Consumer<Indicator> alone) {
        Problems problems = new Problems();
        for (Indicator indicator : in(fault) ? indicators : List.<Indicator>of()) {
            try {
                alone.accept(indicator);
            } catch (Exception e) {
                // Spark throws checked exceptions that no signature tells of.
                if (in(e)) {
                    problems.add(
                            indicator.file(),
                            indicator.numerator().line(),
                            "'" + indicator.numerator().expression()
                                    + "': expected sums below 9.2e18 (64 bits, decimals"
                                    + " without their point), found larger ones in the rows of "
                                    + indicator.numerator().source()
                                    + ": look there for numbers that cannot be, or count in a larger unit");
                }
            }
        }
        problems.throwIfAny(UserException.Kind.RULEBOOK);
        return fault instanceof RuntimeException known ? known : new IllegalStateException(fault);
    }
}
