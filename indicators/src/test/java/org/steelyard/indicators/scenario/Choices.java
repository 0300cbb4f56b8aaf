package org.steelyard.indicators.scenario;

import static org.steelyard.indicators.explain.Given.indicator;
import static org.steelyard.indicators.explain.Given.leaf;
import static org.steelyard.indicators.explain.Given.text;
import static org.steelyard.indicators.explain.Given.total;
import static org.steelyard.indicators.explain.Given.values;

import java.util.List;
import org.steelyard.indicators.explain.Given;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Preparation;
import org.steelyard.indicators.rulebook.Robustness;
import org.steelyard.indicators.rulebook.Robustness.Sensitivity;
import org.steelyard.indicators.rulebook.Scenario;

/** A scheme of two or three indicators of equal weight, with scenarios beside it. */
final class Choices {

    /** The total of a and b. */
    static final Node PLAIN = total(leaf("a", 1), leaf("b", 1));

    private Choices() {}

    /** A scenario called the same in both languages. */
    static Scenario scenario(String name, Scenario.Change... changes) {
        return new Scenario(text(name), List.of(changes));
    }

    /** Values of units by indicator, weighed by the scheme. */
    static Assessment assess(Node root, Sensitivity sensitivity, List<Scenario> scenarios, Object... cells) {
        return Given.assess(
                Given.rulebook(
                        Given.scheme(
                                "1",
                                root,
                                Aggregation.ARITHMETIC,
                                Preparation.NONE,
                                new Robustness(scenarios, sensitivity)),
                        indicator("a", Direction.HIGHER, new Anchors(100, 0)),
                        indicator("b", Direction.HIGHER, new Anchors(100, 0)),
                        indicator("c", Direction.HIGHER, new Anchors(100, 0))),
                values(Given.YEAR, cells));
    }
}
