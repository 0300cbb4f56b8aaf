package org.steelyard.indicators.result;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.steelyard.indicators.rulebook.Statistic;

/** Histograms by replicate group, as arrays: a jackknife adds them up and takes them apart many thousand times. */
public final class ReplicateHistograms implements Replicates {

    /** Every value that occurs in any group, rising. */
    private final long[] values;

    /** By group, how often each of the values occurs. */
    private final long[][] counts;

    private final long[] all;

    /** By group, its number of rows. */
    private final long[] rows;

    /** Histograms of rising values; {@code counts}, by group, how often each of them occurs. */
    public ReplicateHistograms(long[] values, long[][] counts) {
        this.values = values;
        this.counts = counts;
        this.all = new long[values.length];
        this.rows = new long[counts.length];
        for (int group = 0; group < counts.length; group++) {
            for (int i = 0; i < values.length; i++) {
                all[i] += counts[group][i];
                rows[group] += counts[group][i];
            }
        }
    }

    static ReplicateHistograms of(List<? extends Tally> tallies) {
        LongStream.Builder seen = LongStream.builder();
        for (Tally tally : tallies) {
            if (!(tally instanceof Histogram histogram)) {
                throw new IllegalArgumentException("Invalid tally: sums (must be a histogram)");
            }
            histogram.counts().forEach((value, count) -> seen.add(value));
        }
        long[] values = seen.build().sorted().distinct().toArray();
        long[][] counts = new long[tallies.size()][values.length];
        for (int group = 0; group < counts.length; group++) {
            long[] often = counts[group];
            ((Histogram) tallies.get(group))
                    .counts()
                    .forEach((value, count) -> often[Arrays.binarySearch(values, value)] = count);
        }
        return new ReplicateHistograms(values, counts);
    }

    static ReplicateHistograms sum(List<Replicates> parts, int groups) {
        long[] values = parts.stream()
                .flatMapToLong(part -> Arrays.stream(histograms(part).values))
                .sorted()
                .distinct()
                .toArray();
        long[][] counts = new long[groups][values.length];
        for (Replicates part : parts) {
            histograms(part).addTo(values, counts);
        }
        return new ReplicateHistograms(values, counts);
    }

    private static ReplicateHistograms histograms(Replicates part) {
        if (part instanceof ReplicateHistograms histograms) {
            return histograms;
        }
        throw new IllegalArgumentException("Invalid tally: sums (must be a histogram)");
    }

    private void addTo(long[] allValues, long[][] sums) {
        for (int i = 0; i < values.length; i++) {
            int place = Arrays.binarySearch(allValues, values[i]);
            for (int group = 0; group < counts.length; group++) {
                sums[group][place] += counts[group][i];
            }
        }
    }

    @Override
    public int groups() {
        return counts.length;
    }

    @Override
    public long n() {
        return Arrays.stream(rows).sum();
    }

    @Override
    public long n(int group) {
        return rows[group];
    }

    @Override
    public Histogram full() {
        return histogram(all);
    }

    @Override
    public Histogram tally(int group) {
        return histogram(counts[group]);
    }

    private Histogram histogram(long[] often) {
        SortedMap<Long, Long> histogram = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            if (often[i] != 0) {
                histogram.put(values[i], often[i]);
            }
        }
        return new Histogram(histogram);
    }

    @Override
    public OptionalDouble value(Statistic statistic, boolean percent) {
        return HistogramValue.of(statistic, values, all);
    }

    @Override
    public OptionalDouble valueWithout(int group, Statistic statistic, boolean percent) {
        if (counts.length == 0) {
            return OptionalDouble.empty();
        }
        long[] others = all.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] -= counts[group][i];
        }
        return HistogramValue.of(statistic, values, others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplicateHistograms that
                && Arrays.equals(values, that.values)
                && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.deepHashCode(counts);
    }
}
