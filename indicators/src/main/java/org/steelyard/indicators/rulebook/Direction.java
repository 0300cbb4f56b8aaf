package org.steelyard.indicators.rulebook;

/** Which way of an indicator is good. */
public enum Direction {
    /** A higher value is better. */
    HIGHER,
    /** A lower value is better. */
    LOWER
}
