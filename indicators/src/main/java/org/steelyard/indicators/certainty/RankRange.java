package org.steelyard.indicators.certainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The places that a unit could have among its peers: all ranges of a peer group hold at once with 95 % confidence.
 *
 * <p>Every unit is tested against every other (after Mogstad, Romano, Shaikh and Wilhelm 2024), with Holm's correction
 * (1979) for the number of tests: those significantly better stand above it, those significantly worse below it, and
 * between them nothing is settled.
 *
 * @param lowest the best place
 * @param highest the worst place
 */
public record RankRange(int lowest, int highest) {

    private static final double ALPHA = 0.05;

    /**
     * The ranges of the units of one peer group, in the order of their spreads.
     *
     * @param spreads the units whose uncertainty is known
     * @param ranked the number of ranked units; those of unknown uncertainty could stand on either side of any other
     */
    public static List<RankRange> of(List<Spread> spreads, int ranked) {
        int units = spreads.size();
        if (ranked < units) {
            throw new IllegalArgumentException(
                    "Invalid number of ranked units: " + ranked + " (must be >= " + units + ", the spreads)");
        }
        boolean[] settled = Holm.rejected(pairs(spreads), ALPHA);
        int[] better = new int[units];
        int[] worse = new int[units];
        for (int high = 0; high < units; high++) {
            for (int low = 0; low < units; low++) {
                if (settled[high * units + low]) {
                    better[low]++;
                    worse[high]++;
                }
            }
        }
        List<RankRange> ranges = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            ranges.add(new RankRange(1 + better[unit], ranked - worse[unit]));
        }
        return ranges;
    }

    /** The range that keeps a place: units without a range and printed points that tie may have moved it. */
    public RankRange with(int place) {
        return new RankRange(Math.min(lowest, place), Math.max(highest, place));
    }

    /** The p-value that each unit is higher than each other one, row by row; a unit is not tested against itself. */
    private static double[] pairs(List<Spread> spreads) {
        int units = spreads.size();
        double[] p = new double[Math.multiplyExact(units, units)];
        Arrays.fill(p, Double.NaN);
        for (int high = 0; high < units; high++) {
            for (int low = 0; low < units; low++) {
                if (high != low) {
                    p[high * units + low] = spreads.get(high).higherThan(spreads.get(low));
                }
            }
        }
        return p;
    }
}
