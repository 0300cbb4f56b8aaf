package org.steelyard.indicators.result;

import java.util.Locale;

/**
 * The points of one unit at one node of the scheme.
 *
 * @param period the period
 * @param unit the unit
 * @param peerGroup the group of like units in which it is ranked
 * @param node the node's id
 * @param kind what kind of node
 * @param outcome points or reason
 * @param weightUsed the node's share of the total after weights of unscored siblings were redistributed, 0 to 1; 0
 *     where it was not scored
 */
public record Score(
        Period period, Unit unit, String peerGroup, String node, Kind kind, Outcome outcome, double weightUsed) {

    /** What kind of node a score stands at. */
    public enum Kind {
        /** A leaf. */
        INDICATOR,
        /** A block of indicators or blocks. */
        BLOCK,
        /** The root. */
        TOTAL;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word in result files. */
        public String word() {
            return word;
        }
    }
}
