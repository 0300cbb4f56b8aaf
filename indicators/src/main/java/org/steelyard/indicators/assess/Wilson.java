package org.steelyard.indicators.assess;

/** Wilson's 95 % interval of a proportion (Wilson 1927): it stays sensible at 0 % and 100 %. */
final class Wilson {

    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /** The interval of {@code hits} out of {@code n}, between 0 and 1. */
    static Interval interval(double hits, double n) {
        double square = Z * Z;
        double middle = 2 * hits + square;
        double reach = Z * StrictMath.sqrt(square + 4 * hits * (1 - hits / n));
        double scale = 2 * (n + square);
        return new Interval(Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale));
    }
}
