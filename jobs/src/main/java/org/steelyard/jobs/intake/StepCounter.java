package org.steelyard.jobs.intake;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/** Counts the steps of each case in the frozen step log. */
public final class StepCounter {

    /** The roles that approve, by number; whoever only hands out the result approves nothing. */
    private static final List<String> ROLES = List.of("ACCEPT", "REVIEW", "RECHECK", "DECIDE");

    private StepCounter() {}

    /** The figures of all cases in the log, as notes; a special procedure, which only stops the clock, is no step. */
    public static CaseNotes of(Dataset<Row> steps) {
        Dataset<Row> rows = steps.filter("special_type IS NULL AND special_start IS NULL")
                .selectExpr("case_id", "step_kind <=> 'EXTERNAL'", "approver_role");
        return CaseNotes.of(rows, part -> {
            StepFigures figures = new StepFigures();
            part.forEachRemaining(row -> add(figures, row));
            return figures.part();
        });
    }

    private static void add(StepFigures figures, InternalRow row) {
        int role = row.isNullAt(2) ? -1 : ROLES.indexOf(row.getUTF8String(2).toString());
        figures.add(row.getUTF8String(0), row.getBoolean(1), role);
    }
}
