package org.steelyard.jobs.source;

import static org.steelyard.jobs.source.Column.derived;

import java.util.List;

/**
 * Rated items: for each service item of a department in a district and each quarter, how many of its cases were closed, and how
 * many of these had been rated by somebody, not by default, by the quarter's end.
 */
public final class RatedItems {

    /** The table; quarter_end is the last day of the quarter. */
    public static final DerivedTable TABLE = new DerivedTable(
            "rated_items",
            List.of(
                    derived("item_code", Kind.TEXT),
                    derived("department", Kind.DEPARTMENT),
                    derived("district", Kind.DISTRICT),
                    derived("quarter_end", Kind.DATE),
                    derived("closed", Kind.WHOLE),
                    derived("rated", Kind.WHOLE)));

    private RatedItems() {}
}
