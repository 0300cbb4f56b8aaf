package org.steelyard.jobs.source;

import static org.steelyard.jobs.source.Column.derived;

import java.util.List;

/**
 * Chains of cases (链条): all that one applicant had to go through for one topic of the business environment, such as starting
 * a business; one row for each chain in which everything was granted and delivered.
 */
public final class Chains {

    /** The table. Its unit is that of the last result delivered. */
    public static final DerivedTable TABLE = new DerivedTable(
            "chains",
            List.of(
                    derived("chain_id", Kind.ID),
                    derived("topic", Kind.TEXT),
                    derived("department", Kind.DEPARTMENT),
                    derived("district", Kind.DISTRICT),
                    derived("first_application", Kind.TIME),
                    derived("last_delivery", Kind.TIME),
                    derived("completed_date", Kind.DATE),
                    // Special procedures are not taken off: the applicant waits all the same.
                    derived("elapsed_days", Kind.WHOLE),
                    // Applications to different departments for different items, and the external steps within them.
                    derived("procedures", Kind.WHOLE),
                    derived("cases", Kind.WHOLE),
                    derived("documents", Kind.WHOLE),
                    derived("cost", Kind.MONEY),
                    derived("project_value", Kind.MONEY),
                    // Computed here, because engines round the quotient of two decimals differently.
                    derived("cost_percent", Kind.PERCENT)));

    private Chains() {}
}
