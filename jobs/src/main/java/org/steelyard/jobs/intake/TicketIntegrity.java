package org.steelyard.jobs.intake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.steelyard.jobs.clock.WorkCalendar;

/**
 * Counts what is odd about a ticket (疑似异常，待核): an extension that was asked for when the limit had run out, a return that set
 * the clock back, so that the last leg was in time though the caller waited longer than the limit, and a reason to leave the
 * ticket out that came only when the caller had been asked.
 *
 * <p>A sign to look closer, never a proof. Tickets that were ruled to have been sent to the wrong unit are excluded before.
 */
final class TicketIntegrity {

    private final WorkCalendar calendar;
    private final int create;
    private final int dispatch;
    private final int extension;
    private final int asked;
    private final int returns;
    private final int createDate;
    private final int closeDate;
    private final int dueDate;
    private final int reason;
    private final int excluded;
    private final int revisit;
    private final int flags;

    TicketIntegrity(TicketRules rules, WorkCalendar calendar) {
        this.calendar = calendar;
        this.create = rules.slot("create_time");
        this.dispatch = rules.slot("dispatch_time");
        this.extension = rules.slot("extension_days");
        this.asked = rules.slot("extension_request_time");
        this.returns = rules.slot("return_count");
        this.createDate = rules.slot("create_date");
        this.closeDate = rules.slot("close_date");
        this.dueDate = rules.slot("due_date");
        this.reason = rules.slot("exclude_reason");
        this.excluded = rules.slot("exclude_time");
        this.revisit = rules.slot("revisit_time");
        this.flags = rules.slot("integrity_flags");
    }

    /** Fills the count of a ticket whose due day is known. */
    void count(InternalRow row) {
        if (!row.isNullAt(dueDate)) {
            row.setInt(flags, one(askedTooLate(row)) + one(clockSetBack(row)) + one(excludedTooLate(row)));
        }
    }

    private static int one(boolean odd) {
        return odd ? 1 : 0;
    }

    /** Whether a reason to leave the ticket out was set only when the caller had been asked: such a reason does not hold. */
    boolean excludedTooLate(InternalRow row) {
        return !row.isNullAt(reason)
                && !row.isNullAt(excluded)
                && !row.isNullAt(revisit)
                && row.getLong(excluded) >= row.getLong(revisit);
    }

    /** An extension that was granted makes the due day later: then it was asked for in time. */
    private boolean askedTooLate(InternalRow row) {
        return !row.isNullAt(asked)
                && row.getInt(extension) == 0
                && Rules.day(row.getLong(asked)) > row.getInt(dueDate);
    }

    private boolean clockSetBack(InternalRow row) {
        if (row.isNullAt(returns) || row.getInt(returns) == 0 || row.isNullAt(closeDate) || row.isNullAt(dispatch)) {
            return false;
        }
        int due = row.getInt(dueDate);
        int close = row.getInt(closeDate);
        int from = Rules.day(row.getLong(dispatch));
        int first = row.isNullAt(create) ? from : row.getInt(createDate);
        return covered(first)
                && covered(from)
                && covered(close)
                && close <= due
                && calendar.between(first, close) > calendar.between(from, due);
    }

    private boolean covered(int day) {
        return calendar.sequence(day) != WorkCalendar.NOT_COVERED;
    }
}
