package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.steelyard.indicators.problem.Problem;

/** Tells files that were probably cut off by a spreadsheet: they have just as many rows as one holds. */
final class Truncation {

    /** The most rows that a spreadsheet holds, in .xls and .xlsx. */
    private static final Set<Long> SPREADSHEET_ENDS = Set.of(65_536L, 1_048_576L);

    private Truncation() {}

    /** What people should know about the files of a table. */
    static List<Problem> notes(TableInput input) {
        List<Problem> notes = new ArrayList<>();
        for (TableFile file : input.files()) {
            long records = input.records().get(file.index());
            long above = input.splits().stream()
                    .filter(split -> split.file() == file.index())
                    .mapToLong(split -> split.line() - 1)
                    .min()
                    .orElse(0);
            long rows = SPREADSHEET_ENDS.contains(records) ? records : records + above;
            if (SPREADSHEET_ENDS.contains(rows)) {
                notes.add(new Problem(
                        file.name(),
                        0,
                        "has exactly " + rows + " rows, the most that a spreadsheet holds: the export was probably cut"
                                + " off there (export it in parts, or as CSV)"));
            }
        }
        return notes;
    }
}
