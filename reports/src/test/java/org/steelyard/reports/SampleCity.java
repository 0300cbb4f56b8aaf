package org.steelyard.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Roster;
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

    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<Unit, double[]> totals = new LinkedHashMap<>();
    private final Map<String, String> english = new TreeMap<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<Ranking> rankings = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();

    private SampleCity(String first) {
        department(first, "Administrative Approval Bureau", "审批类", 90.12, 91.05, 92.31, 93.27);
        department("市场监督管理局", "Market Regulation Bureau", "审批类", 88, 88.4, 87.95, 88.21);
        department("自然资源和规划局", "Natural Resources and Planning Bureau", "审批类", 80.11, 79.52, 81.03, 82.44);
        department("住房和城乡建设局", "Housing and Construction Bureau", "审批类", 84.2, 85.1, 83.75, 82.44);
        department("交通运输局", "Transport Bureau", "审批类", 76.02, 74.81, 73.9, 72.15);
        department(SMALL, "Health Commission", "审批类", 79.4, 80.2, 81.15, Double.NaN);
        department("生态环境局", "Ecology and Environment Bureau", "监管类", 83.5, 84.75, 86.02, 85.4);
        department("应急管理局", "Emergency Management Bureau", "监管类", 79.2, 80.41, 81.96, 84.07);
        department("城市管理局", "Urban Management Bureau", "监管类", 74.1, 75.33, 77.8, 79.52);
        department("农业农村局", "Agriculture Bureau", "监管类", 72.4, 71.05, 72.2, 70.33);
        department("文化和旅游局", "Culture and Tourism Bureau", "监管类", 76.6, 74.9, 73.05, 70.33);
        department("云州供电公司", "Yunzhou Power Supply Company", "公用企业", 91.3, 92.2, 92.05, 94.6);
        department("云州水务集团", "Yunzhou Water Group", "公用企业", 87.75, 86.9, 88.14, 89.02);
        department("云州燃气公司", "Yunzhou Gas Company", "公用企业", 82.3, 84.05, 85.61, 86.48);
        department("住房公积金管理中心", "Housing Provident Fund Centre", "公用企业", 85.07, 85.2, 84.9, 85.95);
        department("云州通信公司", "Yunzhou Telecommunications Company", "公用企业", 79.99, 81.4, 83.3, 81.07);
        english.put("审批类", "Approval departments");
        english.put("监管类", "Supervision departments");
        english.put("公用企业", "Public utilities");
        district("青湖区", "Qinghu District", 90.21, 89.77, 91.5, 92.04);
        district("石桥区", "Shiqiao District", 86.4, 87.32, 87.1, 88.65);
        district("望江区", "Wangjiang District", 85.12, 84.8, 86.42, 86.9);
        district("南浦区", "Nanpu District", 83.95, 85.01, 84.44, 85.37);
        district("云岭区", "Yunling District", 81.6, 82.25, 82.78, 83.02);
        district("临溪县", "Linxi County", 80.75, 79.31, 80.2, 81.16);
        district("白沙县", "Baisha County", 75.2, 77.8, 78.05, 79.4);
        district("松原县", "Songyuan County", 77.31, 76.42, 75.9, 74.28);
        pairs();
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
        SampleCity city = new SampleCity(first);
        SortedMap<String, String> peers = new TreeMap<>(city.groups);
        TreeSet<String> districts = new TreeSet<>();
        city.totals.keySet().stream().filter(u -> u.department().isEmpty()).forEach(u -> districts.add(u.district()));
        Roster roster = new Roster(peers, districts, city.english);
        return new Assessment(
                SampleRules.BOOK,
                PERIODS.get(3),
                PERIODS,
                roster,
                city.measurements,
                city.scores,
                city.rankings,
                city.flags,
                List.of());
    }

    /** The facts of its run. */
    public static RunFacts facts() {
        return new RunFacts(
                "20261020-0a1b2c3d",
                "0.1.0",
                LocalDate.of(2026, 9, 30),
                List.of(
                        new IntakeCount("cases", "cases/办件_2026.csv", 1_204_511, 1_190_000, 8_011, 4_100, 2_400),
                        new IntakeCount("tickets", "tickets/12345工单.csv", 310_004, 301_200, 5_004, 3_300, 500),
                        new IntakeCount("ratings", "ratings/好差评.xlsx", 602_300, 600_000, 1_200, 900, 200)),
                List.of(
                        new RejectCount("cases", "cases/办件_2026.csv", "excluded", "test-case", "测试件,不计入评价。", 4_100),
                        new RejectCount(
                                "cases",
                                "cases/办件_2026.csv",
                                "rejected",
                                "close-before-accept",
                                "办结时间早于受理时间:请核对两个时间。",
                                2_400),
                        new RejectCount(
                                "ratings", "ratings/好差评.xlsx", "rejected", "unknown-level", "评价等级不在代码表内。", 200)),
                List.of(
                        new InputFile("cases/办件_2026.csv", "ab".repeat(32), 512_004_117),
                        new InputFile("references/工作日历.csv", "cd".repeat(32), 4_382)),
                quality());
    }

    /** The quality of its data: all of cases, and the tax bureau's part; a hotline that says nothing of its loading. */
    private static Quality quality() {
        List<QualityFigure> figures = new ArrayList<>();
        for (String department : List.of("", "税务局")) {
            for (Dimension dimension : Dimension.values()) {
                figures.add(new QualityFigure("2026-Q3", "cases", "审批平台", department, "", dimension, 800, 600));
            }
        }
        figures.add(new QualityFigure("2026-Q3", "cases", "审批平台", "", "close_time", Dimension.COMPLETE, 800, 700));
        for (Dimension dimension : Dimension.values()) {
            long n = dimension == Dimension.TIMELY ? 0 : 90;
            figures.add(new QualityFigure("2026-Q3", "tickets", "12345", "", "", dimension, n, n));
        }
        figures.add(new QualityFigure("", "tickets", "12345", "", "", Dimension.VALID, 3, 0));
        return new Quality(
                figures,
                List.of(
                        new Drift("cases", "审批平台", "", "", Drift.Kind.ROWS, 2_000, 800, 2_000.0, 800.0, -0.6),
                        new Drift("cases", "审批平台", "税务局", "close_time", Drift.Kind.BLANKS, 200, 100, 0.05, 0.25, 0.2),
                        new Drift("cases", "审批平台", "", "channel", Drift.Kind.MIX, 2_000, 800, null, null, 0.125),
                        new Drift("tickets", "12345", "", "status", Drift.Kind.MIX, 120, 90, null, null, 0.5)),
                List.of(new Problem("cases/办件_2026.csv", 0, "was read as GB18030 text")));
    }

    private void department(String name, String en, String group, double... points) {
        groups.put(name, group);
        english.put(name, en);
        totals.put(Unit.department(name), points);
    }

    private void district(String name, String en, double... points) {
        english.put(name, en);
        totals.put(Unit.district(name), points);
    }

    private void pairs() {
        List<Unit> units = List.copyOf(totals.keySet());
        for (Unit a : units.subList(0, 16)) {
            for (Unit b : units.subList(16, 24)) {
                int odd = totals.size() % 7 - 3;
                double[] points = new double[4];
                for (int p = 0; p < 4; p++) {
                    double mean = (totals.get(a)[p] + totals.get(b)[p]) / 2 + odd + p * 0.3;
                    points[p] = Double.isNaN(mean) || totals.size() % 11 == 0 ? Double.NaN : rounded(mean);
                }
                totals.put(Unit.of(a.department(), b.district()), points);
            }
        }
    }

    private static double rounded(double points) {
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    private String group(Unit unit) {
        return unit.department().isEmpty()
                ? "区县"
                : unit.district().isEmpty() ? groups.get(unit.department()) : unit.department();
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
        scores.add(new Score(period, unit, group(unit), node.id(), kind, outcome, Double.isNaN(points) ? 0 : 0.25));
    }

    private void rank(Period period) {
        int p = PERIODS.indexOf(period);
        Map<String, List<Unit>> peers = new LinkedHashMap<>();
        totals.keySet().forEach(u -> peers.computeIfAbsent(u.level() + group(u), g -> new ArrayList<>())
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
            rankings.add(new Ranking(period, one.level(), group(one), "total", placings, unranked));
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
        flags.add(new Flag(kind, unit, group(unit), PERIODS.get(3), "total", new Text(zh, en)));
    }
}
