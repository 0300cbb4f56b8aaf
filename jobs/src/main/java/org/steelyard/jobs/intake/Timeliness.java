package org.steelyard.jobs.intake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.steelyard.jobs.clock.WorkCalendar;

/** Says whether a record reached the exporting system by the end of the working day after what it tells of. */
final class Timeliness {

    private static final int LIMIT = 1;

    private Timeliness() {}

    /** Fills the flag; unknown without both times, and where the calendar ends. */
    static void fill(InternalRow row, WorkCalendar calendar, int load, int event, int inTime) {
        if (!row.isNullAt(load) && !row.isNullAt(event)) {
            int last = calendar.later(Rules.day(row.getLong(event)), LIMIT);
            if (last != WorkCalendar.NOT_COVERED) {
                row.setBoolean(inTime, Rules.day(row.getLong(load)) <= last);
            }
        }
    }
}
