package org.steelyard.jobs.intake;

import java.util.Map;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.HotlineTickets;

/** A sound row with one more cell. */
final class OneCell {

    static final String CASE = "办件编号,受理部门,受理时间,办件状态,";
    static final String GOOD = "A1,税务局,2026-07-01 09:00:00,办结,";

    private OneCell() {}

    /** A case with a cell under a header. */
    static Map<String, Object> ofCase(String header, String cell) {
        return Reading.of(CaseLog.TABLE).row(CASE + header, GOOD + cell);
    }

    /** A ticket with a cell under a header. */
    static Map<String, Object> ofTicket(String header, String cell) {
        return Reading.of(HotlineTickets.TABLE).row("工单编号,承办单位,创建时间," + header, "T1,税务局,2026-07-01 09:00:00," + cell);
    }
}
