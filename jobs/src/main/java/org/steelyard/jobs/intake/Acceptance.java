package org.steelyard.jobs.intake;

import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.jobs.clock.WorkCalendar;

/**
 * Says on which day a case was accepted (Administrative Licensing Law art. 32).
 *
 * <p>Whoever does not tell the applicant within five working days what is missing has accepted the papers on the day on which
 * they came in. That can only be known of files that have a column for the notice: a notice that no column could hold is not
 * one that was not given.
 */
final class Acceptance {

    private static final int NOTICE_DAYS = 5;
    private static final Set<UTF8String> NEVER =
            Set.of(UTF8String.fromString("NOT_ACCEPTED"), UTF8String.fromString("WITHDRAWN"));

    private final WorkCalendar calendar;
    private final int asOf;
    private final boolean notices;
    private final int receive;
    private final int supplement;
    private final int accept;
    private final int status;
    private final int acceptDate;
    private final int deemed;

    /** The acceptance of cases whose rules are given; notices: whether their file has a column for them. */
    Acceptance(CaseRules rules, WorkCalendar calendar, int asOf, boolean notices) {
        this.calendar = calendar;
        this.asOf = asOf;
        this.notices = notices;
        this.receive = rules.slot("receive_time");
        this.supplement = rules.slot("supplement_time");
        this.accept = rules.slot("accept_time");
        this.status = rules.slot("status");
        this.acceptDate = rules.slot("accept_date");
        this.deemed = rules.slot("deemed_accepted");
    }

    /** Fills the day of acceptance; false where the case is not accepted yet, or was rejected here. */
    boolean decide(InternalRow row, Verdict verdict) {
        boolean stated = !row.isNullAt(accept);
        if (stated) {
            Rules.date(row, accept, acceptDate);
        }
        if (!notices || row.isNullAt(receive)) {
            if (!stated) {
                verdict.reject("missing_value", "accept_time is empty");
            }
            return stated;
        }
        int received = Rules.day(row.getLong(receive));
        int last = calendar.later(received, NOTICE_DAYS);
        if (last == WorkCalendar.NOT_COVERED) {
            Rules.notCovered(calendar, verdict, "the last day for a notice to the applicant");
            return false;
        }
        boolean told = !row.isNullAt(supplement) && Rules.day(row.getLong(supplement)) <= last;
        boolean never = !row.isNullAt(status) && NEVER.contains(row.getUTF8String(status));
        boolean late = (stated ? row.getInt(acceptDate) : asOf) > last;
        row.setBoolean(deemed, late && !told && !never);
        if (row.getBoolean(deemed)) {
            row.setInt(acceptDate, received);
            return true;
        }
        return stated;
    }
}
