package org.steelyard.jobs.intake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.clock.WorkCalendar;
import org.steelyard.jobs.source.SourceTable;

/**
 * The rules of hotline tickets: order of times, exclusions, and the day on which a ticket is due.
 *
 * <p>A ticket without a limit of its own is due five working days after it was dispatched (潍坊, 安阳, 济南 hotline
 * regulations); an extension counts only when asked for before that.
 */
final class TicketRules extends Rules {

    /** The rule by which a co-handler's part is left out. */
    static final String CO_HANDLER = "co_handler";

    private static final UTF8String CO = UTF8String.fromString("CO_HANDLER");
    private static final int DEFAULT_LIMIT = 5;
    private final WorkCalendar calendar;
    private final int create = slot("create_time");
    private final int dispatch = slot("dispatch_time");
    private final int due = slot("due_time");
    private final int close = slot("close_time");
    private final int extension = slot("extension_days");
    private final int extensionAsked = slot("extension_request_time");
    private final int reason = slot("exclude_reason");
    private final int handling = slot("handling");
    private final int ticket = slot("ticket_id");
    private final int parent = slot("parent_ticket_id");
    private final int returnCount = slot("return_count");
    private final int createDate = slot("create_date");
    private final int dueDate = slot("due_date");
    private final int closeDate = slot("close_date");
    private final int excluded = slot("exclude_time");
    private final int overlay = slot(SourceTable.OVERLAY);
    private final TicketTimes moreTimes;
    private final TicketIntegrity integrity;

    /** The rules; dispatched: whether the file says when a ticket was sent to its department. */
    TicketRules(StructType schema, Context context, boolean dispatched) {
        super(schema);
        this.calendar = context.references().calendar();
        this.moreTimes = new TicketTimes(this, calendar, dispatched);
        this.integrity = new TicketIntegrity(this, calendar);
    }

    @Override
    void apply(InternalRow row, Verdict verdict) {
        boolean co = !row.isNullAt(handling) && row.getUTF8String(handling).equals(CO);
        if (row.isNullAt(parent)) {
            SubTickets.parent(row.getUTF8String(ticket)).ifPresent(id -> row.update(parent, id));
        }
        times(row, verdict);
        if (!co && !row.isNullAt(reason)) {
            exclude(row, verdict);
        }
        if (co && verdict.fate() != Fate.REJECTED) {
            verdict.exclude(CO_HANDLER, "a co-handler's part: only the main handler is scored" + late(row));
        }
    }

    /** Leaves a ticket out, unless the reason came only when the caller had been asked: then it counts, with a note. */
    private void exclude(InternalRow row, Verdict verdict) {
        Exclusion exclusion = Exclusion.of(row.getUTF8String(reason));
        if (integrity.excludedTooLate(row)) {
            Rulings.note(
                    row, overlay, "exclusion " + exclusion.rule() + " does not apply: it was set after the revisit");
            return;
        }
        boolean late =
                !row.isNullAt(excluded) && !row.isNullAt(dueDate) && day(row.getLong(excluded)) > row.getInt(dueDate);
        exclusion.leaveOut(verdict, late ? Exclusion.AFTER_DUE : "");
    }

    private String late(InternalRow row) {
        boolean late =
                !row.isNullAt(closeDate) && !row.isNullAt(dueDate) && row.getInt(closeDate) > row.getInt(dueDate);
        return late ? "; it was answered after the due day" : "";
    }

    @Override
    void returned(InternalRow row, int count) {
        // The hotline may have counted returns that the export does not show.
        row.setInt(returnCount, row.isNullAt(returnCount) ? count : Math.max(count, row.getInt(returnCount)));
        integrity.count(row);
    }

    private void times(InternalRow row, Verdict verdict) {
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
        moreTimes.fill(row);
        int day = dueDay(row);
        if (day == WorkCalendar.NOT_COVERED) {
            notCovered(calendar, verdict, "the day on which the ticket is due");
        } else {
            row.setInt(dueDate, day);
            integrity.count(row);
        }
    }

    private int dueDay(InternalRow row) {
        int start = day(row.getLong(row.isNullAt(dispatch) ? create : dispatch));
        int plain = row.isNullAt(due) ? calendar.due(start, DEFAULT_LIMIT) : day(row.getLong(due));
        int asked = row.isNullAt(extension) ? 0 : row.getInt(extension);
        boolean inTime = asked > 0 && !row.isNullAt(extensionAsked) && day(row.getLong(extensionAsked)) <= plain;
        row.setInt(extension, inTime ? asked : 0);
        return plain == WorkCalendar.NOT_COVERED || !inTime ? plain : calendar.later(plain, asked);
    }
}
