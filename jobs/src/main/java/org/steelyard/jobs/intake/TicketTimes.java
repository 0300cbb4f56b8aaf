package org.steelyard.jobs.intake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.steelyard.jobs.clock.WorkCalendar;
import org.steelyard.jobs.clock.WorkHours;

/**
 * Fills the days and hours of a ticket: when it was sent and signed for, until when it had to be, how long it was handled, and
 * whether the export heard of it in time.
 *
 * <p>A department that was given no limit for signing has until the end of the next working day.
 */
final class TicketTimes {

    private static final int SIGN_LIMIT = 1;
    private final WorkCalendar calendar;
    private final boolean dispatched;
    private final int create;
    private final int dispatch;
    private final int sign;
    private final int signLimit;
    private final int close;
    private final int load;
    private final int dispatchDate;
    private final int signDate;
    private final int signDue;
    private final int hours;
    private final int inTime;

    TicketTimes(TicketRules rules, WorkCalendar calendar, boolean dispatched) {
        this.calendar = calendar;
        this.dispatched = dispatched;
        this.create = rules.slot("create_time");
        this.dispatch = rules.slot("dispatch_time");
        this.sign = rules.slot("sign_time");
        this.signLimit = rules.slot("sign_due_time");
        this.close = rules.slot("close_time");
        this.load = rules.slot("load_time");
        this.dispatchDate = rules.slot("dispatch_date");
        this.signDate = rules.slot("sign_date");
        this.signDue = rules.slot("sign_due");
        this.hours = rules.slot("handling_hours");
        this.inTime = rules.slot("loaded_in_time");
    }

    /** Fills them; what the calendar does not reach stays unknown. */
    void fill(InternalRow row) {
        // Where no file could say when a ticket was sent, it was sent when it came; where one could, it waits to be
        // sent.
        int sent = dispatched ? dispatch : create;
        Rules.date(row, sent, dispatchDate);
        Rules.date(row, sign, signDate);
        if (!row.isNullAt(sent)) {
            int due = row.isNullAt(signLimit)
                    ? calendar.due(Rules.day(row.getLong(sent)), SIGN_LIMIT)
                    : Rules.day(row.getLong(signLimit));
            put(row, signDue, due);
            if (timed(row, sent) && timed(row, close)) {
                put(row, hours, WorkHours.begun(calendar, row.getLong(sent), row.getLong(close)));
            }
        }
        Timeliness.fill(row, calendar, load, row.isNullAt(close) ? row.isNullAt(sign) ? create : sign : close, inTime);
    }

    /** Whether a time is known; midnight stands for a day without one, as systems write it that keep days only. */
    private static boolean timed(InternalRow row, int time) {
        return !row.isNullAt(time) && Math.floorMod(row.getLong(time), Rules.DAY) != 0;
    }

    private static void put(InternalRow row, int slot, int value) {
        if (value != WorkCalendar.NOT_COVERED) {
            row.setInt(slot, value);
        }
    }
}
