package org.steelyard.indicators.rulebook;

/**
 * How the points of a block's children become the block's own.
 *
 * @param method the kind of mean or sum
 * @param power the power of a generalised mean; else 1
 */
public record Aggregation(Method method, double power) {

    /** The weighted arithmetic mean. */
    public static final Aggregation ARITHMETIC = new Aggregation(Method.ARITHMETIC, 1);

    /** The kinds. */
    public enum Method {
        /** The weighted arithmetic mean: a lack can be made good elsewhere. */
        ARITHMETIC,
        /** The weighted geometric mean: a lack weighs more. All points must be above 0. */
        GEOMETRIC,
        /** The weighted harmonic mean: a lack weighs most. All points must be above 0. */
        HARMONIC,
        /** The weighted generalised mean of a power. */
        GENERALISED,
        /** The sum of points; what does not apply gives its maximum to its siblings in proportion (B-READY). */
        POINTS,
        /** No points at this node: the children stand for themselves. */
        NONE
    }
}
