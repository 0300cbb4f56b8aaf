package org.steelyard.indicators.result;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit's objection to its result; while it is open, the unit bears no flag in that period.
 *
 * @param id the number under which it is filed
 * @param unit the unit
 * @param period the period whose result it contests
 * @param filed the day on which it was filed
 * @param decided the day on which it was decided; null while it is open
 */
public record Appeal(
        String id,
        Unit unit,
        Period period,
        LocalDate filed,
        @Nullable LocalDate decided) {

    /** Whether nobody has decided it yet. */
    public boolean open() {
        return decided == null;
    }
}
