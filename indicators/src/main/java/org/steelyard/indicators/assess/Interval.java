package org.steelyard.indicators.assess;

import org.steelyard.indicators.rulebook.Indicator;

/**
 * A 95 % interval of a value.
 *
 * @param low its lower end
 * @param high its upper end
 */
record Interval(double low, double high) {

    /** The interval within what the indicator's unit permits; it always keeps the value itself. */
    Interval within(Indicator indicator, double value) {
        double floor = indicator.unit().equals("days_to_limit") ? Double.NEGATIVE_INFINITY : 0;
        double ceiling = indicator.percent() ? 100 : Double.POSITIVE_INFINITY;
        return new Interval(Math.min(value, Math.max(low, floor)), Math.max(value, Math.min(high, ceiling)));
    }
}
