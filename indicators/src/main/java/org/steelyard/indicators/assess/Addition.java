package org.steelyard.indicators.assess;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;

/** Exact addition of many tallies and exact taking away of one: in any order the result is the same. */
final class Addition {

    private Addition() {}

    /** The sum of tallies of one kind; the empty tally of that kind for none. */
    static Tally sum(List<Tally> tallies, boolean histogram) {
        if (!histogram) {
            Tally sum = Sums.NONE;
            for (Tally tally : tallies) {
                sum = sum.plus(tally);
            }
            return sum;
        }
        // One map for all of them: Histogram.plus would copy the growing sum for each.
        SortedMap<Long, Long> counts = new TreeMap<>();
        for (Tally tally : tallies) {
            for (Map.Entry<Long, Long> entry : histogram(tally).counts().entrySet()) {
                counts.merge(entry.getKey(), entry.getValue(), Long::sum);
            }
        }
        return new Histogram(counts);
    }

    /** The tally of the rows of {@code full} that are not in {@code part}, which must be a part of it. */
    static Tally without(Tally full, Tally part) {
        if (full instanceof Sums all && part instanceof Sums some) {
            return new Sums(
                    all.n() - some.n(),
                    all.numerator().subtract(some.numerator()),
                    all.denominator().subtract(some.denominator()));
        }
        SortedMap<Long, Long> counts = new TreeMap<>(histogram(full).counts());
        for (Map.Entry<Long, Long> entry : histogram(part).counts().entrySet()) {
            counts.computeIfPresent(
                    entry.getKey(), (value, count) -> count.equals(entry.getValue()) ? null : count - entry.getValue());
        }
        return new Histogram(counts);
    }

    private static Histogram histogram(Tally tally) {
        if (tally instanceof Histogram histogram) {
            return histogram;
        }
        throw new IllegalArgumentException("Invalid tally: sums (must be a histogram)");
    }
}
