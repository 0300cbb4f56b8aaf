package org.steelyard.jobs.intake;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * How one file writes its values, as far as single cells cannot tell.
 *
 * @param since1904 whether numbers of days count from 1904 on
 * @param digits column to the number of digits that its ids have: shorter ones lost their leading zeros
 * @param fractions the percent columns that are written as fractions: 0.985 for 98.5 %
 */
public record Habits(boolean since1904, Map<String, Integer> digits, Set<String> fractions) implements Serializable {

    /** The habits of a file of which nothing is known. */
    public static final Habits NONE = new Habits(false, Map.of(), Set.of());
}
