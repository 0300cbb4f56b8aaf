package org.steelyard.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.Range;

/** Moves labels apart so that none covers another, keeping their order. */
final class Spread {

    private Spread() {}

    /** Heights at least a gap apart and inside a range, as near to the wanted ones as a sweep up and a sweep down get. */
    static List<Double> apart(List<Double> wanted, double gap, Range range) {
        List<Integer> order = IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparing(wanted::get))
                .toList();
        double[] at = new double[wanted.size()];
        double floor = range.getLowerBound() + gap / 2;
        for (int index : order) {
            at[index] = Math.max(wanted.get(index), floor);
            floor = at[index] + gap;
        }
        double ceiling = range.getUpperBound() - gap / 2;
        for (int i = order.size() - 1; i >= 0; i--) {
            int index = order.get(i);
            at[index] = Math.min(at[index], ceiling);
            ceiling = at[index] - gap;
        }
        List<Double> spread = new ArrayList<>();
        for (double height : at) {
            spread.add(height);
        }
        return spread;
    }
}
