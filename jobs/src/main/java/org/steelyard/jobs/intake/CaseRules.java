package org.steelyard.jobs.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.clock.Suspensions;
import org.steelyard.jobs.clock.WorkCalendar;
import org.steelyard.jobs.reference.Item;

/**
 * The rules of the case log: order of times, limits from the register, and the working-day clock.
 *
 * <p>Administrative Licensing Law art. 42, 45, 82; Civil Code art. 201: the day of acceptance does not count, special
 * procedures do not count, an extension counts only when it was asked for before the limit ran out.
 */
final class CaseRules extends Rules {

    private static final int NO_LIMIT = -1;

    private final Context context;
    private final WorkCalendar calendar;
    private final int asOf;
    /** The items met so far, by code: no String for each row. */
    private final Map<UTF8String, Item> items = new HashMap<>();

    private final int id = slot("case_id");
    private final int itemCode = slot("item_code");
    private final int caseType = slot("case_type");
    private final int receive = slot("receive_time");
    private final int accept = slot("accept_time");
    private final int close = slot("close_time");
    private final int extension = slot("extension_days");
    private final int extensionAsked = slot("extension_request_time");
    private final int itemKnown = slot("item_known");
    private final int onlineItem = slot("online_item");
    private final int acceptDate = slot("accept_date");
    private final int closeDate = slot("close_date");
    private final int promised = slot("promised_days");
    private final int statutory = slot("statutory_days");
    private final int suspended = slot("suspended_days");
    private final int net = slot("net_days");
    private final int used = slot("limit_used");
    private final int promisedDue = slot("promised_due");
    private final int statutoryDue = slot("statutory_due");

    private final boolean notices;
    private final Acceptance acceptance;
    private final CaseIntegrity integrity;
    private final CaseFacts facts;

    /** The rules for one file: what it has no column for cannot be held against anybody. */
    CaseRules(StructType schema, Context context, TableFile file) {
        super(schema);
        this.context = context;
        this.calendar = context.references().calendar();
        this.asOf = Math.toIntExact(context.asOf().toEpochDay());
        this.notices = file.has("supplement_time");
        this.acceptance = new Acceptance(this, calendar, asOf, notices);
        this.integrity = new CaseIntegrity(this, calendar);
        this.facts = new CaseFacts(this, context, file);
    }

    @Override
    void apply(InternalRow row, Verdict verdict) {
        Item item = row.isNullAt(itemCode) ? null : item(row.getUTF8String(itemCode));
        limits(row, item);
        date(row, close, closeDate);
        boolean accepted = acceptance.decide(row, verdict);
        facts.fill(row, item);
        if (!accepted) {
            return;
        }
        if (before(row, accept, receive)) {
            verdict.reject("order", "accept_time lies before receive_time");
        }
        if (early(row)) {
            verdict.reject(
                    "order",
                    before(row, close, accept)
                            ? "close_time lies before accept_time"
                            : "close_time lies before the day of acceptance");
            if (verdict.fate() == Fate.REJECTED) {
                return;
            }
        }
        clock(row, verdict);
    }

    /** Whether the case was closed before it was accepted. */
    private boolean early(InternalRow row) {
        return before(row, close, accept)
                || (!row.isNullAt(closeDate) && row.getInt(closeDate) < row.getInt(acceptDate));
    }

    @Override
    boolean fills(String column) {
        return notices && column.equals("accept_time");
    }

    private void limits(InternalRow row, @Nullable Item item) {
        row.setBoolean(itemKnown, item != null);
        if (item == null) {
            return;
        }
        row.setBoolean(onlineItem, item.online());
        if (item.promisedDays() != NO_LIMIT) {
            row.setInt(promised, item.promisedDays());
        }
        if (item.statutoryDays() != NO_LIMIT) {
            row.setInt(statutory, item.statutoryDays());
        }
        if (row.isNullAt(caseType)) {
            row.update(caseType, UTF8String.fromString(item.caseType()));
        }
    }

    private @Nullable Item item(UTF8String code) {
        Item item = items.get(code);
        if (item == null) {
            item = context.references().item(code.toString());
            if (item != null) {
                items.put(code.copy(), item);
            }
        }
        return item;
    }

    private void clock(InternalRow row, Verdict verdict) {
        int from = row.getInt(acceptDate);
        // Where the source tolerates it, a case may be closed before it was accepted: it has no net days then.
        int to = Math.max(row.isNullAt(closeDate) ? asOf : row.getInt(closeDate), from);
        if (calendar.sequence(from) == WorkCalendar.NOT_COVERED || calendar.sequence(to) == WorkCalendar.NOT_COVERED) {
            notCovered(
                    calendar,
                    verdict,
                    "a day between " + LocalDate.ofEpochDay(from) + " and " + LocalDate.ofEpochDay(to));
            return;
        }
        int stood = Suspensions.workingDays(calendar, context.suspensions().of(row.getUTF8String(id)), from, to);
        row.setInt(suspended, stood);
        if (!row.isNullAt(closeDate) && !early(row)) {
            row.setInt(net, calendar.used(from, to) - stood);
            limitUsed(row);
        }
        int granted = granted(row, from, to);
        row.setInt(extension, granted);
        due(row, verdict, promised, promisedDue, from, to);
        due(row, verdict, statutory, statutoryDue, from, to);
        integrity.count(row, row.isNullAt(itemCode) ? null : item(row.getUTF8String(itemCode)));
    }

    /** How much of the promised limit was used, in percent rounded down; a limit of no days has no share. */
    private void limitUsed(InternalRow row) {
        if (!row.isNullAt(promised) && row.getInt(promised) > 0) {
            row.setInt(used, Math.floorDiv(100 * row.getInt(net), row.getInt(promised)));
        }
    }

    /** The extension, if it was asked for by the day on which the promised (else the statutory) limit ran out. */
    private int granted(InternalRow row, int from, int to) {
        int asked = row.isNullAt(extension) ? 0 : row.getInt(extension);
        int limit = !row.isNullAt(promised) ? promised : statutory;
        if (asked <= 0 || row.isNullAt(extensionAsked) || row.isNullAt(limit)) {
            return 0;
        }
        int due = calendar.due(from, moved(row, from, to, row.getInt(limit)));
        return due != WorkCalendar.NOT_COVERED && day(row.getLong(extensionAsked)) <= due ? asked : 0;
    }

    private void due(InternalRow row, Verdict verdict, int limit, int dueDate, int from, int to) {
        if (row.isNullAt(limit)) {
            return;
        }
        int days = moved(row, from, to, row.getInt(limit) + row.getInt(extension));
        int due = calendar.due(from, days);
        if (due == WorkCalendar.NOT_COVERED) {
            notCovered(calendar, verdict, "the day on which the limit of " + days + " working days runs out");
        } else {
            row.setInt(dueDate, due);
        }
    }

    /** A limit and the working days that special procedures add to it. */
    private int moved(InternalRow row, int from, int to, int limit) {
        return row.getInt(suspended) == 0
                ? limit
                : limit
                        + Suspensions.workingDays(
                                calendar, context.suspensions().of(row.getUTF8String(id)), from, to, limit);
    }
}
