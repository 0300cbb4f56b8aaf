package org.steelyard.indicators.result;

import java.util.List;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Text;

/**
 * The order of the units of one peer group at one node in one period.
 *
 * @param period the period
 * @param level the level of its units
 * @param peerGroup the peer group's name
 * @param node the node's id
 * @param placings by place, then by unit
 * @param unranked the units without a place, by unit
 */
public record Ranking(
        Period period, Level level, String peerGroup, String node, List<Placing> placings, List<Unranked> unranked) {

    /**
     * A unit that is not ranked.
     *
     * @param unit the unit
     * @param reason why not
     */
    public record Unranked(Unit unit, Text reason) {}

    /** Keeps copies of the lists. */
    public Ranking {
        placings = List.copyOf(placings);
        unranked = List.copyOf(unranked);
    }
}
