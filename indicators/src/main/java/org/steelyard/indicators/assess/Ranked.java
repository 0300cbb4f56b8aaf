package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.steelyard.indicators.result.Unit;

/**
 * A unit on its way to a place.
 *
 * @param unit the unit
 * @param compared the points on which places are given
 * @param near the double nearest to them
 * @param points unrounded
 */
record Ranked(Unit unit, BigDecimal compared, double near, double points) implements Comparable<Ranked> {

    private static final double LARGE = 1e12;
    private static final double NEAR = 1e-3;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    /** The best first, and units in their order; doubles tell nearly all apart, and much faster than decimals. */
    @Override
    public int compareTo(Ranked other) {
        int byNear = Double.compare(other.near, near);
        int byPoints = byNear != 0 ? byNear : other.compared.compareTo(compared);
        return byPoints != 0 ? byPoints : unit.compareTo(other.unit);
    }

    static Ranked of(Unit unit, double points, int decimals) {
        BigDecimal compared = rounded(points, decimals);
        return new Ranked(unit, compared, compared.doubleValue(), points);
    }

    /** Whether two share a place. */
    boolean shares(Ranked other) {
        return compared.compareTo(other.compared) == 0;
    }

    /** Points as printed: the digits of the double, rounded half up. */
    static BigDecimal rounded(double points, int decimals) {
        double shifted = points * POWERS[decimals];
        double below = Math.floor(shifted);
        double rest = shifted - below;
        // Digits are costly to find, and needed only near the middle; elsewhere no rounding of doubles reaches so far.
        return !(Math.abs(shifted) <= LARGE) || Math.abs(rest - 0.5) < NEAR
                ? BigDecimal.valueOf(points).setScale(decimals, RoundingMode.HALF_UP)
                : BigDecimal.valueOf((long) (rest < 0.5 ? below : below + 1), decimals);
    }
}
