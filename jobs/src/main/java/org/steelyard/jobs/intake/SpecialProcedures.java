package org.steelyard.jobs.intake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.steelyard.jobs.clock.Suspensions;

/** Takes the special procedures, which stop the clock, out of the frozen step log. */
public final class SpecialProcedures {

    private SpecialProcedures() {}

    /** The stretches of all cases, as notes. */
    public static CaseNotes of(Dataset<Row> steps) {
        Dataset<Row> rows = steps.filter("special_start IS NOT NULL")
                .selectExpr("case_id", "unix_date(to_date(special_start))", "unix_date(to_date(special_end))");
        return CaseNotes.of(rows, part -> {
            CaseNotes.Part notes = new CaseNotes.Part();
            part.forEachRemaining(row -> notes.add(row.getUTF8String(0), stretch(row)));
            return notes.whole();
        });
    }

    private static long stretch(InternalRow row) {
        return Suspensions.stretch(row.getInt(1), row.isNullAt(2) ? Suspensions.OPEN : row.getInt(2));
    }
}
