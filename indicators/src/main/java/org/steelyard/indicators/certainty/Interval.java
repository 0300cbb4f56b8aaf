package org.steelyard.indicators.certainty;

/**
 * An interval of a value, of 95 % confidence where nothing else is said.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

    /** The interval that ends at a floor and a ceiling, which permit no more; it always keeps the value itself. */
    public Interval within(double floor, double ceiling, double value) {
        return new Interval(Math.min(value, Math.max(low, floor)), Math.max(value, Math.min(high, ceiling)));
    }
}
