package org.steelyard.indicators.arithmetic;

/** What the search for outliers did to one value. */
public enum Treatment {
    /** Left as it was. */
    NONE,
    /** Winsorised from the high end: brought down to the next value. */
    LOWERED,
    /** Winsorised from the low end: brought up to the next value. */
    RAISED,
    /** Transformed together with its whole column. */
    TRANSFORMED
}
