package org.steelyard.jobs.intake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.steelyard.jobs.clock.WorkCalendar;
import org.steelyard.jobs.source.SourceTable;

/** What one source table demands of a row beyond its cells, and what it computes from them. */
abstract class Rules {

    static final long DAY = 86_400_000_000L;

    private final StructType schema;

    Rules(StructType schema) {
        this.schema = schema;
    }

    /** The rules of a table. */
    static Rules of(SourceTable table, StructType schema, Context context, TableFile file) {
        return switch (table.name()) {
            case "cases" -> new CaseRules(schema, context, file);
            case "tickets" -> new TicketRules(schema, context, file.has("dispatch_time"));
            case "ratings" -> new RatingRules(schema, context);
            case "marks" -> new MarkRules(schema);
            default ->
                new Rules(schema) {
                    @Override
                    void apply(InternalRow row, Verdict verdict) {
                        // A step stands for itself.
                    }
                };
        };
    }

    /** Checks a row whose cells were read, and fills its derived columns. */
    abstract void apply(InternalRow row, Verdict verdict);

    /** Whether the rules can do without a value of a required column. */
    boolean fills(String column) {
        return false;
    }

    /** Counts the departments that had handled a ticket before; only tickets have any. */
    void returned(InternalRow row, int count) {
        throw new IllegalArgumentException("Invalid table: it has no legs (must be tickets)");
    }

    /** Where a column stands in the row. */
    final int slot(String column) {
        return schema.fieldIndex(column);
    }

    /** The day of a time. */
    static int day(long micros) {
        return (int) Math.floorDiv(micros, DAY);
    }

    /** Fills a date column from a time column, where the time is known. */
    static void date(InternalRow row, int time, int date) {
        if (!row.isNullAt(time)) {
            row.setInt(date, day(row.getLong(time)));
        }
    }

    /**
     * Whether a time lies before another; unknown times lie before none. Midnight stands for a day without a time, which does
     * not lie before what happened on it.
     */
    static boolean before(InternalRow row, int time, int other) {
        return !row.isNullAt(time) && !row.isNullAt(other) && before(row.getLong(time), row.getLong(other));
    }

    private static boolean before(long time, long other) {
        return time < other && (Math.floorMod(time, DAY) != 0 || day(time) < day(other));
    }

    /** Rejects a row because of a day that the calendar does not reach. */
    static void notCovered(WorkCalendar calendar, Verdict verdict, String what) {
        verdict.reject(
                "calendar",
                what + " lies outside the working-day calendar (" + calendar.first() + " to " + calendar.last()
                        + "): correct the date or extend the calendar");
    }
}
