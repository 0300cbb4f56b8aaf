package org.steelyard.jobs.derive;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One case as a part of a chain.
 *
 * @param topic the topic of its item
 * @param bundle the bundle or project that it was handed in with; empty where none is known
 * @param applicant the applicant's hash; empty where none is known
 * @param caseId its id
 * @param department the department that handled it
 * @param district the district; null where none is known
 * @param item its service item
 * @param applied when the applicant asked for it
 * @param delivered when the result was in the applicant's hands; null while it is not
 * @param status its canonical status
 * @param fee yuan charged; null where unknown
 * @param value declared value of the project; null where none is declared
 * @param documents papers handed in; null where unknown
 * @param external external steps within the case
 */
record Link(
        String topic,
        String bundle,
        String applicant,
        String caseId,
        String department,
        @Nullable String district,
        String item,
        LocalDateTime applied,
        @Nullable LocalDateTime delivered,
        String status,
        @Nullable BigDecimal fee,
        @Nullable BigDecimal value,
        @Nullable Integer documents,
        int external) {

    /** The columns of a row of a link, as SQL over the frozen cases; in the order in which {@link #of} reads them. */
    static final String[] COLUMNS = {
        "wb_topic",
        "coalesce(bundle_id, '') AS bundle_id",
        "coalesce(applicant_hash, '') AS applicant_hash",
        "case_id",
        "department",
        "district",
        "coalesce(item_code, '') AS item_code",
        "coalesce(receive_time, accept_time, close_time) AS applied",
        "CASE WHEN close_time IS NOT NULL THEN greatest(close_time, deliver_time) END AS delivered",
        "status",
        "fee_amount",
        "project_value",
        "documents",
        "coalesce(external_steps, 0) AS external_steps"
    };

    /** The link that stands in a row. */
    static Link of(Row row) {
        return new Link(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getAs(7),
                row.getAs(8),
                row.getString(9),
                row.getDecimal(10),
                row.getDecimal(11),
                row.getAs(12),
                row.getInt(13));
    }

    /** Whether two cases may belong to one chain: the same bundle, or, without any, the same applicant. */
    boolean near(Link other) {
        return topic.equals(other.topic)
                && bundle.equals(other.bundle)
                && (!bundle.isEmpty() || (applicant.equals(other.applicant) && !applicant.isEmpty()));
    }

    /** Whether the applicant got what he asked for. */
    boolean granted() {
        return status.equals("CLOSED_OK") && delivered != null;
    }
}
