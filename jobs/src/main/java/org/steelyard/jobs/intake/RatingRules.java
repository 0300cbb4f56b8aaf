package org.steelyard.jobs.intake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.clock.WorkCalendar;

/**
 * The rules of ratings: a default rating is one whether it says so or its channel does, and what follows a bad one has its days.
 *
 * <p>Whoever rated badly is to be called by the end of the next working day (上海 §30, 安阳 §52). A matter without a limit of
 * its own is to be put right within fifteen working days, the longest of the limits that cities have.
 */
final class RatingRules extends Rules {

    private static final UTF8String DEFAULT = UTF8String.fromString("DEFAULT");
    private static final int BAD = 2;
    private static final int CONTACT_LIMIT = 1;
    private static final int RECTIFY_LIMIT = 15;
    private final WorkCalendar calendar;
    private final int channel = slot("channel");
    private final int level = slot("level");
    private final int isDefault = slot("is_default");
    private final int isValid = slot("is_valid");
    private final int assessed = slot("assess_time");
    private final int contacted = slot("contact_time");
    private final int rectified = slot("rectify_time");
    private final int rectifyLimit = slot("rectify_due");
    private final int revisited = slot("revisit_time");
    private final int assessDate = slot("assess_date");
    private final int contactDate = slot("contact_date");
    private final int contactDue = slot("contact_due");
    private final int rectifyDate = slot("rectify_date");
    private final int rectifyDueDate = slot("rectify_due_date");
    private final int revisitDate = slot("revisit_date");

    RatingRules(StructType schema, Context context) {
        super(schema);
        this.calendar = context.references().calendar();
    }

    @Override
    void apply(InternalRow row, Verdict verdict) {
        boolean byChannel = !row.isNullAt(channel) && row.getUTF8String(channel).equals(DEFAULT);
        row.setBoolean(isDefault, byChannel || (!row.isNullAt(isDefault) && row.getBoolean(isDefault)));
        row.setBoolean(isValid, row.isNullAt(isValid) || row.getBoolean(isValid));
        date(row, assessed, assessDate);
        date(row, contacted, contactDate);
        date(row, rectified, rectifyDate);
        date(row, revisited, revisitDate);
        if (!row.isNullAt(assessDate) && !row.isNullAt(level) && row.getInt(level) <= BAD) {
            put(row, contactDue, calendar.due(row.getInt(assessDate), CONTACT_LIMIT));
            put(
                    row,
                    rectifyDueDate,
                    row.isNullAt(rectifyLimit)
                            ? calendar.due(row.getInt(assessDate), RECTIFY_LIMIT)
                            : day(row.getLong(rectifyLimit)));
        }
    }

    /** A day past the calendar stays unknown: the rating itself is none the worse. */
    private static void put(InternalRow row, int slot, int day) {
        if (day != WorkCalendar.NOT_COVERED) {
            row.setInt(slot, day);
        }
    }
}
