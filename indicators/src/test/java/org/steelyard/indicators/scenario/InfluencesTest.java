package org.steelyard.indicators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.steelyard.indicators.explain.Given.indicator;
import static org.steelyard.indicators.explain.Given.leaf;
import static org.steelyard.indicators.explain.Given.text;
import static org.steelyard.indicators.explain.Given.total;
import static org.steelyard.indicators.explain.Given.values;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.explain.Given;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Preparation;
import org.steelyard.indicators.rulebook.Robustness;
import org.steelyard.indicators.rulebook.Robustness.Sensitivity;
import org.steelyard.indicators.rulebook.Scenario;

/** How much each choice explains of where units stand. */
class InfluencesTest {

    private static final Node PLAIN = total(leaf("a", 1), leaf("b", 1));

    private static Scenario scenario(String name, Scenario.Change... changes) {
        return new Scenario(text(name), List.of(changes));
    }

    private static Assessment assess(Node root, Sensitivity sensitivity, List<Scenario> scenarios, Object... cells) {
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

    // By the scheme U has 50, V 45, W 40.
    private static final Object[] CELLS = {
        "U", "a", 90, "U", "b", 10, "V", "a", 45, "V", "b", 45, "W", "a", 0, "W", "b", 80
    };

    @Test
    void whatMovesPlacesExplainsAndWhatDoesNotDoesNot() {
        // Of the two kinds of scenario, other weights of 1 : 1 change nothing, and leaving a out all.
        Assessment assessment = assess(
                PLAIN,
                new Sensitivity(0, 256),
                List.of(
                        scenario("as it is", new Scenario.Weights(Map.of("a", 1.0, "b", 1.0))),
                        scenario("no a", new Scenario.LeaveOut(List.of("a")))),
                CELLS);
        List<Trials.Influence> found =
                new Scenarios(assessment, Members.NONE).trials().influences();
        assertThat(found).extracting(one -> one.choice().en()).containsExactly("other weights", "leaving out");
        assertThat(found.get(0).first()).isZero();
        assertThat(found.get(0).total()).isZero();
        assertThat(found.get(1).first()).isCloseTo(1, within(1e-9));
    }

    @Test
    void weightsAreVariedAroundTheirOwn() {
        Assessment assessment = assess(PLAIN, new Sensitivity(0.5, 256), List.of(), CELLS);
        List<Trials.Influence> found =
                new Scenarios(assessment, Members.NONE).trials().influences();
        assertThat(found).extracting(one -> one.choice().en()).containsExactly("weight of a", "weight of b");
        assertThat(found).allSatisfy(one -> assertThat(one.total()).isBetween(0.1, 1.0));
    }
}
