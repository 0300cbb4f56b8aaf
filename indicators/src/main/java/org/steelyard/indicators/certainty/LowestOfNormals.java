package org.steelyard.indicators.certainty;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The integrals of which of several independent normals is the lowest, all of them in one sweep.
 *
 * <p>Gauss and Legendre's rule of ten nodes on panels that begin where a normal does, so that none is overlooked. A panel
 * is halved until its halves agree with it.
 */
final class LowestOfNormals {

    private static final double[] NODES = {
        0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717
    };
    private static final double[] WEIGHTS = {
        0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881
    };

    /** How far a panel may be from its halves; they are then a million times closer to the truth. */
    private static final double TOLERANCE = 1e-13;

    private static final int DEEPEST = 40;

    private final List<NormalDistribution> normals;
    private final double far;

    /** Normals that all matter: {@code far} standard deviations out, a normal is over. */
    LowestOfNormals(List<NormalDistribution> normals, double far) {
        this.normals = normals;
        this.far = far;
    }

    /** The probability of each normal that it is the lowest of all and below the end. */
    double[] below(double end) {
        double[] sums = new double[normals.size()];
        double[] bounds = bounds(end);
        for (int i = 1; i < bounds.length; i++) {
            add(sums, bounds[i - 1], bounds[i], panel(bounds[i - 1], bounds[i]), 0);
        }
        return sums;
    }

    /** The beginnings of the normals, without those that crowd and would only cost time, and the end. */
    private double[] bounds(double end) {
        double narrowest = normals.stream()
                .mapToDouble(NormalDistribution::getStandardDeviation)
                .min()
                .orElse(0);
        double[] all = normals.stream()
                .mapToDouble(normal -> normal.getMean() - far * normal.getStandardDeviation())
                .filter(bound -> bound < end)
                .sorted()
                .toArray();
        int kept = 0;
        for (double bound : all) {
            if (kept == 0 || bound - all[kept - 1] > narrowest / 2) {
                all[kept++] = bound;
            }
        }
        double[] bounds = Arrays.copyOf(all, kept == 0 ? 0 : kept + 1);
        if (kept > 0) {
            bounds[kept] = end;
        }
        return bounds;
    }

    private void add(double[] sums, double from, double to, double[] whole, int depth) {
        double middle = from + (to - from) / 2;
        double[] left = panel(from, middle);
        double[] right = panel(middle, to);
        double change = 0;
        for (int i = 0; i < whole.length; i++) {
            change = Math.max(change, Math.abs(left[i] + right[i] - whole[i]));
        }
        if (change > TOLERANCE && depth < DEEPEST) {
            add(sums, from, middle, left, depth + 1);
            add(sums, middle, to, right, depth + 1);
        } else {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += left[i] + right[i];
            }
        }
    }

    private double[] panel(double from, double to) {
        double[] integrals = new double[normals.size()];
        double half = (to - from) / 2;
        double middle = from + half;
        for (int node = 0; node < NODES.length; node++) {
            add(integrals, middle - half * NODES[node], half * WEIGHTS[node]);
            add(integrals, middle + half * NODES[node], half * WEIGHTS[node]);
        }
        return integrals;
    }

    /** Adds, for each normal, its density at a point times the probability that all others lie above. */
    private void add(double[] integrals, double point, double weight) {
        int size = normals.size();
        double[] above = new double[size];
        double[] after = new double[size + 1];
        after[size] = 1;
        for (int i = size - 1; i >= 0; i--) {
            above[i] = normals.get(i).survivalProbability(point);
            after[i] = after[i + 1] * above[i];
        }
        double before = weight;
        for (int i = 0; i < size; i++) {
            integrals[i] += normals.get(i).density(point) * before * after[i + 1];
            before *= above[i];
        }
    }
}
