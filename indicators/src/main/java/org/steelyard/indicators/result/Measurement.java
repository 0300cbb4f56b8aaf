package org.steelyard.indicators.result;

import org.jspecify.annotations.Nullable;

/**
 * The value of one indicator for one unit in one period, or the reason why there is none.
 *
 * @param period the period
 * @param unit the unit
 * @param indicator the indicator's id, or {@code id.median} and the like for a statistic beside it
 * @param n number of counted rows; 0 where a value was given without it (then the tally is null)
 * @param tally what was counted; null where only measured values were given
 * @param value in the indicator's unit, unrounded; null unless the state is OK or SAMPLE_TOO_SMALL
 * @param low lower end of the 95 % interval; null where there is none
 * @param high upper end of the 95 % interval; null where there is none
 * @param se the standard error of the value; null where it is not known
 * @param degrees the degrees of freedom of the standard error, infinite where it is known exactly; 0 where there is none
 * @param state whether there is a value to score
 */
public record Measurement(
        Period period,
        Unit unit,
        String indicator,
        long n,
        @Nullable Tally tally,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double se,
        double degrees,
        State state) {

    /** A measurement whose uncertainty is not known as a standard error. */
    public Measurement(
            Period period,
            Unit unit,
            String indicator,
            long n,
            @Nullable Tally tally,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            State state) {
        this(period, unit, indicator, n, tally, value, low, high, null, 0, state);
    }
}
