package org.steelyard.indicators.certainty;

/** Wilson's interval of a proportion (Wilson 1927): it stays sensible at 0 % and 100 %. */
public final class Wilson {

    private Wilson() {}

    /** The 95 % interval of {@code hits} out of {@code n}, between 0 and 1. */
    public static Interval interval(double hits, double n) {
        return interval(hits, n, 0.95);
    }

    /** The interval of {@code hits} out of {@code n}, between 0 and 1. */
    public static Interval interval(double hits, double n, double confidence) {
        if (!(n > 0 && hits >= 0 && hits <= n)) {
            throw new IllegalArgumentException(
                    "Invalid proportion: " + hits + " of " + n + " (must be 0 to n of n > 0)");
        }
        double z = Level.reach(confidence);
        double square = z * z;
        double middle = 2 * hits + square;
        double reach = z * StrictMath.sqrt(square + 4 * hits * (1 - hits / n));
        double scale = 2 * (n + square);
        return new Interval(Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale));
    }
}
