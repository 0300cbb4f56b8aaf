package org.steelyard.jobs.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.steelyard.indicators.result.ReplicateHistograms;
import org.steelyard.indicators.result.Replicates;
import org.steelyard.indicators.result.ScaledSums;
import org.steelyard.indicators.rulebook.Measure;

/** One side of a fraction: what the scans of one table or of several counted. Of a table that was not delivered there is nothing. */
final class Side {

    private final List<Figures.Measured> parts;

    Side(Measure measure, boolean histogram, Map<String, Figures> figures) {
        this.parts = measure.parts().stream()
                .flatMap(part -> Stream.ofNullable(figures.get(part.source()))
                        .map(found -> found.of(Scan.Counting.of(part, histogram))))
                .toList();
    }

    /** Where any record of the tables is. */
    Collection<Place> places() {
        return parts.stream().flatMap(part -> part.places().stream()).toList();
    }

    /** How many rows counted, by replicate group. */
    long[] rows(Place place, int period, int replicates) {
        long[] rows = new long[replicates];
        for (Figures.Measured part : parts) {
            part.addRows(place, period, rows);
        }
        return rows;
    }

    /** What their values add up to, by replicate group. */
    ScaledSums sums(Place place, int period, int replicates) {
        ScaledSums sums = new ScaledSums(new long[replicates], 0);
        for (Figures.Measured part : parts) {
            long[] more = new long[replicates];
            part.addSums(place, period, more);
            sums = sums.plus(new ScaledSums(more, part.scale()));
        }
        return sums;
    }

    /** How often each of the values of the one table that a histogram comes from occurred, by replicate group. */
    Replicates histograms(Place place, int period, int replicates) {
        List<LongCounts> counts = parts.isEmpty() ? List.of() : parts.get(0).distributions(place, period);
        long[] values = counts.stream()
                .flatMapToLong(LongCounts::values)
                .sorted()
                .distinct()
                .toArray();
        long[][] often = new long[replicates][values.length];
        for (int r = 0; r < counts.size(); r++) {
            for (int i = 0; i < values.length; i++) {
                often[r][i] = counts.get(r).count(values[i]);
            }
        }
        return new ReplicateHistograms(values, often);
    }
}
