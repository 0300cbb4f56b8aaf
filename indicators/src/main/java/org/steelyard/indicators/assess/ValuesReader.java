package org.steelyard.indicators.assess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;

/** Reads a file of measured values, RFC 4180 in UTF-8, and tells every problem in it at once. */
public final class ValuesReader {

    /** The columns that the file must have; {@code se}, {@code df} and {@code group} are read where they are there. */
    static final List<String> COLUMNS =
            List.of("period", "level", "unit", "peer_group", "indicator", "value", "n", "state");

    private ValuesReader() {}

    /** The values of a file, in its order; throws a UserException with all problems. */
    public static List<GivenValue> read(Path file) {
        Problems problems = new Problems();
        List<GivenValue> values = new ArrayList<>();
        ValueRows rows = new ValueRows(file.toString(), problems);
        CsvRows.read(
                file, COLUMNS, problems, (cells, line) -> rows.read(cells, line).ifPresent(values::add));
        problems.throwIfAny(UserException.Kind.INPUT);
        return values;
    }
}
