package org.steelyard.indicators.scenario;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * How much of the variance of a function each of its inputs explains: alone (first order), and with all others (total).
 *
 * <p>Two sets of points A and B, and for each input A with that input's column from B; estimators of Saltelli et al. 2010,
 * table 2, (b) and (f): first = Σ(f(B) − mean)(f(AB) − f(A)) / nV, total = Σ(f(A) − f(AB))² / 2nV (Jansen 1999). Of an
 * input that moves nothing both are 0 from any number of points; Jansen's own first order would be off by whatever A and B
 * differ, which is much where points are few.
 */
final class SobolIndices {

    private final double[] first;
    private final double[] total;
    private final double variance;

    private SobolIndices(double[] first, double[] total, double variance) {
        this.first = first;
        this.total = total;
        this.variance = variance;
    }

    /** What each input explains alone; 0 where the function does not vary. */
    double[] first() {
        return first.clone();
    }

    /** What each input explains alone and with others; 0 where the function does not vary. */
    double[] total() {
        return total.clone();
    }

    /** The variance of the function. */
    double variance() {
        return variance;
    }

    /** The indices of a function of independent inputs, each even from 0 to 1, from so many base points. */
    static SobolIndices of(int inputs, int points, ToDoubleFunction<double[]> function) {
        Design design = new Design(2 * inputs);
        double[] moved = new double[inputs];
        double[] movedTogether = new double[inputs];
        double[] missed = new double[inputs];
        double[] values = new double[2 * points];
        for (int point = 0; point < points; point++) {
            double[] both = design.point(point);
            double[] a = Arrays.copyOf(both, inputs);
            double[] b = Arrays.copyOfRange(both, inputs, 2 * inputs);
            double atA = function.applyAsDouble(a);
            double atB = function.applyAsDouble(b);
            values[2 * point] = atA;
            values[2 * point + 1] = atB;
            for (int input = 0; input < inputs; input++) {
                double kept = a[input];
                a[input] = b[input];
                double mixed = function.applyAsDouble(a);
                a[input] = kept;
                moved[input] += mixed - atA;
                movedTogether[input] += atB * (mixed - atA);
                missed[input] += (atA - mixed) * (atA - mixed);
            }
        }
        double mean = mean(values);
        double variance = variance(values, mean);
        double[] first = new double[inputs];
        double[] total = new double[inputs];
        for (int input = 0; input < inputs && variance > 0; input++) {
            first[input] = (movedTogether[input] - mean * moved[input]) / (points * variance);
            total[input] = missed[input] / (2 * points * variance);
        }
        return new SobolIndices(first, total, variance);
    }

    private static double mean(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        return mean;
    }

    private static double variance(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
