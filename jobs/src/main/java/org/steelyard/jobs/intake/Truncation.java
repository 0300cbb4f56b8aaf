package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steelyard.indicators.problem.Problem;

/** Warns of files with exactly as many rows as a spreadsheet holds: an export was probably cut off there. */
final class Truncation {

    /** The most rows of an .xls and of an .xlsx sheet. */
    private static final Set<Long> ENDS = Set.of(65_536L, 1_048_576L);

    private Truncation() {}

    /** The warnings for the files of a table, whose records were counted; lines above the first record count as rows too. */
    static List<Problem> of(TableInput table) {
        Map<Integer, Long> above = new HashMap<>();
        table.splits().forEach(split -> above.putIfAbsent(split.file(), split.line() - 1));
        List<Problem> notes = new ArrayList<>();
        for (TableFile file : table.files()) {
            long records = table.records().get(file.index());
            if (records == 0) {
                notes.add(new Problem(
                        file.name(),
                        0,
                        "has a header and no record below it (deliver it again if there should be any)"));
            }
            long rows = ENDS.contains(records) ? records : records + above.getOrDefault(file.index(), 0L);
            if (ENDS.contains(rows)) {
                notes.add(new Problem(
                        file.name(),
                        0,
                        "has exactly " + rows
                                + " rows, the most that a spreadsheet holds: the export was probably cut off"
                                + " there (export it in parts, or as CSV)"));
            }
        }
        return notes;
    }
}
