package org.steelyard.indicators.result;

import java.time.LocalDate;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Level;

/**
 * The value that a unit is to reach by one indicator.
 *
 * @param level the level of the units that it is set for
 * @param unit the unit's name; empty where it is set for every unit of the level
 * @param indicator the indicator's id
 * @param first the first day on which it is in force
 * @param last the last day, inclusive
 * @param value in the indicator's unit
 */
public record Target(Level level, String unit, String indicator, LocalDate first, LocalDate last, double value) {

    private static final double ROUNDING = 1e-9;

    /** Whether a value reaches it; what only rounding keeps from it does. */
    public boolean reachedBy(double found, Direction direction) {
        double rounding = ROUNDING * Math.max(1, Math.abs(value));
        return direction == Direction.HIGHER ? found >= value - rounding : found <= value + rounding;
    }

    /** Whether it binds a unit on a day. */
    public boolean binds(Unit other, LocalDate day) {
        return level.equals(other.level())
                && (unit.isEmpty() || unit.equals(other.name()))
                && !day.isBefore(first)
                && !day.isAfter(last);
    }
}
