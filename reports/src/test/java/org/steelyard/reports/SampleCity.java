package org.steelyard.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Text;

/** A fictional city assessed by hand: a tie, a joint last place, a long last place and a unit too small to rank. */
public final class SampleCity {

    /** The unit that is not ranked. */
    public static final String SMALL = "卫生健康委员会";

    /** The periods, oldest first. */
    public static final List<Period> PERIODS =
            List.of(Period.parse("2025-Q4"), Period.parse("2026-Q1"), Period.parse("2026-Q2"), Period.parse("2026-Q3"));

    private static final Text TOO_SMALL =
            new Text("样本不足：计分权重低于 60 %", "sample too small: less than 60 % of the weight scored");

    private final SampleUnits city;
    private final Map<Unit, double[]> totals;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<Ranking> rankings = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();

    private SampleCity(String first) {
        city = new SampleUnits(first);
        totals = city.totals();
        for (Period period : PERIODS) {
            measure(period);
            score(period);
            rank(period);
        }
        flag();
    }

    /** The whole city. */
    public static Assessment assessment() {
        return assessment("行政审批局");
    }

    /** The whole city, its first department under another name. */
    public static Assessment assessment(String first) {
        SampleCity made = new SampleCity(first);
        return new Assessment(
                SampleRules.BOOK,
                PERIODS.get(3),
                PERIODS,
                made.city.roster(),
                made.measurements,
                made.scores,
                made.rankings,
                made.flags,
                List.of());
    }

    private void measure(Period period) {
        int number = 0;
        List<Unit> units = new ArrayList<>(totals.keySet());
        units.add(Unit.CITY);
        for (Unit unit : units) {
            for (Indicator indicator : SampleRules.BOOK.indicators().values()) {
                measurements.add(measurement(period, unit, indicator, number++ % 17));
            }
        }
    }

    private static Measurement measurement(Period period, Unit unit, Indicator indicator, int odd) {
        State state = odd == 11 && !unit.equals(Unit.CITY) ? State.SAMPLE_TOO_SMALL : State.OK;
        if (indicator.statistic().ofHistogram()) {
            SortedMap<Long, Long> counts = new TreeMap<>();
            for (long days = -26; days <= 31; days++) {
                long count = days <= 0 ? 40 + 3 * (26 + days) : 90 / days;
                counts.put(days, (count + odd) * (unit.equals(Unit.CITY) ? 120 : 1) * (days == 0 ? 4 : 1));
            }
            Histogram histogram = new Histogram(counts);
            return new Measurement(
                    period, unit, indicator.id(), histogram.n(), histogram, -4.0 - odd / 4.0, null, null, state);
        }
        long n = state == State.OK ? 1_000 + 31L * odd : 12;
        Sums sums = Sums.of(n, n * (80 + odd) / 100, n);
        double value = 100 * sums.numerator().doubleValue() / n;
        return new Measurement(period, unit, indicator.id(), n, sums, value, value - 2.125, value + 1.875, state);
    }

    private void score(Period period) {
        int p = PERIODS.indexOf(period);
        int number = 0;
        for (Map.Entry<Unit, double[]> entry : totals.entrySet()) {
            double total = entry.getValue()[p];
            add(period, entry.getKey(), SampleRules.BOOK.scheme().root(), Score.Kind.TOTAL, total);
            for (Node block : SampleRules.BOOK.scheme().root().children()) {
                add(period, entry.getKey(), block, Score.Kind.BLOCK, total + number++ % 5 - 2 + 1 / 3.0);
                for (Node leaf : block.children()) {
                    int odd = number++ % 23;
                    double points = odd == 4 ? Double.NaN : Math.max(0, Math.min(100, total + 2 * odd - 23));
                    add(period, entry.getKey(), leaf, Score.Kind.INDICATOR, points);
                }
            }
        }
    }

    private void add(Period period, Unit unit, Node node, Score.Kind kind, double points) {
        Outcome outcome = Double.isNaN(points)
                ? new Outcome.NotScored(State.SAMPLE_TOO_SMALL, TOO_SMALL)
                : new Outcome.Scored(points);
        scores.add(
                new Score(period, unit, city.group(unit), node.id(), kind, outcome, Double.isNaN(points) ? 0 : 0.25));
    }

    private void rank(Period period) {
        int p = PERIODS.indexOf(period);
        Map<String, List<Unit>> peers = new LinkedHashMap<>();
        totals.keySet().forEach(u -> peers.computeIfAbsent(u.level() + city.group(u), g -> new ArrayList<>())
                .add(u));
        for (List<Unit> units : peers.values()) {
            List<Unit> ranked = units.stream()
                    .filter(u -> !Double.isNaN(totals.get(u)[p]))
                    .sorted(Comparator.comparingDouble(u -> -totals.get(u)[p]))
                    .toList();
            List<Placing> placings = new ArrayList<>();
            for (Unit unit : ranked) {
                double points = totals.get(unit)[p];
                long better =
                        ranked.stream().filter(u -> totals.get(u)[p] > points).count();
                long equal =
                        ranked.stream().filter(u -> totals.get(u)[p] == points).count();
                int place = (int) better + 1;
                String band = points >= 90 ? "A" : points >= 80 ? "B" : points >= 60 ? "C" : "D";
                int worst = Math.min(ranked.size(), place + 1);
                placings.add(new Placing(place, equal > 1, Math.max(1, place - 1), worst, unit, points, band));
            }
            List<Ranking.Unranked> unranked = units.stream()
                    .filter(u -> !ranked.contains(u))
                    .map(u -> new Ranking.Unranked(u, TOO_SMALL))
                    .toList();
            Unit one = units.get(0);
            rankings.add(new Ranking(period, one.level(), city.group(one), "total", placings, unranked));
        }
    }

    private void flag() {
        flag(Flag.Kind.LAST, Unit.department("交通运输局"), "第 5 名,共 5 个单位", "place 5 of 5");
        flag(Flag.Kind.LAST_LONG, Unit.department("交通运输局"), "连续 4 期末位", "last in 4 consecutive periods");
        flag(Flag.Kind.LAST_JOINT, Unit.department("农业农村局"), "并列第 4 名,共 5 个单位", "joint place 4 of 5");
        flag(Flag.Kind.LAST_JOINT, Unit.department("文化和旅游局"), "并列第 4 名,共 5 个单位", "joint place 4 of 5");
        flag(Flag.Kind.TOP, Unit.department("云州供电公司"), "第 1 名,共 5 个单位", "place 1 of 5");
        flag(Flag.Kind.LAST, Unit.department("云州通信公司"), "第 5 名,共 5 个单位", "place 5 of 5");
        flag(Flag.Kind.LAST_UNCONFIRMED, Unit.department("云州通信公司"), "未经检验确认", "not confirmed");
        flag(Flag.Kind.LAST_CRITICISED, Unit.department("云州通信公司"), "三项条件同时成立", "all three conditions");
        flag(Flag.Kind.LAST, Unit.district("松原县"), "第 8 名,共 8 个单位", "place 8 of 8");
    }

    private void flag(Flag.Kind kind, Unit unit, String zh, String en) {
        flags.add(new Flag(kind, unit, city.group(unit), PERIODS.get(3), "total", new Text(zh, en)));
    }
}
