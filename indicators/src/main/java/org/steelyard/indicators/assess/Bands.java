package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.arithmetic.Moments;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Scheme.Band;

/**
 * The bands of one ranking, their limits in points.
 *
 * @param limits best first
 * @param decimals to which points are rounded before they are compared; negative for not at all
 */
record Bands(List<Band> limits, int decimals) {

    /**
     * The bands of a scheme for the points of a ranking's units.
     *
     * <p>Limits that are quantiles are inclusive linear ones; a value on the cut goes up (B-READY's quintiles).
     */
    static Bands of(Scheme scheme, double[] points) {
        if (!scheme.quantiles()) {
            return new Bands(scheme.bands(), scheme.decimals());
        }
        List<Band> limits = new ArrayList<>();
        for (Band band : scheme.bands()) {
            boolean last = band.from() == 0 || points.length == 0;
            limits.add(new Band(band.name(), last ? Double.NEGATIVE_INFINITY : Moments.quantile(points, band.from())));
        }
        return new Bands(limits, -1);
    }

    /** The band of points; empty below the last. */
    String of(double points) {
        return limits.stream()
                .filter(band -> reaches(points, band.from()))
                .map(Band::name)
                .findFirst()
                .orElse("");
    }

    private boolean reaches(double points, double limit) {
        return decimals < 0
                ? points >= limit
                : Ranked.rounded(points, decimals).compareTo(BigDecimal.valueOf(limit)) >= 0;
    }
}
