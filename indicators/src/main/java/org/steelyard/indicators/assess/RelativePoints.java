package org.steelyard.indicators.assess;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.steelyard.indicators.arithmetic.Distances;
import org.steelyard.indicators.arithmetic.Normalising;
import org.steelyard.indicators.arithmetic.Ranks;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Scale.Relative;

/** The points of a column by a scale that looks at all units of the level and period. */
final class RelativePoints {

    private static final double FULL = 100;

    private RelativePoints() {}

    /**
     * The points by unit; a column whose units the scale cannot tell apart has none, and the problem is told.
     *
     * <p>The city has none either: it is one, and no fault of anybody's.
     */
    static double[] of(Relative scale, Indicator indicator, Panel panel, Problems problems) {
        double[] values = panel.values(indicator.id());
        double[] none = new double[values.length];
        Arrays.fill(none, Double.NaN);
        if (panel.level().equals(Level.CITY) || Arrays.stream(values).allMatch(Double::isNaN)) {
            return none;
        }
        int direction = indicator.direction() == Direction.HIGHER ? 1 : -1;
        Supplier<double[]> points =
                switch (scale.method()) {
                    case MIN_MAX -> () -> Normalising.minMax(values, direction, scale.first(), scale.second());
                    case Z_SCORE -> () -> Normalising.zScore(values, direction, scale.first(), scale.second());
                    case DISTANCE_TO_TARGET ->
                        () -> full(
                                scale.cap()
                                        ? Distances.toTargetCapped(values, direction, scale.first())
                                        : Distances.toTarget(values, direction, scale.first()));
                    case DISTANCE_TO_BEST -> () -> full(Distances.toBest(values, direction));
                    case DISTANCE_TO_REFERENCE ->
                        () -> full(Distances.toReference(values, direction, reference(scale, panel, values)));
                    case FRACTION_OF_MAXIMUM -> () -> full(Distances.fractionOfMaximum(values, direction));
                    case PERCENTILE_RANK -> () -> full(Ranks.percentileRank(values, direction));
                    case RANK -> () -> Ranks.rank(values, direction);
                    case BORDA -> () -> Ranks.borda(values, direction);
                };
        try {
            return points.get();
        } catch (IllegalArgumentException refused) {
            problems.add(
                    indicator.file(),
                    indicator.line(),
                    indicator.id() + " cannot be normalised by "
                            + scale.method().name().toLowerCase(Locale.ROOT) + " in " + panel.period + ", level "
                            + panel.level() + ": " + refused.getMessage()
                            + "; choose another method, fixed anchors, or leave the indicator out");
            return none;
        }
    }

    private static int reference(Relative scale, Panel panel, double[] values) {
        for (int unit = 0; unit < panel.units.size(); unit++) {
            if (panel.units.get(unit).name().equals(scale.unit()) && !Double.isNaN(values[unit])) {
                return unit;
            }
        }
        throw new IllegalArgumentException(
                "Invalid reference: " + scale.unit() + " (must be one of the units that have a value)");
    }

    private static double[] full(double[] shares) {
        return Arrays.stream(shares).map(share -> FULL * share).toArray();
    }
}
