package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.arithmetic.Moments;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Scheme.Band;

/**
 * The bands of one ranking: a unit belongs to the first whose limit its points reach.
 *
 * @param limits best first, in points
 * @param quantiles whether they are quantiles of the points as they are compared for places, so that units that share a
 *     place share a band
 * @param decimals to which other points are rounded before they are compared, as they are printed
 */
record Bands(List<Band> limits, boolean quantiles, int decimals) {

    /**
     * The bands of a scheme for a ranking's units.
     *
     * <p>Limits that are quantiles are inclusive linear ones; a value on the cut goes up (B-READY's quintiles).
     */
    static Bands of(Scheme scheme, List<Ranked> units) {
        if (!scheme.quantiles()) {
            return new Bands(scheme.bands(), false, scheme.decimals());
        }
        double[] points = units.stream().mapToDouble(Ranked::near).toArray();
        List<Band> limits = new ArrayList<>();
        for (Band band : scheme.bands()) {
            boolean last = band.from() == 0 || points.length == 0;
            limits.add(new Band(band.name(), last ? Double.NEGATIVE_INFINITY : Moments.quantile(points, band.from())));
        }
        return new Bands(limits, true, scheme.decimals());
    }

    /** The band of a unit; empty below the last. */
    String of(Ranked unit) {
        for (Band band : limits) {
            if (quantiles ? unit.near() >= band.from() : reaches(unit.points(), band.from())) {
                return band.name();
            }
        }
        return "";
    }

    private boolean reaches(double points, double limit) {
        return Ranked.rounded(points, decimals).compareTo(BigDecimal.valueOf(limit)) >= 0;
    }
}
