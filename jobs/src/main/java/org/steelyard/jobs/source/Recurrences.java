package org.steelyard.jobs.source;

import static org.steelyard.jobs.source.Column.derived;

import java.util.List;

/**
 * Recurrences (重复诉求): one row for each closed ticket whose matter came again, with the day of the first time and how many days
 * after the close that was.
 */
public final class Recurrences {

    /** The table. Its unit is that of the closed ticket; days is null where nobody wrote down when a ticket was opened again. */
    public static final DerivedTable TABLE = new DerivedTable(
            "recurrences",
            List.of(
                    derived("ticket_id", Kind.ID),
                    derived("department", Kind.DEPARTMENT),
                    derived("district", Kind.DISTRICT),
                    derived("close_date", Kind.DATE),
                    derived("again_date", Kind.DATE),
                    derived("days", Kind.WHOLE)));

    private Recurrences() {}
}
