package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.steelyard.indicators.result.Unit;

/**
 * A unit on its way to a place.
 *
 * @param unit the unit
 * @param compared the points on which places are given
 * @param near the double nearest to them
 * @param points unrounded
 */
record Ranked(Unit unit, BigDecimal compared, double near, double points) {

    /** The best first; doubles tell nearly all apart, and much faster than decimals. */
    static final Comparator<Ranked> ORDER = Comparator.comparingDouble(Ranked::near)
            .thenComparing(Ranked::compared)
            .reversed()
            .thenComparing(Ranked::unit);

    static Ranked of(Unit unit, double points, int decimals) {
        BigDecimal compared = rounded(points, decimals);
        return new Ranked(unit, compared, compared.doubleValue(), points);
    }

    /** Whether two share a place. */
    boolean shares(Ranked other) {
        return compared.compareTo(other.compared) == 0;
    }

    /** Points as printed. */
    static BigDecimal rounded(double points, int decimals) {
        return BigDecimal.valueOf(points).setScale(decimals, RoundingMode.HALF_UP);
    }
}
