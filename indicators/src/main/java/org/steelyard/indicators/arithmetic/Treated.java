package org.steelyard.indicators.arithmetic;

import java.util.List;
import java.util.stream.IntStream;

/** A column after the search for outliers, and what was done at each position. */
public final class Treated {

    private final double[] values;
    private final List<Treatment> done;

    Treated(double[] values, List<Treatment> done) {
        this.values = values.clone();
        this.done = List.copyOf(done);
    }

    /** The values, those not treated as they were. */
    public double[] values() {
        return values.clone();
    }

    /** What was done, one entry a position. */
    public List<Treatment> done() {
        return done;
    }

    /** The positions that were treated, ascending. */
    public int[] positions() {
        return IntStream.range(0, done.size())
                .filter(i -> done.get(i) != Treatment.NONE)
                .toArray();
    }
}
