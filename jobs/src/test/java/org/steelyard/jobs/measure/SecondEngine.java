package org.steelyard.jobs.measure;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;

/**
 * The second road to the tallies: any rulebook's own expressions, run by DuckDB over the frozen files.
 *
 * <p>It is slow and plain on purpose: one query for each measure and period, so that each says only what the rulebook says.
 */
final class SecondEngine {

    private static final Comparator<Place> BY_NAME =
            Comparator.comparing(Place::department).thenComparing(Place::district);

    private final Path frozen;
    private final LocalDate asOf;
    private final List<Period> periods;
    private final int replicates;

    /** An engine over the frozen folder of a run. */
    SecondEngine(Path frozen, LocalDate asOf, List<Period> periods, int replicates) {
        this.frozen = frozen;
        this.asOf = asOf;
        this.periods = periods;
        this.replicates = replicates;
    }

    /** How often each value was counted in a place and replicate group. */
    private record Bin(int replicate, BigDecimal value, long rows) {}

    /** The tallies in the order in which the first road gives them. */
    List<Plain> tally(Collection<Indicator> indicators) throws SQLException {
        List<Plain> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (Indicator indicator : indicators) {
                for (Period period : periods) {
                    SortedMap<Place, List<Bin>> above = bins(statement, indicator.numerator(), period);
                    Measure denominator = indicator.denominator();
                    SortedMap<Place, List<Bin>> below =
                            denominator == null ? new TreeMap<>(BY_NAME) : bins(statement, denominator, period);
                    TreeSet<Place> places = new TreeSet<>(BY_NAME);
                    places.addAll(above.keySet());
                    places.addAll(below.keySet());
                    for (Place place : places) {
                        List<Bin> ours = above.getOrDefault(place, List.of());
                        List<Bin> theirs = below.getOrDefault(place, List.of());
                        List<Tally> groups = new ArrayList<>();
                        for (int r = 0; r < replicates; r++) {
                            groups.add(
                                    indicator.statistic().ofHistogram()
                                            ? histogram(of(ours, r))
                                            : sums(of(ours, r), of(theirs, r)));
                        }
                        if (groups.stream().anyMatch(t -> t.n() > 0)) {
                            all.add(Plain.of(period, place, indicator.id(), groups));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static List<Bin> of(List<Bin> bins, int replicate) {
        return bins.stream().filter(b -> b.replicate == replicate).toList();
    }

    private static Sums sums(List<Bin> above, List<Bin> below) {
        return new Sums(below.stream().mapToLong(Bin::rows).sum(), sum(above), sum(below));
    }

    private static BigDecimal sum(List<Bin> bins) {
        return bins.stream()
                .filter(b -> b.value != null)
                .map(b -> b.value.multiply(BigDecimal.valueOf(b.rows)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was counted, with every decimal in its shortest form, so that equal numbers are equal. */
    record Plain(Period period, Place place, String indicator, List<Tally> groups) {

        static Plain of(Period period, Place place, String indicator, List<Tally> groups) {
            return new Plain(
                    period, place, indicator, groups.stream().map(Plain::plain).toList());
        }

        static Plain of(Counted counted) {
            return of(
                    counted.period(),
                    new Place(counted.department(), counted.district()),
                    counted.indicator(),
                    IntStream.range(0, counted.replicates().groups())
                            .mapToObj(counted.replicates()::tally)
                            .toList());
        }

        private static Tally plain(Tally tally) {
            return tally instanceof Sums s
                    ? new Sums(
                            s.n(),
                            s.numerator().stripTrailingZeros(),
                            s.denominator().stripTrailingZeros())
                    : tally;
        }
    }

    private static Histogram histogram(List<Bin> bins) {
        SortedMap<Long, Long> counts = new TreeMap<>();
        bins.stream()
                .filter(b -> b.value != null)
                .forEach(b -> counts.merge(b.value.longValueExact(), b.rows, Long::sum));
        return new Histogram(counts);
    }

    private SortedMap<Place, List<Bin>> bins(Statement statement, Measure measure, Period period) throws SQLException {
        SortedMap<Place, List<Bin>> found = new TreeMap<>(BY_NAME);
        for (Measure part : measure.parts()) {
            add(statement, part, period, found);
        }
        return found;
    }

    private void add(Statement statement, Measure measure, Period period, SortedMap<Place, List<Bin>> found)
            throws SQLException {
        LocalDate last = asOf.isBefore(period.last()) ? asOf : period.last();
        boolean stock = measure.dated().equals(Measure.AS_OF);
        String when = stock
                ? "true"
                : "(" + measure.dated() + ") BETWEEN DATE '" + period.first() + "' AND DATE '" + last + "'";
        String sql = "SELECT coalesce(department, ''), coalesce(district, ''), replicate, CAST((" + measure.expression()
                + ") AS DECIMAL(38, 6)), count(*) FROM (SELECT *, DATE '" + last
                + "' AS as_of FROM read_parquet('" + frozen.resolve(measure.source()) + "/*.parquet')) WHERE (" + when
                + ") AND (" + measure.where() + ") GROUP BY ALL";
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.computeIfAbsent(new Place(rows.getString(1), rows.getString(2)), p -> new ArrayList<>())
                        .add(new Bin(rows.getInt(3), rows.getBigDecimal(4), rows.getLong(5)));
            }
        }
    }
}
