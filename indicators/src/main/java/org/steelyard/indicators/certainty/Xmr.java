package org.steelyard.indicators.certainty;

import java.util.Arrays;

/**
 * The natural process limits of a series: values between them are nothing but noise (an XmR chart, Wheeler 1993).
 *
 * <p>The limits lie 2.66 mean moving ranges from the mean. Ranges of 3.267 times their mean or more are signals
 * themselves and left out of the mean range.
 *
 * @param values the number of values
 * @param mean of the values
 * @param range the mean moving range, of adjacent periods both with a value
 * @param low the lower limit
 * @param high the upper limit
 */
public record Xmr(int values, double mean, double range, double low, double high) {

    /** Of four values none can lie beyond their own limits: it is at most 2.25 mean ranges from the mean. */
    private static final int MINIMUM = 5;

    private static final double REACH = 2.66;
    private static final double SIGNAL = 3.267;

    /** What a value says against the limits. */
    public enum Verdict {
        /** There are too few values for limits. */
        UNKNOWN,
        /** Noise. */
        INSIDE,
        /** Beyond the limits on the good side. */
        BETTER,
        /** Beyond the limits on the bad side. */
        WORSE
    }

    /** The limits of a series in the order of time; NaN is a period without a value. */
    public static Xmr of(double[] series) {
        double[] values =
                Arrays.stream(series).filter(value -> !Double.isNaN(value)).toArray();
        double[] ranges = new double[Math.max(0, series.length - 1)];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.abs(series[i + 1] - series[i]);
        }
        double mean = mean(values);
        double limit = SIGNAL * mean(ranges);
        double range = mean(
                Arrays.stream(ranges).filter(one -> one < limit || limit == 0).toArray());
        return new Xmr(values.length, mean, range, mean - REACH * range, mean + REACH * range);
    }

    /** The verdict on a value of which more is better. */
    public Verdict ifHigherIsBetter(double value) {
        return verdict(value, Verdict.WORSE, Verdict.BETTER);
    }

    /** The verdict on a value of which less is better. */
    public Verdict ifLowerIsBetter(double value) {
        return verdict(value, Verdict.BETTER, Verdict.WORSE);
    }

    private Verdict verdict(double value, Verdict below, Verdict above) {
        if (values < MINIMUM || Double.isNaN(range) || Double.isNaN(value)) {
            return Verdict.UNKNOWN;
        }
        // The mean of equal values may differ from them by rounding.
        double rounding = Spread.ROUNDING * Math.max(1, Math.abs(mean));
        if (value < low - rounding) {
            return below;
        }
        return value > high + rounding ? above : Verdict.INSIDE;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
