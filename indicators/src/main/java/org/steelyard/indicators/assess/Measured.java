package org.steelyard.indicators.assess;

import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Measurement;

/** What was measured for the units of a panel, before anything was done to it. */
@FunctionalInterface
interface Measured {

    /** Nothing was. */
    Measured NOTHING = (column, unit) -> null;

    /** What was measured of an indicator for a unit; null where nothing was. */
    @Nullable Measurement of(int column, int unit);

    /** Whether any of it may have a standard error. */
    default boolean uncertain() {
        return true;
    }
}
