package org.steelyard.jobs.intake;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.clock.WorkCalendar;
import org.steelyard.jobs.reference.Item;
import org.steelyard.jobs.reference.RegisterEntry;

/**
 * Fills what a case owes to the register and to the step log beside its limits.
 *
 * <p>What a file has no column for stays unknown: a payment that no column could hold is not one that was not made.
 */
final class CaseFacts {

    /** A licence must lie in the store within one working day of the decision (电子证照实时归集). */
    private static final int STORING_DAYS = 1;

    private final WorkCalendar calendar;
    private final CaseNotes steps;
    private final boolean bundles;
    private final boolean stores;
    private final boolean pays;
    private final Map<String, UTF8String> topics = new HashMap<>();

    private final int id;
    private final int receive;
    private final int receiveDate;
    private final int acceptDate;
    private final int closeDate;
    private final int topic;
    private final int materials;
    private final int elicences;
    private final int documents;
    private final int elicencePossible;
    private final int licence;
    private final int stored;
    private final int storedDate;
    private final int licenceDue;
    private final int bundle;
    private final int bundled;
    private final int paid;
    private final int paidDate;
    private final int policyDue;
    private final int internalSteps;
    private final int externalSteps;
    private final int approverRoles;
    private final CaseBase base;

    CaseFacts(CaseRules rules, Context context, TableFile file) {
        this.calendar = context.references().calendar();
        this.steps = context.steps();
        this.bundles = file.has("bundle_id");
        this.stores = file.has("licence_stored_time");
        this.pays = file.has("policy_pay_time");
        this.id = rules.slot("case_id");
        this.receive = rules.slot("receive_time");
        this.receiveDate = rules.slot("receive_date");
        this.acceptDate = rules.slot("accept_date");
        this.closeDate = rules.slot("close_date");
        this.topic = rules.slot("wb_topic");
        this.materials = rules.slot("material_count");
        this.elicences = rules.slot("elicence_used_count");
        this.documents = rules.slot("documents");
        this.elicencePossible = rules.slot("elicence_possible");
        this.licence = rules.slot("result_licence_id");
        this.stored = rules.slot("licence_stored_time");
        this.storedDate = rules.slot("licence_stored_date");
        this.licenceDue = rules.slot("licence_due");
        this.bundle = rules.slot("bundle_id");
        this.bundled = rules.slot("bundled");
        this.paid = rules.slot("policy_pay_time");
        this.paidDate = rules.slot("policy_paid_date");
        this.policyDue = rules.slot("policy_due");
        this.internalSteps = rules.slot("internal_steps");
        this.externalSteps = rules.slot("external_steps");
        this.approverRoles = rules.slot("approver_roles");
        this.base = new CaseBase(rules);
    }

    /** Fills the row of a case of an item; null where the register has none. */
    void fill(InternalRow row, @Nullable Item item) {
        RegisterEntry entry = item == null ? RegisterEntry.NONE : item.entry();
        Rules.date(row, receive, receiveDate);
        if (!entry.topic().isEmpty()) {
            row.update(topic, topics.computeIfAbsent(entry.topic(), UTF8String::fromString));
        }
        if (entry.elicences() >= 0) {
            row.setBoolean(elicencePossible, entry.elicences() > 0);
        }
        if (bundles && !entry.bundle().isEmpty()) {
            row.setBoolean(bundled, !row.isNullAt(bundle));
        }
        documents(row, entry);
        if (stores && !row.isNullAt(licence) && !row.isNullAt(closeDate)) {
            Rules.date(row, stored, storedDate);
            due(row, closeDate, STORING_DAYS, licenceDue);
        }
        if (pays && entry.policyDays() >= 0 && !row.isNullAt(acceptDate)) {
            Rules.date(row, paid, paidDate);
            due(row, acceptDate, entry.policyDays(), policyDue);
        }
        steps(row);
        if (item != null) {
            base.fill(row, item);
        }
    }

    /** What the applicant handed in: what the store of licences supplied he need not bring. */
    private void documents(InternalRow row, RegisterEntry entry) {
        int asked = row.isNullAt(materials) ? entry.materials() : row.getInt(materials);
        if (asked >= 0) {
            row.setInt(documents, Math.max(0, asked - (row.isNullAt(elicences) ? 0 : row.getInt(elicences))));
        }
    }

    /** A day that lies behind the calendar's end is not due in any period that the calendar covers, and stays unknown. */
    private void due(InternalRow row, int from, int days, int into) {
        int due = calendar.later(row.getInt(from), days);
        if (due != WorkCalendar.NOT_COVERED) {
            row.setInt(into, due);
        }
    }

    private void steps(InternalRow row) {
        int figures = row.isNullAt(id) ? StepFigures.UNKNOWN : StepFigures.sum(steps.of(row.getUTF8String(id)));
        if (figures == StepFigures.UNKNOWN) {
            return;
        }
        row.setInt(internalSteps, StepFigures.internal(figures));
        row.setInt(externalSteps, StepFigures.external(figures));
        if (StepFigures.roles(figures) > 0) {
            row.setInt(approverRoles, StepFigures.roles(figures));
        }
    }
}
