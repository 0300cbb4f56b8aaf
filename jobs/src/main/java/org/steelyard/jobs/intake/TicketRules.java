package org.steelyard.jobs.intake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.steelyard.jobs.clock.WorkCalendar;

/**
 * The rules of hotline tickets: order of times, exclusions, and the day on which a ticket is due.
 *
 * <p>A ticket without a limit of its own is due five working days after it was dispatched (潍坊, 安阳, 济南 hotline
 * regulations); an extension counts only when asked for before that.
 */
final class TicketRules extends Rules {

    private static final int DEFAULT_LIMIT = 5;
    private final WorkCalendar calendar;
    private final int create = slot("create_time");
    private final int dispatch = slot("dispatch_time");
    private final int due = slot("due_time");
    private final int close = slot("close_time");
    private final int extension = slot("extension_days");
    private final int extensionAsked = slot("extension_request_time");
    private final int reason = slot("exclude_reason");
    private final int createDate = slot("create_date");
    private final int dueDate = slot("due_date");
    private final int closeDate = slot("close_date");

    TicketRules(StructType schema, Context context) {
        super(schema);
        this.calendar = context.references().calendar();
    }

    @Override
    void apply(InternalRow row, Verdict verdict) {
        if (!row.isNullAt(reason)) {
            verdict.exclude(
                    "exclusion",
                    "excluded from assessment: "
                            + Plain.quote(row.getUTF8String(reason).toString()));
        }
        if (row.isNullAt(create)) {
            return;
        }
        if (before(row, close, create)) {
            verdict.reject("order", "close_time lies before create_time");
            if (verdict.fate() == Fate.REJECTED) {
                return;
            }
        }
        date(row, create, createDate);
        date(row, close, closeDate);
        int day = dueDay(row);
        if (day == WorkCalendar.NOT_COVERED) {
            notCovered(calendar, verdict, "the day on which the ticket is due");
        } else {
            row.setInt(dueDate, day);
        }
    }

    private int dueDay(InternalRow row) {
        int start = day(row.getLong(row.isNullAt(dispatch) ? create : dispatch));
        int plain = row.isNullAt(due) ? calendar.due(start, DEFAULT_LIMIT) : day(row.getLong(due));
        int asked = row.isNullAt(extension) ? 0 : row.getInt(extension);
        boolean inTime = asked > 0 && !row.isNullAt(extensionAsked) && day(row.getLong(extensionAsked)) <= plain;
        row.setInt(extension, inTime ? asked : 0);
        return plain == WorkCalendar.NOT_COVERED || !inTime ? plain : calendar.due(plain, asked);
    }
}
