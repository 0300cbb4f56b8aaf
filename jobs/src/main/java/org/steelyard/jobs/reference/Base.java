package org.steelyard.jobs.reference;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a case of an item took in the fixed base quarter, as means over the whole city; null where nothing is known.
 *
 * @param days net working days of committed cases
 * @param steps internal steps
 * @param documents papers handed in
 * @param visits visits on the spot
 */
public record Base(
        @Nullable BigDecimal days,
        @Nullable BigDecimal steps,
        @Nullable BigDecimal documents,
        @Nullable BigDecimal visits)
        implements Serializable {

    /** Nothing is known: the item is younger than the base quarter. */
    public static final Base NONE = new Base(null, null, null, null);
}
