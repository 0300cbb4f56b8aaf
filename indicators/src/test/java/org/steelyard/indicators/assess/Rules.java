package org.steelyard.indicators.assess;

import java.time.LocalDate;
import java.util.Arrays;
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
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Statistic;
import org.steelyard.indicators.rulebook.Text;
import org.steelyard.indicators.rulebook.Upkeep;

/** Small rulebooks, made by hand. */
final class Rules {

    private Rules() {}

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

    /** A share of what is in force at the end of a period: 100 points at 100, none at 0. */
    static Indicator stock(String id) {
        return indicator(
                new Measure("items", Measure.AS_OF, "TRUE", "TRUE", 1),
                id,
                Statistic.SHARE,
                "percent",
                new Anchors(100, 0),
                1);
    }

    static Indicator indicator(
            String id, Statistic statistic, String unit, Anchors anchors, long minimum, Statistic... beside) {
        return indicator(
                new Measure("cases", "close_date", "TRUE", "TRUE", 1), id, statistic, unit, anchors, minimum, beside);
    }

    private static Indicator indicator(
            Measure measure,
            String id,
            Statistic statistic,
            String unit,
            Anchors anchors,
            long minimum,
            Statistic... beside) {
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
                null,
                null,
                minimum,
                new Upkeep("office", "office", "2026-01-01", "2027-01-01"),
                List.of(),
                id + ".yaml",
                1,
                Days.ALL);
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
}
