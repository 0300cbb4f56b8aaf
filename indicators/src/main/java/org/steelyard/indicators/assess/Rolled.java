package org.steelyard.indicators.assess;

import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Replicates;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;

/**
 * The tallies of one indicator for one unit and period.
 *
 * @param period the period
 * @param unit the unit, at any level
 * @param indicator the indicator
 * @param replicates what was counted, by replicate group
 */
record Rolled(Period period, Unit unit, Indicator indicator, Replicates replicates) {}
