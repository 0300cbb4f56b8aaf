package org.steelyard.indicators.assess;

import java.util.List;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;

/**
 * The tallies of one indicator for one unit and period.
 *
 * @param period the period
 * @param unit the unit, at any level
 * @param indicator the indicator
 * @param replicates one tally for each replicate group; none where nothing was counted
 * @param full the sum of the replicates
 */
record Rolled(Period period, Unit unit, Indicator indicator, List<Tally> replicates, Tally full) {}
