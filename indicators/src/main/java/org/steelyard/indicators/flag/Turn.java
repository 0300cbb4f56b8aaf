package org.steelyard.indicators.flag;

import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;

/** A unit in a period. */
record Turn(Period period, Unit unit) {}
