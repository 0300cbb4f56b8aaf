package org.steelyard.indicators.result;

import java.util.List;
import org.steelyard.indicators.rulebook.Text;

/**
 * How one unit came to its points at one node, as lines of arithmetic from what was counted upwards.
 *
 * @param period the period
 * @param unit the unit
 * @param node the node's id
 * @param lines in reading order
 * @param differing the nodes whose points, computed again, are not those on record; empty where all is well
 */
public record Explanation(Period period, Unit unit, String node, List<Line> lines, List<String> differing) {

    /**
     * One line.
     *
     * @param depth 0 for a heading, 1 for what stands under it
     * @param text with every figure that its result needs
     */
    public record Line(int depth, Text text) {}

    /** Keeps copies of the lists. */
    public Explanation {
        lines = List.copyOf(lines);
        differing = List.copyOf(differing);
    }
}
