package org.steelyard.indicators.result;

/** Points or the reason why there are none: never a silent zero. */
public sealed interface Outcome {

    /**
     * Points were given.
     *
     * @param points 0 to 100, unrounded
     */
    record Scored(double points) implements Outcome {}

    /**
     * No points were given.
     *
     * @param state the kind of reason
     * @param reason a sentence for the reader, in Chinese and English
     */
    record NotScored(State state, org.steelyard.indicators.rulebook.Text reason) implements Outcome {}
}
