package org.steelyard.indicators.plan;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;

/**
 * One published figure that a change of rules moves.
 *
 * @param period the period
 * @param kind what kind of figure
 * @param unit the unit
 * @param peerGroup the peer group; empty for a value
 * @param node the indicator or block; for a flag followed by its kind
 * @param before as it is published by the rules in force; empty where there is none
 * @param after as it would be published; empty where there is none
 * @param difference after less before; null where one of them is no number
 */
public record Move(
        Period period,
        Kind kind,
        Unit unit,
        String peerGroup,
        String node,
        String before,
        String after,
        @Nullable Double difference)
        implements Comparable<Move> {

    private static final Comparator<Move> ORDER = Comparator.comparing(Move::period)
            .thenComparing(Move::kind)
            .thenComparing((Move move) -> move.unit().level().id())
            .thenComparing(Move::peerGroup)
            .thenComparing(Move::unit)
            .thenComparing(Move::node);

    /** What kind of figure moves. */
    public enum Kind {
        /** The value of an indicator. */
        VALUE,
        /** The points at a node. */
        POINTS,
        /** The place in a peer group at a node. */
        PLACE,
        /** The band at a node. */
        BAND,
        /** A flag. */
        FLAG
    }

    /** By period, kind, level, peer group, unit and node. */
    @Override
    public int compareTo(Move other) {
        return ORDER.compare(this, other);
    }
}
