package org.steelyard.indicators.rulebook;

import java.util.ArrayList;
import java.util.List;

/**
 * What is taken from one frozen table: which rows, dated by what, and the expression that is summed or counted.
 *
 * <p>The three expressions are SQL over the columns of the source table: one expression each, no subquery, no aggregate.
 *
 * @param source the table: {@code cases}, {@code tickets}, {@code ratings}, {@code marks}, or one made of them, such as {@code chains}
 * @param dated the date column or expression that puts a row into a period; {@code as_of} for a stock, which is counted
 *     at the end of every period and whose expressions may speak of {@code as_of}
 * @param where the condition on the rows that count
 * @param expression a condition counts 1 or 0, a number is summed; null counts 0 in a sum and is left out of a histogram
 * @param line the line of the rulebook file on which the expression stands
 * @param lines the lines of the others
 * @param also what is added to it from further tables, which have no further ones themselves; tallies add up
 */
public record Measure(
        String source, String dated, String where, String expression, int line, Lines lines, List<Measure> also) {

    /** Keeps a copy of the list. */
    public Measure {
        also = List.copyOf(also);
    }

    /** What is taken from one table alone. */
    public Measure(String source, String dated, String where, String expression, int line, Lines lines) {
        this(source, dated, where, expression, line, lines, List.of());
    }

    /** This and what is added to it, each alone. */
    public List<Measure> parts() {
        List<Measure> parts = new ArrayList<>();
        parts.add(new Measure(source, dated, where, expression, line, lines));
        parts.addAll(also);
        return parts;
    }

    /** Whether it counts what stands at the end of a period, and nothing that happened in it. */
    public boolean stock() {
        return parts().stream().allMatch(part -> part.dated.equals(AS_OF));
    }

    /** The {@code dated} of a stock: counted at the end of every period. */
    public static final String AS_OF = "as_of";

    /** Nothing is taken: the indicator's values are delivered. */
    public static final Measure NONE = new Measure("", "", "", "", 0);

    /**
     * The lines of the rulebook file on which the parts of a measure stand.
     *
     * @param source that of the table
     * @param dated that of the date
     * @param where that of the condition
     */
    public record Lines(int source, int dated, int where) {}

    /** A measure that stands on one line. */
    public Measure(String source, String dated, String where, String expression, int line) {
        this(source, dated, where, expression, line, new Lines(line, line, line));
    }
}
