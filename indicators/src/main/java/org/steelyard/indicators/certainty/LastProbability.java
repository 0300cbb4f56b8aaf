package org.steelyard.indicators.certainty;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The probability that each unit is the last: the integral of its density times the probability that all others lie
 * above, of independent normals.
 *
 * <p>It is for readers and is not the test: {@link LastTest} is.
 */
public final class LastProbability {

    /** A normal lies farther than this many standard errors from its mean with a probability of 1e-19. */
    private static final double FAR = 9;

    private LastProbability() {}

    /** The probabilities in the order of the spreads; they sum to 1. Units known exactly that are last together share. */
    public static double[] of(List<Spread> spreads) {
        double[] last = new double[spreads.size()];
        double lowest = lowestKnown(spreads);
        double end = lowest;
        for (Spread spread : spreads) {
            end = known(spread) ? end : Math.min(end, spread.points() + FAR * spread.error());
        }
        List<Integer> candidates = new ArrayList<>();
        List<Integer> joint = new ArrayList<>();
        for (int unit = 0; unit < last.length; unit++) {
            Spread spread = spreads.get(unit);
            if (!known(spread)) {
                if (spread.points() - FAR * spread.error() < end) {
                    candidates.add(unit);
                }
            } else if (spread.points() <= lowest + Spread.ROUNDING) {
                joint.add(unit);
            }
        }
        List<NormalDistribution> normals = candidates.stream()
                .map(spreads::get)
                .map(spread -> NormalDistribution.of(spread.points(), spread.error()))
                .toList();
        double[] integrals = new LowestOfNormals(normals, FAR).below(end);
        for (int i = 0; i < integrals.length; i++) {
            last[candidates.get(i)] = integrals[i];
        }
        double above = 1;
        for (NormalDistribution normal : normals) {
            above *= normal.survivalProbability(lowest);
        }
        for (int unit : joint) {
            last[unit] = above / joint.size();
        }
        return last;
    }

    private static double lowestKnown(List<Spread> spreads) {
        return spreads.stream()
                .filter(LastProbability::known)
                .mapToDouble(Spread::points)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static boolean known(Spread spread) {
        return spread.error() < Spread.ROUNDING;
    }
}
