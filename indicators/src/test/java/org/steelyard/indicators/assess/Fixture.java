package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Statistic;
import org.steelyard.indicators.rulebook.Text;

/** A small rulebook, a small city and short ways to ask an assessment. */
final class Fixture {

    static final Period Q1 = Period.parse("2026-Q1");
    static final Period Q2 = Period.parse("2026-Q2");
    static final Period Q3 = Period.parse("2026-Q3");

    private Fixture() {}

    /** On-time rate: a share in percent, 100 points at 100, none at 50, from 30 rows. */
    static Indicator onTime() {
        return indicator("EFF-01", Statistic.SHARE, "percent", new Anchors(100, 50), 30);
    }

    /** Median days: 100 points at 0 days, none at 20, from 10 rows. */
    static Indicator days() {
        return indicator("EFF-02", Statistic.MEDIAN, "days", new Anchors(0, 20), 10, Statistic.MEAN, Statistic.P90);
    }

    /** Satisfaction: a share in percent, 100 points at 100, none at 0, from 1 row. */
    static Indicator satisfied() {
        return indicator("SAT-01", Statistic.SHARE, "percent", new Anchors(100, 0), 1);
    }

    static Indicator indicator(
            String id, Statistic statistic, String unit, Anchors anchors, long minimum, Statistic... beside) {
        Measure measure = new Measure("cases", "close_date", "TRUE", "TRUE", 1);
        return new Indicator(
                id,
                new Text(id + "名", id + " name"),
                new Text("因为", "because"),
                "textbook",
                "质量",
                statistic,
                List.of(beside),
                measure,
                statistic.ofHistogram() ? null : measure,
                unit,
                Direction.HIGHER,
                anchors == null ? null : new Dated<>(List.of(new Dated.Entry<>(LocalDate.of(2026, 1, 1), anchors))),
                minimum,
                "office",
                "office",
                "2026-01-01",
                "2027-01-01",
                List.of(),
                id + ".yaml");
    }

    static Node leaf(String id, double weight) {
        return new Node(id, new Text(id + "名", id + " name"), weight, List.of());
    }

    static Node block(String id, double weight, Node... children) {
        return new Node(id, new Text(id + "块", id + " block"), weight, List.of(children));
    }

    static Node total(Node... children) {
        return new Node("total", new Text("综合得分", "Total"), 1, List.of(children));
    }

    static Rulebook rulebook(Node root, Indicator... indicators) {
        return rulebook(root, 2, indicators);
    }

    static Rulebook rulebook(Node root, int minimumGroup, Indicator... indicators) {
        SortedMap<String, Indicator> byId = new TreeMap<>();
        Arrays.stream(indicators).forEach(indicator -> byId.put(indicator.id(), indicator));
        Scheme scheme = new Scheme(
                new Text("试", "trial"),
                "1",
                List.of(Level.DEPARTMENT, Level.DISTRICT, Level.DEPARTMENT_DISTRICT),
                root,
                2,
                0.6,
                minimumGroup,
                3,
                List.of(new Scheme.Band("A", 90), new Scheme.Band("B", 80), new Scheme.Band("C", 0)),
                8,
                4,
                0.05);
        return new Rulebook("trial", scheme, byId, "trial");
    }

    /** Two blocks: efficiency 60 (on time 30, days 10) and satisfaction 40. */
    static Rulebook small() {
        return rulebook(
                total(
                        block("efficiency", 60, leaf("EFF-01", 30), leaf("EFF-02", 10)),
                        block("satisfaction", 40, leaf("SAT-01", 1))),
                onTime(),
                days(),
                satisfied());
    }

    /** One indicator, satisfaction, whose percentage is the total. */
    static Rulebook one(int minimumGroup) {
        return rulebook(total(leaf("SAT-01", 1)), minimumGroup, satisfied());
    }

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
                Replicates.of(replicates, indicator.statistic().ofHistogram()));
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
