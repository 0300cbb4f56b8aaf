package org.steelyard.indicators.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.indicators.arithmetic.Correlation;
import org.steelyard.indicators.arithmetic.Ranks;
import org.steelyard.indicators.preview.Preview.Bin;
import org.steelyard.indicators.preview.Preview.Relation;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;

/** Makes the preview of an indicator from measurements of one period. */
public final class Previewer {

    private static final int BARS = 10;
    private static final int FEWEST_UNITS = 5;

    private final Indicator indicator;
    private final List<Level> levels;

    /** A previewer of an indicator at the levels of a scheme. */
    public Previewer(Indicator indicator, List<Level> levels) {
        this.indicator = indicator;
        this.levels = List.copyOf(levels);
    }

    /**
     * The preview.
     *
     * @param own the measurements of the indicator
     * @param others those of the other indicators, of the same period
     */
    public Preview preview(List<Measurement> own, List<Measurement> others) {
        List<Measurement> values = own.stream()
                .filter(m -> m.indicator().equals(indicator.id()))
                .sorted(Comparator.comparingInt(
                                (Measurement m) -> order(m.unit().level()))
                        .thenComparing(Measurement::unit))
                .toList();
        boolean ofRecords = indicator.statistic().ofHistogram();
        return new Preview(
                indicator,
                values,
                bins(ofRecords ? records(values) : units(values), ofRecords),
                ofRecords,
                relations(values, others));
    }

    private int order(Level level) {
        int at = levels.indexOf(level);
        return at < 0 ? levels.size() : at;
    }

    /** How often each number occurred, all departments together. */
    private SortedMap<Double, Long> records(List<Measurement> values) {
        SortedMap<Double, Long> counts = new TreeMap<>();
        for (Measurement each : values) {
            Tally tally = each.tally();
            if (each.unit().level().equals(levels.get(0)) && tally instanceof Histogram histogram) {
                histogram.counts().forEach((value, count) -> counts.merge((double) value, count, Long::sum));
            }
        }
        return counts;
    }

    private SortedMap<Double, Long> units(List<Measurement> values) {
        SortedMap<Double, Long> counts = new TreeMap<>();
        values.stream()
                .filter(m -> m.unit().level().equals(levels.get(0)) && m.state() == State.OK)
                .forEach(m -> {
                    if (m.value() != null) {
                        counts.merge(m.value(), 1L, Long::sum);
                    }
                });
        return counts;
    }

    /** Bars of equal width; those of records are whole numbers wide, so that none is empty by its place alone. */
    private static List<Bin> bins(SortedMap<Double, Long> counts, boolean ofRecords) {
        if (counts.isEmpty()) {
            return List.of();
        }
        double low = counts.firstKey();
        double range = counts.lastKey() - low;
        if (range <= 0) {
            return List.of(new Bin(low, low, counts.getOrDefault(low, 0L)));
        }
        double width = ofRecords ? StrictMath.ceil((range + 1) / BARS) : range / BARS;
        int number = ofRecords ? (int) StrictMath.ceil((range + 1) / width) : BARS;
        long[] bars = new long[number];
        counts.forEach((value, count) -> bars[(int) Math.min(number - 1, (value - low) / width)] += count);
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            bins.add(new Bin(low + i * width, low + (i + 1) * width, bars[i]));
        }
        return bins;
    }

    private List<Relation> relations(List<Measurement> own, List<Measurement> others) {
        List<Relation> relations = new ArrayList<>();
        Map<Level, Map<String, Map<Unit, Double>>> byLevel = new TreeMap<>(Comparator.comparing(Level::id));
        for (Measurement each : others) {
            if (each.value() != null && each.state() == State.OK && !ofIndicator(each)) {
                byLevel.computeIfAbsent(each.unit().level(), level -> new TreeMap<>())
                        .computeIfAbsent(each.indicator(), other -> new TreeMap<>())
                        .put(each.unit(), each.value());
            }
        }
        for (Level level : levels) {
            byLevel.getOrDefault(level, Map.of())
                    .forEach((other, theirs) -> relate(level, other, own, theirs, relations));
        }
        relations.sort(Comparator.comparingInt((Relation r) -> order(r.level()))
                .thenComparing(Comparator.comparingDouble((Relation r) -> Math.abs(r.correlation()))
                        .reversed())
                .thenComparing(Relation::indicator));
        return relations;
    }

    /** Whether a measurement is the indicator's own, or that of a statistic beside it. */
    private boolean ofIndicator(Measurement each) {
        return each.indicator().equals(indicator.id()) || each.indicator().startsWith(indicator.id() + ".");
    }

    private static void relate(
            Level level,
            String other,
            Collection<Measurement> own,
            Map<Unit, Double> theirs,
            List<Relation> relations) {
        List<Double> ours = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        for (Measurement each : own) {
            Double value = each.value();
            Double their = theirs.get(each.unit());
            if (each.unit().level().equals(level) && each.state() == State.OK && value != null && their != null) {
                ours.add(value);
                beside.add(their);
            }
        }
        double correlation =
                ours.size() < FEWEST_UNITS ? Double.NaN : Correlation.pearson(middleRanks(ours), middleRanks(beside));
        if (!Double.isNaN(correlation)) {
            relations.add(new Relation(other, level, ours.size(), correlation));
        }
    }

    /** The ranks, of equal values the middle of theirs. */
    private static double[] middleRanks(List<Double> list) {
        double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
        double[] below = Ranks.rank(values, 1);
        double[] above = Ranks.rank(values, -1);
        double[] middle = new double[values.length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (below[i] + values.length + 1 - above[i]) / 2;
        }
        return middle;
    }
}
