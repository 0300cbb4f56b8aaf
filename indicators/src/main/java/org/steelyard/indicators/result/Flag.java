package org.steelyard.indicators.result;

import org.steelyard.indicators.rulebook.Text;

/**
 * A mark on a unit, with the evidence for it.
 *
 * @param kind what it says
 * @param unit the unit
 * @param peerGroup the peer group in which it holds
 * @param period the period
 * @param node the node at which it holds
 * @param evidence the figures that support it
 */
public record Flag(Kind kind, Unit unit, String peerGroup, Period period, String node, Text evidence) {

    /** What a flag says. */
    public enum Kind {
        /** Alone in the last place of its peer group (末位). */
        LAST,
        /** Shares the last place (并列末位). */
        LAST_JOINT,
        /** In the last place, alone or jointly, in as many consecutive periods as the scheme says (连续末位). */
        LAST_LONG,
        /** Not ranked or not flagged, with the reason. */
        NOT_COMPARABLE
    }
}
