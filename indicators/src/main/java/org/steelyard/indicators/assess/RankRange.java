package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.result.Unit;

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
record RankRange(int lowest, int highest) {

    private static final double ALPHA = 0.05;

    private record Pair(Unit better, Unit worse, double p) {}

    /**
     * The ranges of the units of one peer group.
     *
     * @param spreads the units whose uncertainty is known
     * @param ranked the number of ranked units; those of unknown uncertainty could stand on either side of any other
     */
    static Map<Unit, RankRange> of(Map<Unit, Spread> spreads, int ranked) {
        Map<Unit, RankRange> ranges = new HashMap<>();
        spreads.keySet().forEach(unit -> ranges.put(unit, new RankRange(1, ranked)));
        for (Pair pair : significant(spreads)) {
            ranges.computeIfPresent(pair.worse(), (unit, range) -> new RankRange(range.lowest + 1, range.highest));
            ranges.computeIfPresent(pair.better(), (unit, range) -> new RankRange(range.lowest, range.highest - 1));
        }
        return ranges;
    }

    /** The range that keeps a place: units without a range and printed points that tie may have moved it. */
    RankRange with(int place) {
        return new RankRange(Math.min(lowest, place), Math.max(highest, place));
    }

    /** Holm's steps: each p-value in rising order against alpha by the number of tests left, up to the first failure. */
    private static List<Pair> significant(Map<Unit, Spread> spreads) {
        List<Pair> pairs = pairs(spreads);
        int rejected = 0;
        while (rejected < pairs.size() && pairs.get(rejected).p() <= ALPHA / (pairs.size() - rejected)) {
            rejected++;
        }
        return pairs.subList(0, rejected);
    }

    private static List<Pair> pairs(Map<Unit, Spread> spreads) {
        List<Pair> pairs = new ArrayList<>();
        spreads.forEach((better, high) -> spreads.forEach((worse, low) -> {
            if (!better.equals(worse)) {
                pairs.add(new Pair(better, worse, high.higherThan(low)));
            }
        }));
        // Equal p-values fall or stand together, so their order changes nothing.
        pairs.sort(Comparator.comparingDouble(Pair::p));
        return pairs;
    }
}
