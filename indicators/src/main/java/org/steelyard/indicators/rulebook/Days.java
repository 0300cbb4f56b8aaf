package org.steelyard.indicators.rulebook;

import java.time.LocalDate;

/**
 * The days on which a rule is in force.
 *
 * @param from the first day; {@link LocalDate#MIN} where it always was
 * @param until the last day, inclusive; {@link LocalDate#MAX} for no end
 */
public record Days(LocalDate from, LocalDate until) {

    /** At all times. */
    public static final Days ALL = new Days(LocalDate.MIN, LocalDate.MAX);

    /** Whether a day is one of them. */
    public boolean hold(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether all of the others are among them. */
    public boolean enclose(Days others) {
        return !others.from.isBefore(from) && !others.until.isAfter(until);
    }
}
