package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Replicates;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;

/** A small city and short ways to ask an assessment. */
final class Fixture {

    static final Period Q1 = Period.parse("2026-Q1");
    static final Period Q2 = Period.parse("2026-Q2");
    static final Period Q3 = Period.parse("2026-Q3");

    private Fixture() {}

    static Roster roster(String... departmentsAndGroups) {
        SortedMap<String, String> groups = new TreeMap<>();
        for (int i = 0; i < departmentsAndGroups.length; i += 2) {
            groups.put(departmentsAndGroups[i], departmentsAndGroups[i + 1]);
        }
        return new Roster(groups, new TreeSet<>(), Map.of());
    }

    static final Roster NO_ROSTER = roster();

    /** A count with all its rows in the first of two groups, so that there is no interval. */
    static Counted sums(Period period, String department, String district, String id, long hits, long n) {
        return new Counted(period, department, district, id, List.of(Sums.of(n, hits, n), Sums.NONE));
    }

    static Counted days(Period period, String department, String district, String id, long... days) {
        return new Counted(period, department, district, id, List.of(histogram(days), Histogram.NONE));
    }

    static Histogram histogram(long... values) {
        SortedMap<Long, Long> counts = new TreeMap<>();
        Arrays.stream(values).forEach(value -> counts.merge(value, 1L, Long::sum));
        return new Histogram(counts);
    }

    static Sums sums(long n, String numerator, String denominator) {
        return new Sums(n, new BigDecimal(numerator), new BigDecimal(denominator));
    }

    /** The satisfaction of departments in one period: name, hits out of 100, and so on. */
    static List<Counted> satisfaction(Period period, Object... namesAndHits) {
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < namesAndHits.length; i += 2) {
            counted.add(sums(period, (String) namesAndHits[i], "", "SAT-01", (Integer) namesAndHits[i + 1], 100));
        }
        return counted;
    }

    static Rolled rolled(Indicator indicator, List<Tally> replicates) {
        return new Rolled(
                Q3,
                Unit.CITY,
                indicator,
                Replicates.sum(
                        List.of(Replicates.of(replicates)),
                        indicator.statistic().ofHistogram()));
    }

    static Measurement measurement(Assessment assessment, Unit unit, String id) {
        return assessment.measurements().stream()
                .filter(m -> m.period().equals(assessment.period()))
                .filter(m -> m.unit().equals(unit) && m.indicator().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Score score(Assessment assessment, Unit unit, String node) {
        return assessment.scores().stream()
                .filter(s -> s.period().equals(assessment.period()))
                .filter(s -> s.unit().equals(unit) && s.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    static Ranking ranking(Assessment assessment, Level level, String peerGroup, String node) {
        return assessment.rankings().stream()
                .filter(r -> r.period().equals(assessment.period()) && r.level().equals(level))
                .filter(r -> r.peerGroup().equals(peerGroup) && r.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    /** The places as {@code place name points}, an equals sign for a shared place. */
    static List<String> places(Ranking ranking) {
        return ranking.placings().stream().map(Fixture::place).toList();
    }

    private static String place(Placing placing) {
        return placing.place() + (placing.tied() ? "= " : " ") + placing.unit().name() + " " + placing.points() + " "
                + placing.band();
    }

    /** The flags of the assessed period's departments as {@code KIND name}. */
    static List<String> departmentFlags(Assessment assessment) {
        return assessment.flags().stream()
                .filter(f -> f.period().equals(assessment.period()))
                .filter(f -> f.unit().level().equals(Level.DEPARTMENT))
                .map(f -> f.kind() + " " + f.unit().name())
                .toList();
    }

    static Flag flag(Assessment assessment, Flag.Kind kind) {
        return assessment.flags().stream()
                .filter(f -> f.period().equals(assessment.period()) && f.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
