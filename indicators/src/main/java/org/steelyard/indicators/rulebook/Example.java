package org.steelyard.indicators.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worked example: a few rows and what the indicator must count in them, or a delivered value and its points.
 *
 * @param name what it shows, as a sentence
 * @param asOf the moment of assessment, ISO date; needed where the rule speaks of {@code as_of}, else null
 * @param columns the columns given; all others are null
 * @param rows the rows by source table, each row's cells in the order of that table's columns; an empty cell is null
 * @param n expected number of counted rows, or null where not stated
 * @param numerator expected sum of the numerators, or null where not stated
 * @param denominator expected sum of the denominators, or null where not stated
 * @param value expected value in the indicator's unit, or null where not stated; where values are delivered, the value delivered
 * @param points expected points of that value, or null where not stated
 * @param line the line of the rulebook file it stands on
 */
public record Example(
        String name,
        @Nullable String asOf,
        Map<String, List<String>> columns,
        Map<String, List<List<@Nullable String>>> rows,
        @Nullable Long n,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal points,
        int line) {

    /** The table under which the rows of an indicator stand that follows from targets. */
    public static final String TARGETS = "targets";
}
