package org.steelyard.indicators.assess;

import java.nio.file.Path;
import java.util.List;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;

/** Reads a file of measured values, RFC 4180 in UTF-8, and tells every problem in it at once. */
public final class ValuesReader {

    /** The columns that the file must have; {@code se}, {@code df} and {@code group} are read where they are there. */
    static final List<String> COLUMNS =
            List.of("period", "level", "unit", "peer_group", "indicator", "value", "n", "state");

    private ValuesReader() {}

    /** The values of a file; throws a UserException with all problems. */
    public static GivenValues read(Path file) {
        Problems problems = new Problems();
        GivenValues values = new GivenValues(file.toString());
        CsvRows.read(file, COLUMNS, problems, new ValueRows(values, problems)::read);
        problems.throwIfAny(UserException.Kind.INPUT);
        return values;
    }
}
