package org.steelyard.indicators.rulebook;

import java.util.List;

/**
 * What is tried to see how much a result owes to the choices of its makers: the keys {@code scenarios} and
 * {@code sensitivity} of a scheme.
 *
 * @param scenarios the other choices, one at a time
 * @param sensitivity how choices are varied all at once
 */
public record Robustness(List<Scenario> scenarios, Sensitivity sensitivity) {

    /** Nothing is tried. */
    public static final Robustness NONE = new Robustness(List.of(), Sensitivity.NONE);

    /** Keeps a copy. */
    public Robustness {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * How choices are varied all at once: weights around their own, and among the scenarios of each kind.
     *
     * @param weights the largest relative change of a block's weight, 0 to 1; 0 leaves weights alone
     * @param points the number of base points of the design; 0 for no analysis
     */
    public record Sensitivity(double weights, int points) {

        /** No analysis. */
        public static final Sensitivity NONE = new Sensitivity(0, 0);
    }
}
