package org.steelyard.indicators.assess;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Rulebook;

/** Reads a file of measured values, RFC 4180 in UTF-8, and tells every problem in it at once. */
public final class ValuesReader {

    /** The columns that the file must have; {@code se}, {@code df} and {@code group} are read where they are there. */
    static final List<String> COLUMNS =
            List.of("period", "level", "unit", "peer_group", "indicator", "value", "n", "state");

    /** Less of a file than this is not worth a thread. */
    private static final long PART = 4 << 20;

    private ValuesReader() {}

    /** The values of a file; throws a UserException with all problems. */
    public static GivenValues read(Path file) {
        return read(file, null, parts(file));
    }

    /** The same of indicators of a rulebook; others are problems too. */
    public static GivenValues read(Path file, Rulebook rulebook) {
        return read(file, rulebook, parts(file));
    }

    /** The values of a file that is read in so many parts, where that can be done. */
    static GivenValues read(Path file, @Nullable Rulebook rulebook, int parts) {
        GivenValues quick = ValueParts.read(file, rulebook, parts);
        return quick != null ? quick : inOneGo(file, rulebook);
    }

    private static int parts(Path file) {
        // A file that is not there is told of where it is read.
        return (int) Math.min(
                Runtime.getRuntime().availableProcessors(), file.toFile().length() / PART);
    }

    private static GivenValues inOneGo(Path file, @Nullable Rulebook rulebook) {
        Problems problems = new Problems();
        GivenValues values = new GivenValues(file.toString());
        CsvRows.read(file, COLUMNS, problems, new ValueRows(values, rulebook, problems)::read);
        problems.throwIfAny(UserException.Kind.INPUT);
        return values;
    }
}
