package org.steelyard.jobs.intake;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDateTime;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.clock.Suspensions;

/** Takes the special procedures, which stop the clock, out of the frozen step log. */
public final class SpecialProcedures {

    private SpecialProcedures() {}

    /** The stretches of all cases; few cases have any, so they fit into memory. */
    public static Suspensions of(Dataset<Row> steps) {
        Suspensions suspensions = new Suspensions();
        Iterator<Row> rows = steps.filter(col("special_start").isNotNull())
                .select("case_id", "special_start", "special_end")
                .toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            LocalDateTime end = row.getAs(2);
            suspensions.add(
                    UTF8String.fromString(row.getString(0)),
                    day(row.getAs(1)),
                    end == null ? Suspensions.OPEN : day(end));
        }
        return suspensions;
    }

    private static int day(LocalDateTime time) {
        return Math.toIntExact(time.toLocalDate().toEpochDay());
    }
}
