package org.steelyard.indicators.rulebook;

/**
 * What is taken from one frozen table: which rows, dated by what, and the expression that is summed or counted.
 *
 * <p>The three expressions are SQL over the columns of the source table: one expression each, no subquery, no aggregate.
 *
 * @param source the table: {@code cases}, {@code tickets}, {@code ratings}, or one made of them: {@code chains}, {@code items}
 * @param dated the date column or expression that puts a row into a period; {@code as_of} for a stock, which is counted
 *     at the end of every period and whose expressions may speak of {@code as_of}
 * @param where the condition on the rows that count
 * @param expression a condition counts 1 or 0, a number is summed; null counts 0 in a sum and is left out of a histogram
 * @param line the line of the rulebook file on which the expression stands
 * @param lines the lines of the others
 */
public record Measure(String source, String dated, String where, String expression, int line, Lines lines) {

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
