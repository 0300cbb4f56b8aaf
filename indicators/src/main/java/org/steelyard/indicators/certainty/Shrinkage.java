package org.steelyard.indicators.certainty;

import java.util.ArrayList;
import java.util.List;

/**
 * What remains of the differences between units when chance is taken out of them (empirical Bayes).
 *
 * <p>The variance between units is DerSimonian and Laird's (1986). A unit whose error is 0, as where all its records
 * agree, counts as sure as the surest of the others, for no unit is without chance.
 *
 * @param between the variance of the true points between units (tau squared)
 * @param mean the mean of the true points
 * @param rankability the part of the differences that is not chance, the between variance by itself plus the mean
 *     variance of the units' points (van Houwelingen and others 1999)
 * @param units the units in the order of their spreads
 */
public record Shrinkage(double between, double mean, double rankability, List<Shrunken> units) {

    /**
     * Half of the differences: below it, chance has the larger part in any order of the units. Rankability under 50 % is
     * called poor, and from 75 % on high (van Dishoeck and others 2011; Hofstede and others 2019).
     */
    public static final double THRESHOLD = 0.5;

    /** Takes a copy of the units. */
    public Shrinkage {
        units = List.copyOf(units);
    }

    /** The shrinkage of units that are compared with each other; there must be one. */
    public static Shrinkage of(List<Spread> spreads) {
        if (spreads.isEmpty()) {
            throw new IllegalArgumentException("Invalid number of spreads: 0 (must be >= 1)");
        }
        double[] variances = variances(spreads);
        double chanceMean = mean(spreads, variances, 0);
        Weights weights = new Weights();
        double heterogeneity = 0;
        double within = 0;
        for (int i = 0; i < variances.length; i++) {
            double distance = spreads.get(i).points() - chanceMean;
            weights.add(1 / variances[i]);
            heterogeneity += distance * distance / variances[i];
            within += variances[i];
        }
        double between = weights.between(heterogeneity);
        double mean = mean(spreads, variances, between);
        List<Shrunken> units = new ArrayList<>();
        for (int i = 0; i < variances.length; i++) {
            double reliability = between / (between + variances[i]);
            units.add(new Shrunken(
                    reliability,
                    mean + reliability * (spreads.get(i).points() - mean),
                    StrictMath.sqrt(reliability * variances[i]),
                    Double.NaN));
        }
        return new Shrinkage(between, mean, between / (between + within / variances.length), Shrunken.placed(units));
    }

    /** Whether places say more than chance does; where they do not, bands are to be shown in their stead. */
    public boolean informative() {
        return rankability >= THRESHOLD;
    }

    private static double[] variances(List<Spread> spreads) {
        double rounding = Spread.ROUNDING * Spread.ROUNDING;
        double least = spreads.stream()
                .mapToDouble(Spread::variance)
                .filter(variance -> variance >= rounding)
                .min()
                .orElse(rounding);
        return spreads.stream()
                .mapToDouble(spread -> Math.max(spread.variance(), least))
                .toArray();
    }

    private static double mean(List<Spread> spreads, double[] variances, double between) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < variances.length; i++) {
            double weight = 1 / (variances[i] + between);
            weights += weight;
            sum += weight * spreads.get(i).points();
        }
        return sum / weights;
    }
}
