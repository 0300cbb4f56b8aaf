package org.steelyard.jobs.measure;

import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
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
     */
    public List<Counted> tally(Collection<Indicator> indicators, Map<String, Dataset<Row>> tables) {
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
        Dataset<Row> table = tables.get(measure.source());
        if (table != null) {
            scans.computeIfAbsent(measure.source(), t -> new Scan(table, periods, replicates))
                    .add(Scan.Counting.of(measure, histogram));
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
                List<Tally> groups = new ArrayList<>(replicates);
                long n = 0;
                for (int r = 0; r < replicates; r++) {
                    Tally tally = denominator == null
                            ? numerator.histogram(place, p, r)
                            : new Sums(
                                    denominator.n(place, p, r),
                                    numerator.sum(place, p, r),
                                    denominator.sum(place, p, r));
                    n += tally.n();
                    groups.add(tally);
                }
                if (n > 0) {
                    all.add(new Counted(periods.get(p), place.department(), place.district(), indicator.id(), groups));
                }
            }
        }
    }

    /** One side of a fraction, as one scan counted it; of a table that was not delivered there is nothing. */
    private static final class Side {
        private final @Nullable Figures figures;
        private final Scan.Counting counting;

        Side(Measure measure, boolean histogram, Map<String, Figures> figures) {
            this.figures = figures.get(measure.source());
            this.counting = Scan.Counting.of(measure, histogram);
        }

        Collection<Place> places() {
            return figures == null ? List.of() : figures.grid().places();
        }

        long n(Place place, int period, int replicate) {
            return figures == null ? 0 : figures.rows(counting, place, period, replicate);
        }

        BigDecimal sum(Place place, int period, int replicate) {
            return figures == null ? BigDecimal.ZERO : figures.sum(counting, place, period, replicate);
        }

        Histogram histogram(Place place, int period, int replicate) {
            return figures == null ? Histogram.NONE : figures.distribution(counting, place, period, replicate);
        }
    }
}
