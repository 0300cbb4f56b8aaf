package org.steelyard.indicators.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A mistake of the user's, never of the program's: it is shown as sentences, without a stack trace. */
public final class UserException extends RuntimeException {

    /** What kind of thing must be mended; each kind has its own exit code. */
    public enum Kind {
        /** Wrong arguments on the command line, or a place that cannot be written. */
        ARGUMENTS(2),
        /** A fault in a rulebook. */
        RULEBOOK(10),
        /** A fault in the input data as a whole; a single bad row is rejected instead. */
        INPUT(11),
        /** A verification that disagrees. */
        VERIFICATION(12);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code of the process. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final transient List<Problem> problems;

    /** A mistake with all its problems, of which there is at least one. */
    public UserException(Kind kind, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    /** A mistake that is one problem. */
    public static UserException of(Kind kind, String place, String sentence) {
        return new UserException(kind, List.of(new Problem(place, 0, sentence)));
    }

    /** A mistake that is one problem on one line. */
    public static UserException at(Kind kind, String place, long line, String sentence) {
        return new UserException(kind, List.of(new Problem(place, line, sentence)));
    }

    /** What kind of mistake it is. */
    public Kind kind() {
        return kind;
    }

    /** Every problem found. */
    public List<Problem> problems() {
        return problems;
    }
}
