package org.steelyard.indicators.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Explanation;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Days;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Preparation;
import org.steelyard.indicators.rulebook.Robustness;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Statistic;
import org.steelyard.indicators.rulebook.Text;
import org.steelyard.indicators.rulebook.Upkeep;

/** Small rulebooks over delivered values, and short ways to assess by them. */
public final class Given {

    public static final Level ECONOMY = new Level("economy");
    public static final Period YEAR = Period.parse("2026");

    /** Points that are the value. */
    static final Anchors HUNDRED = new Anchors(100, 0);

    private Given() {}

    public static Unit unit(String name) {
        return new Unit(ECONOMY, name, "");
    }

    public static Indicator indicator(String id, Direction direction, @Nullable Scale scale) {
        return indicator(id, direction, scale, null, null);
    }

    public static Indicator indicator(
            String id, Direction direction, @Nullable Scale scale, @Nullable String per, @Nullable String zeroWith) {
        return new Indicator(
                id,
                text(id),
                text("why"),
                "textbook",
                "质量",
                Statistic.GIVEN,
                List.of(),
                Measure.NONE,
                null,
                "points",
                direction,
                scale == null ? null : new Dated<>(List.of(new Dated.Entry<>(LocalDate.of(2000, 1, 1), scale))),
                per,
                zeroWith,
                1,
                new Upkeep("office", "office", "2026-01-01", "2027-01-01"),
                List.of(),
                id + ".yaml",
                1,
                Days.ALL);
    }

    public static Text text(String word) {
        return new Text(word, word);
    }

    public static Node leaf(String id, double weight) {
        return new Node(id, text(id), weight, List.of());
    }

    public static Node block(String id, double weight, Node... children) {
        return new Node(id, text(id), weight, List.of(children));
    }

    public static Node total(Node... children) {
        return block("total", 1, children);
    }

    /** A scheme with two decimals that scores a block from half of its weight. */
    public static Scheme scheme(String version, Node root, Aggregation aggregation, Preparation preparation) {
        return scheme(version, root, aggregation, preparation, Robustness.NONE);
    }

    public static Scheme scheme(
            String version, Node root, Aggregation aggregation, Preparation preparation, Robustness robustness) {
        return new Scheme(
                text("trial"),
                version,
                LocalDate.MIN,
                List.of(ECONOMY),
                root,
                List.of(),
                preparation,
                null,
                aggregation,
                0.0,
                2,
                false,
                0.5,
                2,
                3,
                Map.of(),
                List.of(new Scheme.Band("A", 50), new Scheme.Band("B", 0)),
                false,
                false,
                8,
                4,
                0.05,
                FlagRules.standard(3),
                robustness,
                "scheme.yaml");
    }

    public static Rulebook rulebook(Scheme scheme, Indicator... indicators) {
        return rulebook(scheme, Arrays.asList(indicators));
    }

    public static Rulebook rulebook(Scheme scheme, List<Indicator> indicators) {
        SortedMap<String, Indicator> byId = new TreeMap<>();
        indicators.forEach(each -> byId.put(each.id(), each));
        return new Rulebook("trial", scheme, byId, "trial");
    }

    /** A rulebook of the one indicator a. */
    public static Rulebook one(Direction direction, Scale scale) {
        return rulebook(
                scheme("1", total(leaf("a", 1)), Aggregation.ARITHMETIC, Preparation.NONE),
                indicator("a", direction, scale));
    }

    /** The English lines that explain a node of a unit, computed again without a difference. */
    static List<String> lines(Assessment assessment, String unit, String node) {
        Explanation explanation = new Explainer(assessment, Members.NONE).explain(unit(unit), YEAR, node);
        assertThat(explanation.differing()).isEmpty();
        return explanation.lines().stream().map(line -> line.text().en()).toList();
    }

    /** Values as {@code unit, indicator, value} and so on; a null is missing, a state stands for itself. */
    public static List<GivenValue> values(Period period, @Nullable Object... cells) {
        List<GivenValue> values = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 3) {
            State state = cells[i + 2] instanceof State one ? one : cells[i + 2] == null ? State.MISSING : State.OK;
            Double value = cells[i + 2] instanceof Number number ? (Double) number.doubleValue() : null;
            values.add(new GivenValue(
                    period,
                    unit((String) cells[i]),
                    "all",
                    (String) cells[i + 1],
                    value,
                    null,
                    state,
                    "values.csv",
                    i + 2));
        }
        return values;
    }

    public static Assessment assess(Rulebook rulebook, List<GivenValue> values) {
        return assess(rulebook, values, Members.NONE);
    }

    public static Assessment assess(Rulebook rulebook, List<GivenValue> values, Members members) {
        List<Assessment> all = new Assessor(rulebook).assessValues(values, members);
        return all.get(all.size() - 1);
    }

    public static Run run(Assessment assessment) {
        return new Run("run", assessment, Members.NONE, Map.of());
    }
}
