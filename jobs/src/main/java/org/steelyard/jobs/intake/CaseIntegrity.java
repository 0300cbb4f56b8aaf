package org.steelyard.jobs.intake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.clock.WorkCalendar;
import org.steelyard.jobs.reference.Item;

/**
 * Counts what is odd about a case (疑似异常，待核): an extension asked for when the limit had run out, a decision within two minutes
 * or in the night of a rest day, a clock that mostly stood still, and a type other than the register's.
 *
 * <p>A sign to look closer, never a proof.
 */
final class CaseIntegrity {

    private static final UTF8String COMMITTED = UTF8String.fromString("COMMITTED");
    private static final long MINUTE = 60_000_000L;
    private static final int QUICKEST_MINUTES = 2;
    private static final int NIGHT_ENDS = 6 * 60;
    private static final int FEWEST_DAYS = 5;

    private final WorkCalendar calendar;
    private final int caseType;
    private final int accept;
    private final int close;
    private final int load;
    private final int extension;
    private final int asked;
    private final int suspended;
    private final int net;
    private final int due;
    private final int inTime;
    private final int flags;

    CaseIntegrity(CaseRules rules, WorkCalendar calendar) {
        this.calendar = calendar;
        this.caseType = rules.slot("case_type");
        this.accept = rules.slot("accept_time");
        this.close = rules.slot("close_time");
        this.load = rules.slot("load_time");
        this.extension = rules.slot("extension_days");
        this.asked = rules.slot("extension_request_time");
        this.suspended = rules.slot("suspended_days");
        this.net = rules.slot("net_days");
        this.due = rules.slot("promised_due");
        this.inTime = rules.slot("loaded_in_time");
        this.flags = rules.slot("integrity_flags");
    }

    /** Fills the count of a case whose clock is known, and whether the export heard of it in time. */
    void count(InternalRow row, @Nullable Item item) {
        Timeliness.fill(row, calendar, load, row.isNullAt(close) ? accept : close, inTime);
        int count = askedTooLate(row) ? 1 : 0;
        count += tooQuick(row) ? 1 : 0;
        count += stoodStill(row) ? 1 : 0;
        count += otherType(row, item) ? 1 : 0;
        row.setInt(flags, count);
    }

    private boolean askedTooLate(InternalRow row) {
        return !row.isNullAt(asked)
                && !row.isNullAt(due)
                && row.getInt(extension) == 0
                && Rules.day(row.getLong(asked)) > row.getInt(due);
    }

    /** A decision at midnight is one of which only the day is known. */
    private boolean tooQuick(InternalRow row) {
        if (row.isNullAt(close) || row.isNullAt(accept) || row.isNullAt(caseType)) {
            return false;
        }
        long closed = row.getLong(close);
        long minuteOfDay = Math.floorMod(closed, Rules.DAY) / MINUTE;
        if (minuteOfDay == 0 || !row.getUTF8String(caseType).equals(COMMITTED)) {
            return false;
        }
        int day = Rules.day(closed);
        boolean rests = calendar.sequence(day) == calendar.sequence(day - 1);
        return closed - row.getLong(accept) < QUICKEST_MINUTES * MINUTE || (rests && minuteOfDay < NIGHT_ENDS);
    }

    /** More than seven tenths of at least five working days. */
    private boolean stoodStill(InternalRow row) {
        if (row.isNullAt(net)) {
            return false;
        }
        int stood = row.getInt(suspended);
        int all = row.getInt(net) + stood;
        return all >= FEWEST_DAYS && 10 * stood > 7 * all;
    }

    private boolean otherType(InternalRow row, @Nullable Item item) {
        return item != null
                && !row.isNullAt(caseType)
                && !row.getUTF8String(caseType).toString().equals(item.caseType());
    }
}
