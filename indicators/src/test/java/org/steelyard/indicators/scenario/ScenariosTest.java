package org.steelyard.indicators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.explain.Given.block;
import static org.steelyard.indicators.explain.Given.leaf;
import static org.steelyard.indicators.explain.Given.text;
import static org.steelyard.indicators.explain.Given.total;
import static org.steelyard.indicators.explain.Given.values;
import static org.steelyard.indicators.scenario.Choices.PLAIN;
import static org.steelyard.indicators.scenario.Choices.assess;
import static org.steelyard.indicators.scenario.Choices.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.explain.Given;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Aggregation.Method;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Robustness.Sensitivity;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scenario;

/** Three units on two or three indicators, worked out by hand. */
class ScenariosTest {

    private static Trials trials(Node root, List<Scenario> scenarios, Object... cells) {
        return new Scenarios(assess(root, Sensitivity.NONE, scenarios, cells), Members.NONE).trials();
    }

    private static List<String> placed(Trials trials) {
        return trials.placed().stream()
                .map(one -> one.unit().name() + " " + one.points() + " " + one.place() + " " + one.change()
                        + (one.last() ? " last" : ""))
                .toList();
    }

    // By the scheme U has 50, V 45, W 40.
    private static final Object[] CELLS = {
        "U", "a", 90, "U", "b", 10, "V", "a", 45, "V", "b", 45, "W", "a", 0, "W", "b", 80
    };

    @Test
    void otherWeightsMovePlaces() {
        assertThat(placed(trials(PLAIN, List.of(scenario("b thrice", new Scenario.Weights(Map.of("b", 3.0)))), CELLS)))
                .containsExactly("U 30.0 3 2 last", "V 45.0 2 0", "W 60.0 1 -2");
    }

    @Test
    void whatIsLeftOutLeavesItsWeightToTheRest() {
        assertThat(placed(trials(PLAIN, List.of(scenario("no a", new Scenario.LeaveOut(List.of("a")))), CELLS)))
                .containsExactly("U 10.0 3 2 last", "V 45.0 2 0", "W 80.0 1 -2");
        Node nested = total(block("x", 1, leaf("a", 1)), block("y", 1, leaf("b", 1)));
        assertThat(placed(trials(nested, List.of(scenario("no a", new Scenario.LeaveOut(List.of("a")))), CELLS)))
                .containsExactly("U 10.0 3 2 last", "V 45.0 2 0", "W 80.0 1 -2");
    }

    @Test
    void aMeanThatTakesNoZeroGivesZeroThere() {
        Scenario geometric = scenario("geometric", new Scenario.Aggregate(new Aggregation(Method.GEOMETRIC, 1)));
        assertThat(placed(trials(PLAIN, List.of(geometric), CELLS)))
                .extracting(line -> line.substring(0, 6) + line.substring(line.indexOf(' ', 2)))
                .containsExactly("U 30.0 2 1", "V 45.0 1 -1", "W 0.0  3 0 last");
    }

    @Test
    void anotherScaleHoldsForEveryIndicator() {
        Scenario ranks =
                scenario("ranks", new Scenario.Normalise(new Scale.Relative(Scale.Method.RANK, 0, 0, false, null)));
        // Ranks from the worst: U 3 and 1, V 2 and 2, W 1 and 3; all have 2, and nobody is last.
        assertThat(placed(trials(PLAIN, List.of(ranks), CELLS)))
                .containsExactly("U 2.0 1 0", "V 2.0 1 -1", "W 2.0 1 -2");
    }

    @Test
    void pairByPairTheNumberOfWinsDecides() {
        Node three = total(leaf("a", 1), leaf("b", 1), leaf("c", 1));
        // U beats V on a and W on a and c; V beats U on b and c, and W on a and c: U 0 wins over V, so V 2, U 0, W -2.
        assertThat(placed(trials(
                        three,
                        List.of(scenario("pairs", new Scenario.Copeland())),
                        "U",
                        "a",
                        100,
                        "U",
                        "b",
                        10,
                        "U",
                        "c",
                        10,
                        "V",
                        "a",
                        30,
                        "V",
                        "b",
                        20,
                        "V",
                        "c",
                        20,
                        "W",
                        "a",
                        20,
                        "W",
                        "b",
                        30,
                        "W",
                        "c",
                        5)))
                .containsExactly("U 0.0 2 1", "V 2.0 1 -1", "W -2.0 3 0 last");
    }

    @Test
    void theSharesAreCountedOverTheScenarios() {
        Trials trials = trials(
                PLAIN,
                List.of(
                        scenario("b thrice", new Scenario.Weights(Map.of("b", 3.0))),
                        scenario("a thrice", new Scenario.Weights(Map.of("a", 3.0))),
                        scenario("no a", new Scenario.LeaveOut(List.of("a"))),
                        scenario("no b", new Scenario.LeaveOut(List.of("b")))),
                CELLS);
        // U is first with a thrice (70, 45, 20) and without b, and last in the two others.
        Trials.Steady unit = trials.steady().get(0);
        assertThat(unit).isEqualTo(new Trials.Steady(Given.unit("U"), "all", 1, 4, 2, 2, 1, 3));
        assertThat(unit.keptShare()).isEqualTo(0.5);
        assertThat(unit.lastShare()).isEqualTo(0.5);
        assertThat(trials.steady().get(1).keptShare()).isEqualTo(1);
        assertThat(trials.influences()).isEmpty();
    }

    @Test
    void blocksThatAddPointsKeepDoingSo() {
        Node points = new Node(
                "x", text("x"), 2, new Aggregation(Method.POINTS, 1), null, List.of(leaf("a", 1), leaf("b", 1)), 0);
        assertThat(placed(trials(
                        total(points),
                        List.of(scenario("harmonic", new Scenario.Aggregate(new Aggregation(Method.HARMONIC, 1)))),
                        CELLS)))
                .containsExactly("U 100.0 1 0", "V 90.0 2 0", "W 80.0 3 0 last");
    }

    @Test
    void composedUnitsAreTriedAsTheMeanOfTheirMembers() {
        Members members = new Members(new TreeMap<>(Map.of("N", new TreeMap<>(Map.of("U", 1.0, "W", 1.0)))));
        Assessment plain =
                assess(PLAIN, Sensitivity.NONE, List.of(scenario("no a", new Scenario.LeaveOut(List.of("a")))), CELLS);
        Assessment assessment = Given.assess(plain.rulebook(), values(Given.YEAR, CELLS), members);
        assertThat(placed(new Scenarios(assessment, members).trials())).contains("N 45.0 1 0");
    }
}
