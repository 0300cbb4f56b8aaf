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
        /** In the last place, and chance does not explain it (确认末位). */
        LAST_CONFIRMED,
        /** In the last place, and another might as well be (末位未确认). */
        LAST_UNCONFIRMED,
        /** In the last place, alone or jointly, in as many consecutive periods as the scheme says (连续末位). */
        LAST_LONG,
        /** In the last place, criticised by the public, and without progress for long (末位且群众反映不好且长期没有进展). */
        LAST_CRITICISED,
        /** In the last place, but not all that makes it one to be criticised holds: each condition with its figure. */
        LAST_UNCRITICISED,
        /** Among the first places (先进). */
        TOP,
        /** Would be among the first places, but does not keep the limit that praise asks for (不列先进). */
        WITHHELD,
        /** Would be in the last place, but is spared it, as all its own targets are met (达标免列). */
        EXEMPT,
        /** Not ranked or not flagged, with the reason. */
        NOT_COMPARABLE;

        /** Whether it names a last place. */
        public boolean last() {
            return switch (this) {
                case LAST,
                        LAST_JOINT,
                        LAST_CONFIRMED,
                        LAST_UNCONFIRMED,
                        LAST_LONG,
                        LAST_CRITICISED,
                        LAST_UNCRITICISED -> true;
                case TOP, WITHHELD, EXEMPT, NOT_COMPARABLE -> false;
            };
        }
    }
}
