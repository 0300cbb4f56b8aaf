package org.steelyard.indicators.assess;

import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;

/**
 * One measured value as delivered, to be scored without counting anything.
 *
 * @param period the period
 * @param unit the unit, at any level
 * @param peerGroup the peer group in which it is ranked; may be empty
 * @param indicator the indicator's id
 * @param value in the indicator's unit; null where the state has none
 * @param n number of rows behind it; null where not known, and then no minimum applies
 * @param state whether there is a value
 * @param se the standard error of the value; null where not known
 * @param degrees the degrees of freedom of the standard error, infinite where it is known exactly
 * @param group the group of like units from which its missing values are filled; empty for the peer group
 * @param file the file it came from, as the user named it
 * @param line its line in that file
 */
public record GivenValue(
        Period period,
        Unit unit,
        String peerGroup,
        String indicator,
        @Nullable Double value,
        @Nullable Long n,
        State state,
        @Nullable Double se,
        double degrees,
        String group,
        String file,
        long line) {

    /** A value whose uncertainty is not known. */
    public GivenValue(
            Period period,
            Unit unit,
            String peerGroup,
            String indicator,
            @Nullable Double value,
            @Nullable Long n,
            State state,
            String file,
            long line) {
        this(period, unit, peerGroup, indicator, value, n, state, null, Double.POSITIVE_INFINITY, "", file, line);
    }
}
