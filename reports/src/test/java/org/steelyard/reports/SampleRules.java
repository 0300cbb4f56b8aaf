package org.steelyard.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Days;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Statistic;
import org.steelyard.indicators.rulebook.Text;
import org.steelyard.indicators.rulebook.Upkeep;

/** A rulebook made by hand: 16 scored indicators in four blocks and two that are only shown. */
final class SampleRules {

    private static final SortedMap<String, Indicator> INDICATORS = new TreeMap<>();

    private static final Node EFFICIENCY = block(
            "efficiency",
            "政务服务效能",
            "Government-service efficiency",
            40,
            share("EFF-01", "按时办结率", "On-time completion rate", 25),
            share("EFF-02", "提前办结率", "Early completion rate", 10),
            days("EFF-03", "平均办理用时", "Mean working days per case", 15),
            share("EFF-04", "即办件占比", "Share of cases done at once", 10),
            days("EFF-05", "平均跑动次数", "Mean visits per case", 10));
    private static final Node CONVENIENCE = block(
            "convenience",
            "办事便利",
            "Convenience",
            20,
            share("CON-01", "网上可办率", "Share of items online", 10),
            share("CON-02", "全程网办率", "Share of cases fully online", 10),
            days("CON-03", "平均申请材料数", "Mean documents per case", 10),
            share("CON-04", "掌上办占比", "Share of cases by phone", 5));
    private static final Node HOTLINE = block(
            "hotline",
            "热线办理",
            "Hotline",
            25,
            share("HOT-01", "按时签收率", "Signed for in time", 10),
            share("HOT-02", "热线按时办结率", "Tickets closed in time", 20),
            share("HOT-03", "问题解决率", "Problems solved", 25),
            share("HOT-04", "群众满意率", "Callers satisfied", 25),
            days("HOT-05", "平均退回次数", "Mean returns per ticket", 5));
    private static final Node RATING = block(
            "rating",
            "好差评",
            "Ratings",
            15,
            share("RAT-01", "主动评价率", "Share of cases rated actively", 10),
            share("RAT-02", "好评率", "Share of good ratings", 10));

    /** The rulebook. */
    static final Rulebook BOOK = book();

    private SampleRules() {}

    private static Rulebook book() {
        add("TIM-01", "办结日与承诺时限之差", "Completion against the promised limit", Statistic.MEDIAN, "days_to_limit", null);
        add("TIM-02", "平均收费金额", "Mean fee", Statistic.RATIO, "元", null);
        Node root = new Node(
                "total", new Text("综合得分", "Total points"), 1, List.of(EFFICIENCY, CONVENIENCE, HOTLINE, RATING));
        Scheme scheme = new Scheme(
                new Text("云州市营商环境评价", "Yunzhou business environment"),
                "2026.1",
                List.of(Level.DEPARTMENT, Level.DISTRICT, Level.DEPARTMENT_DISTRICT),
                root,
                2,
                0.6,
                5,
                3,
                List.of(
                        new Scheme.Band("A", 90),
                        new Scheme.Band("B", 80),
                        new Scheme.Band("C", 60),
                        new Scheme.Band("D", 0)),
                8,
                20,
                0.05);
        return new Rulebook("city", scheme, INDICATORS, "rulebooks/city");
    }

    private static Node block(String id, String zh, String en, double weight, Node... children) {
        return new Node(id, new Text(zh, en), weight, List.of(children));
    }

    private static Node share(String id, String zh, String en, double weight) {
        return add(id, zh, en, Statistic.SHARE, "percent", new Anchors(100, 60), weight);
    }

    private static Node days(String id, String zh, String en, double weight) {
        return add(id, zh, en, Statistic.MEAN, "days", new Anchors(1, 15), weight);
    }

    private static void add(String id, String zh, String en, Statistic statistic, String unit, Anchors anchors) {
        add(id, zh, en, statistic, unit, anchors, 0);
    }

    private static Node add(
            String id, String zh, String en, Statistic statistic, String unit, Anchors anchors, double weight) {
        Measure counted = new Measure(
                "cases",
                "least(close_date, promised_due)",
                "promised_days IS NOT NULL AND status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN')",
                "net_days <= promised_days + extension_days",
                9);
        Indicator indicator = new Indicator(
                id,
                new Text(zh, en),
                new Text("超过承诺时限的每一件,都是群众和企业多等的一天。", "Every late case keeps someone waiting beyond the promised day."),
                "《优化营商环境条例》第三十六条",
                "时限",
                statistic,
                statistic == Statistic.MEAN ? List.of(Statistic.P90) : List.of(),
                counted,
                statistic.ofHistogram() ? null : new Measure("cases", counted.dated(), counted.where(), "1", 10),
                unit,
                statistic.ofHistogram() ? Direction.LOWER : Direction.HIGHER,
                anchors == null
                        ? null
                        : new Dated<Scale>(List.of(
                                new Dated.Entry<>(LocalDate.of(2025, 1, 1), anchors),
                                new Dated.Entry<>(LocalDate.of(2027, 1, 1), new Anchors(0, 0)))),
                null,
                null,
                30,
                new Upkeep("评估办公室", "评估办公室", "2026-11-20", "2027-11-20"),
                List.of(),
                "indicators/" + id + ".yaml",
                1,
                Days.ALL);
        INDICATORS.put(id, indicator);
        return new Node(id, indicator.name(), weight, new ArrayList<>());
    }
}
