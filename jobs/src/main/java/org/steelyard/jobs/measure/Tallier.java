package org.steelyard.jobs.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.ReplicateSums;
import org.steelyard.indicators.result.Replicates;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;

/** Counts the indicators: each frozen table is scanned once, whatever the number of indicators, periods and levels. */
public final class Tallier {

    private final List<Period> periods;
    private final int replicates;

    /** A tallier of some periods. */
    public Tallier(List<Period> periods, int replicates) {
        this.periods = List.copyOf(periods);
        this.replicates = replicates;
    }

    /** A frozen table with the moment of assessment, the DATE column {@code as_of}. */
    public static Dataset<Row> withAsOf(Dataset<Row> table, LocalDate asOf) {
        return table.withColumn(Measure.AS_OF, functions.lit(asOf));
    }

    /**
     * The tallies of every indicator, department, district and period with any record.
     *
     * @param tables the frozen tables by name, each with a DATE column {@code as_of}
     * @throws UserException naming each indicator whose numbers add up to more than 64 bits hold
     */
    public List<Counted> tally(Collection<Indicator> indicators, Map<String, Dataset<Row>> tables) {
        try {
            return counted(indicators, tables);
        } catch (Exception e) {
            throw Overflow.of(e, indicators, one -> counted(List.of(one), tables));
        }
    }

    private List<Counted> counted(Collection<Indicator> indicators, Map<String, Dataset<Row>> tables) {
        Map<String, Scan> scans = scans(indicators, tables);
        Map<String, Figures> figures = new ConcurrentSkipListMap<>();
        // The scans share nothing, so they run beside each other.
        scans.entrySet().parallelStream()
                .forEach(e -> figures.put(e.getKey(), e.getValue().run()));
        List<Counted> all = new ArrayList<>();
        for (Indicator indicator : indicators) {
            counted(indicator, figures, all);
        }
        return all;
    }

    /** The scans that will be made: one for each table that any indicator speaks of. */
    Map<String, Scan> scans(Collection<Indicator> indicators, Map<String, Dataset<Row>> tables) {
        Map<String, Scan> scans = new TreeMap<>();
        for (Indicator indicator : indicators) {
            add(scans, tables, indicator.numerator(), indicator.statistic().ofHistogram());
            if (indicator.denominator() != null) {
                add(scans, tables, indicator.denominator(), false);
            }
        }
        return scans;
    }

    private void add(Map<String, Scan> scans, Map<String, Dataset<Row>> tables, Measure measure, boolean histogram) {
        for (Measure part : measure.parts()) {
            Dataset<Row> table = tables.get(part.source());
            if (table != null) {
                scans.computeIfAbsent(part.source(), t -> new Scan(table, periods, replicates))
                        .add(Scan.Counting.of(part, histogram));
            }
        }
    }

    private void counted(Indicator indicator, Map<String, Figures> figures, List<Counted> all) {
        Side numerator = new Side(indicator.numerator(), indicator.statistic().ofHistogram(), figures);
        Side denominator = indicator.denominator() == null ? null : new Side(indicator.denominator(), false, figures);
        TreeSet<Place> places =
                new TreeSet<>(java.util.Comparator.comparing(Place::department).thenComparing(Place::district));
        places.addAll(numerator.places());
        if (denominator != null) {
            places.addAll(denominator.places());
        }
        for (int p = 0; p < periods.size(); p++) {
            for (Place place : places) {
                Replicates groups = denominator == null
                        ? numerator.histograms(place, p, replicates)
                        : new ReplicateSums(
                                denominator.rows(place, p, replicates),
                                numerator.sums(place, p, replicates),
                                denominator.sums(place, p, replicates));
                if (groups.n() > 0) {
                    all.add(new Counted(periods.get(p), place.department(), place.district(), indicator.id(), groups));
                }
            }
        }
    }
}
