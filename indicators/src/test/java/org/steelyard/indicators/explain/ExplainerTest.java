package org.steelyard.indicators.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.steelyard.indicators.explain.Given.HUNDRED;
import static org.steelyard.indicators.explain.Given.block;
import static org.steelyard.indicators.explain.Given.indicator;
import static org.steelyard.indicators.explain.Given.leaf;
import static org.steelyard.indicators.explain.Given.lines;
import static org.steelyard.indicators.explain.Given.one;
import static org.steelyard.indicators.explain.Given.total;
import static org.steelyard.indicators.explain.Given.values;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Explanation;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Aggregation.Method;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Preparation;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;

/** Lines worked out by hand. */
class ExplainerTest {

    @Test
    void aTotalIsTheSumOfItsWeightedPartsAndAMissingPartGivesItsWeightToTheOthers() {
        Rulebook rulebook = Given.rulebook(
                Given.scheme(
                        "1",
                        total(block("x", 3, leaf("a", 1), leaf("b", 1), leaf("c", 2)), block("y", 1, leaf("d", 1))),
                        Aggregation.ARITHMETIC,
                        Preparation.NONE),
                indicator("a", Direction.HIGHER, HUNDRED),
                indicator("b", Direction.HIGHER, HUNDRED),
                indicator("c", Direction.HIGHER, HUNDRED),
                indicator("d", Direction.LOWER, new Anchors(0, 10)));
        Assessment assessment = Given.assess(
                rulebook,
                values(
                        Given.YEAR,
                        "U",
                        "a",
                        50,
                        "U",
                        "b",
                        80,
                        "U",
                        "c",
                        null,
                        "U",
                        "d",
                        12,
                        "V",
                        "a",
                        10,
                        "V",
                        "b",
                        10,
                        "V",
                        "c",
                        State.NOT_APPLICABLE,
                        "V",
                        "d",
                        8));

        assertThat(lines(assessment, "U", "total"))
                .containsSubsequence(
                        "a a",
                        "value: 50 (as delivered)",
                        "points (0 earns 0, 100 earns 100): 100 × (50 − 0) / (100 − 0) = 50",
                        "c c",
                        "no points: no data",
                        "x x",
                        "a (weight 1 / 2): 1 / 2 × 50 = 25",
                        "a's share of the total: 0.75 × 1 / 2 = 0.375",
                        "b (weight 1 / 2): 1 / 2 × 80 = 40",
                        "c: weight 2 goes to the others (no data)",
                        "share of weight available (at least 0.5: enough): 2 / 4 = 0.5",
                        "weighted sum: 25 + 40 = 65",
                        "d d",
                        "points (10 earns 0, 0 earns 100): 100 × (12 − 10) / (0 − 10) = -20",
                        "below 0 counts as 0: max(0, -20) = 0",
                        "total total",
                        "x (weight 3 / 4): 3 / 4 × 65 = 48.75",
                        "weighted sum: 48.75 + 0 = 48.75",
                        "Place in all",
                        "points as published 48.75, band B",
                        "0 have more points: place 1 + 0 = 1, of 2");
        assertThat(lines(assessment, "V", "total"))
                .contains(
                        "c: weight 2 is no part of it (not applicable)",
                        "1 have more points (the nearest: U with 48.75): place 1 + 1 = 2, of 2");
    }

    @Test
    void pointsAreAddedUpAndBroughtToTheFullMaximum() {
        Rulebook rulebook = Given.rulebook(
                Given.scheme(
                        "1", total(leaf("a", 60), leaf("b", 40)), new Aggregation(Method.POINTS, 1), Preparation.NONE),
                indicator("a", Direction.HIGHER, new Scale.Points(60)),
                indicator("b", Direction.HIGHER, new Scale.Points(40)));
        Assessment assessment = Given.assess(
                rulebook, values(Given.YEAR, "U", "a", 30, "U", "b", State.NOT_APPLICABLE, "V", "a", 20, "V", "b", 10));
        assertThat(lines(assessment, "U", "total"))
                .contains(
                        "points: the value is points, 30 of 60",
                        "sum of points, brought up to the full maximum: (30) × (100 / 60) = 50");
        assertThat(lines(assessment, "V", "total")).contains("sum of points: 20 + 10 = 30");
    }

    @Test
    void aBlockThatIsNotJoinedOrLacksWeightSaysSo() {
        Node none = new Node("x", Given.text("x"), 1, new Aggregation(Method.NONE, 1), null, List.of(leaf("a", 1)), 0);
        Rulebook rulebook = Given.rulebook(
                Given.scheme(
                        "1",
                        total(none, block("y", 1, leaf("b", 1), leaf("c", 2))),
                        Aggregation.ARITHMETIC,
                        Preparation.NONE),
                indicator("a", Direction.HIGHER, HUNDRED),
                indicator("b", Direction.HIGHER, HUNDRED),
                indicator("c", Direction.HIGHER, HUNDRED));
        List<String> lines = lines(
                Given.assess(rulebook, values(Given.YEAR, "U", "a", 1, "U", "b", 1, "U", "c", null)), "U", "total");
        assertThat(lines)
                .contains(
                        "not joined, as the scheme says",
                        "share of weight available (at least 0.5: too little): 1 / 3 = 0.3333333333333333")
                .anyMatch(line -> line.startsWith("not ranked: "));
    }

    @Test
    void pointsThatAreNotThoseOnRecordAreNamed() {
        Assessment good = Given.assess(one(Direction.HIGHER, HUNDRED), values(Given.YEAR, "U", "a", 75));
        List<Score> forged = good.scores().stream()
                .map(score -> new Score(
                        score.period(),
                        score.unit(),
                        score.peerGroup(),
                        score.node(),
                        score.kind(),
                        new Outcome.Scored(76),
                        score.weightUsed()))
                .toList();
        Assessment bad = new Assessment(
                good.rulebook(),
                good.period(),
                good.periods(),
                good.roster(),
                good.measurements(),
                forged,
                good.rankings(),
                good.flags(),
                good.trends());
        Explanation explanation = new Explainer(bad, Members.NONE).explain(Given.unit("U"), Given.YEAR, "a");
        assertThat(explanation.differing()).containsExactly("a");
        assertThat(explanation.lines())
                .extracting(line -> line.text().en())
                .contains("NOT as on record: 76 stands there");
    }

    @Test
    void anUnknownNodeIsRefusedWithTheKnownOnes() {
        Assessment assessment = Given.assess(one(Direction.HIGHER, HUNDRED), values(Given.YEAR, "U", "a", 75));
        assertThatThrownBy(() -> new Explainer(assessment, Members.NONE).explain(Given.unit("U"), Given.YEAR, "z"))
                .isInstanceOf(UserException.class)
                .hasMessage("z: expected an indicator or a node of the rulebook trial; it has total, a");
    }
}
