package org.steelyard.indicators.result;

import java.util.List;

/**
 * What one scan counted for one indicator, department, district and period: the input of an assessment.
 *
 * @param period the period
 * @param department the department's name
 * @param district the district's name; empty where the record has none
 * @param indicator the indicator's id
 * @param replicates what was counted, by replicate group
 */
public record Counted(Period period, String department, String district, String indicator, Replicates replicates) {

    /** The same of one tally for each replicate group, all of one kind. */
    public Counted(Period period, String department, String district, String indicator, List<Tally> replicates) {
        this(period, department, district, indicator, Replicates.of(replicates));
    }
}
