package org.steelyard.indicators.certainty;

import java.util.Arrays;
import java.util.List;

/**
 * How much more units differ than chance alone would make them (Spiegelhalter 2005, Spiegelhalter and others 2012).
 *
 * <p>The z-scores are winsorised at their 10 % and 90 % quantiles first, so that the units to be found do not hide
 * themselves.
 *
 * @param factor the mean square of the winsorised z-scores (phi): 1 where there is chance alone
 * @param between the variance between units beyond chance (tau squared), as DerSimonian and Laird 1986
 * @param z the z-score of each unit by chance alone
 * @param adjusted the z-score of each unit with the variance between units; NaN where the unit is absent
 */
public record Overdispersion(double factor, double between, List<Double> z, List<Double> adjusted) {

    private static final double WINSORISED = 0.1;

    /** Takes copies. */
    public Overdispersion {
        z = List.copyOf(z);
        adjusted = List.copyOf(adjusted);
    }

    /**
     * The over-dispersion of values; units whose value or error is absent (NaN) are skipped.
     *
     * @param values on a scale where they are near normal
     * @param errors their standard errors
     * @param target the value that is expected
     */
    public static Overdispersion of(double[] values, double[] errors, double target) {
        if (values.length != errors.length) {
            throw new IllegalArgumentException("Invalid number of errors: " + errors.length + " (must be "
                    + values.length + ", as of the values)");
        }
        double[] z = new double[values.length];
        Weights weights = new Weights();
        for (int i = 0; i < z.length; i++) {
            if (errors[i] <= 0) {
                throw new IllegalArgumentException("Invalid standard error: " + errors[i] + " (must be > 0)");
            }
            z[i] = (values[i] - target) / errors[i];
            if (!Double.isNaN(z[i])) {
                weights.add(1 / (errors[i] * errors[i]));
            }
        }
        double low = Quantile.of(z, WINSORISED);
        double high = Quantile.of(z, 1 - WINSORISED);
        double squares = Arrays.stream(z)
                .filter(one -> !Double.isNaN(one))
                .map(one -> Math.min(high, Math.max(low, one)))
                .map(one -> one * one)
                .sum();
        double between = weights.between(squares);
        double[] adjusted = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            adjusted[i] = (values[i] - target) / StrictMath.sqrt(errors[i] * errors[i] + between);
        }
        return new Overdispersion(squares / weights.number(), between, list(z), list(adjusted));
    }

    /** The over-dispersion of shares around their common share, on the scale of the arcsine of the root. */
    public static Overdispersion ofShares(double[] hits, double[] n) {
        double[] angles = new double[hits.length];
        double[] errors = new double[hits.length];
        double allHits = 0;
        double all = 0;
        for (int i = 0; i < hits.length; i++) {
            boolean present = n[i] > 0 && hits[i] >= 0;
            angles[i] = present ? angle(hits[i] / n[i]) : Double.NaN;
            errors[i] = present ? 1 / (2 * StrictMath.sqrt(n[i])) : Double.NaN;
            allHits += present ? hits[i] : 0;
            all += present ? n[i] : 0;
        }
        return of(angles, errors, angle(allHits / all));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** A share as the arcsine of its root. */
    static double angle(double share) {
        return StrictMath.asin(StrictMath.sqrt(share));
    }
}
