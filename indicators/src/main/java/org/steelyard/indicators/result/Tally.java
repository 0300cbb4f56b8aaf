package org.steelyard.indicators.result;

/** What was counted: exact sums or an exact histogram. Tallies of disjoint rows add up to the tally of all of them. */
public sealed interface Tally permits Sums, Histogram {

    /** The number of counted rows. */
    long n();

    /** The tally of both sets of rows; both must be of the same kind. */
    Tally plus(Tally other);
}
