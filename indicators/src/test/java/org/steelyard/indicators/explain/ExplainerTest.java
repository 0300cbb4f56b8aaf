package org.steelyard.indicators.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.steelyard.indicators.explain.Given.block;
import static org.steelyard.indicators.explain.Given.indicator;
import static org.steelyard.indicators.explain.Given.leaf;
import static org.steelyard.indicators.explain.Given.total;
import static org.steelyard.indicators.explain.Given.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Explanation;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
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

    private static final Anchors HUNDRED = new Anchors(100, 0);

    private static List<String> lines(Assessment assessment, String unit, String node) {
        Explanation explanation = new Explainer(assessment, Members.NONE).explain(Given.unit(unit), Given.YEAR, node);
        assertThat(explanation.differing()).isEmpty();
        return explanation.lines().stream().map(line -> line.text().en()).toList();
    }

    private static Rulebook one(Direction direction, Scale scale) {
        return Given.rulebook(
                Given.scheme("1", total(leaf("a", 1)), Aggregation.ARITHMETIC, Preparation.NONE),
                indicator("a", direction, scale));
    }

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
    void aShareIsItsCountedRowsAndAMeanOfWholeNumbersGivesItsSumBack() {
        Assessment given = Given.assess(one(Direction.HIGHER, HUNDRED), values(Given.YEAR, "U", "a", 75));
        assertThat(lines(counted(given, new Sums(8, BigDecimal.valueOf(6), BigDecimal.valueOf(8)), 75), "U", "a"))
                .contains("value: 75 (as delivered, n = 8)");
    }

    private static Assessment counted(Assessment given, Sums sums, double value) {
        return new Assessment(
                given.rulebook(),
                given.period(),
                given.periods(),
                given.roster(),
                List.of(new Measurement(Given.YEAR, Given.unit("U"), "a", sums.n(), sums, value, null, null, State.OK)),
                given.scores(),
                given.rankings(),
                given.flags(),
                given.trends());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12 | points (target met): 100 − 5 × 0 = 100
                    8  | points: 100 − 5 × 2 = 90
                    -20 | not below the floor: max(40, -50) = 40
                    """)
    void aTargetIsMissedByItsDistance(double value, String line) {
        Rulebook rulebook = one(Direction.HIGHER, new Scale.TargetSlope(10, 5, 40, 100));
        assertThat(lines(Given.assess(rulebook, values(Given.YEAR, "U", "a", value)), "U", "a"))
                .contains(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3 | points: 3 ≤ 3 earns 100
                    4 | points: 4 ≤ 5 earns 60
                    9 | points: 9 does not reach the lowest step, 5, and earns 0
                    """)
    void aStepIsReachedOrNot(double value, String line) {
        Rulebook rulebook =
                one(Direction.LOWER, new Scale.Steps(List.of(new Scale.Step(3, 100), new Scale.Step(5, 60))));
        assertThat(lines(Given.assess(rulebook, values(Given.YEAR, "U", "a", value)), "U", "a"))
                .contains(line);
    }

    @Test
    void aPowerIsTakenOfTheClippedDistance() {
        Rulebook rulebook = one(Direction.LOWER, new Anchors(0, 100, 0.5));
        assertThat(lines(Given.assess(rulebook, values(Given.YEAR, "U", "a", 75)), "U", "a"))
                .contains("to the power: 100 × (25 / 100) ^ 0.5 = 50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MIN_MAX               | HIGHER | points: (6 − 2) / (10 − 2) × (100 − 0) + 0 = 50
                    MIN_MAX               | LOWER  | points: (10 − 6) / (10 − 2) × (100 − 0) + 0 = 50
                    Z_SCORE               | HIGHER | points: (6 − 6) / 4 × 100 + 0 = 0
                    DISTANCE_TO_BEST      | HIGHER | points: 100 × ((6 − 2) / (10 − 2)) = 50
                    DISTANCE_TO_TARGET    | HIGHER | points: 100 × 1 = 100
                    DISTANCE_TO_REFERENCE | HIGHER | points: 100 × (1 − (10 − 6) / (10 − 2)) = 50
                    DISTANCE_TO_REFERENCE | LOWER  | points: 100 × (1 − (6 − 2) / (10 − 2)) = 50
                    FRACTION_OF_MAXIMUM   | HIGHER | points: 100 × (6 / 10) = 60
                    FRACTION_OF_MAXIMUM   | LOWER  | points: 100 × (2 / 6) = 33.33333333333333
                    PERCENTILE_RANK       | HIGHER | points: 100 × (1 / 2) = 50
                    RANK                  | HIGHER | points: 1 + 1 = 2
                    BORDA                 | HIGHER | points: 1 = 1
                    """)
    void aRelativeScaleShowsTheFiguresOfAllUnits(Scale.Method method, Direction direction, String line) {
        String best = direction == Direction.HIGHER ? "W" : "U";
        Scale scale = new Scale.Relative(method, 0, 100, true, best);
        Assessment assessment =
                Given.assess(one(direction, scale), values(Given.YEAR, "U", "a", 2, "V", "a", 6, "W", "a", 10));
        assertThat(lines(assessment, "V", "a")).contains("of all 3 values the least is 2, the greatest 10", line);
    }

    @Test
    void aCappedTargetIsNotPassed() {
        Scale scale = new Scale.Relative(Scale.Method.DISTANCE_TO_TARGET, 6, 0, true, null);
        Assessment assessment =
                Given.assess(one(Direction.HIGHER, scale), values(Given.YEAR, "U", "a", 2, "V", "a", 4, "W", "a", 10));
        assertThat(lines(assessment, "V", "a")).contains("points: 100 × (1 − (6 − 4) / (6 − 2)) = 50");
        assertThat(lines(assessment, "W", "a")).contains("points: 100 × min(1, 1 − (6 − 10) / (6 − 2)) = 100");
    }

    @Test
    void stepsBeforeScoringStandBetweenValueAndPoints() {
        Rulebook rulebook = Given.rulebook(
                Given.scheme(
                        "1",
                        total(leaf("a", 1), leaf("g", 1)),
                        Aggregation.ARITHMETIC,
                        new Preparation(Preparation.Imputation.MEAN, 0, null)),
                indicator("a", Direction.HIGHER, HUNDRED, "b", "g"),
                indicator("b", Direction.HIGHER, null),
                indicator("g", Direction.HIGHER, HUNDRED));
        Assessment assessment = Given.assess(
                rulebook,
                values(
                        Given.YEAR,
                        "U",
                        "a",
                        30,
                        "U",
                        "b",
                        2,
                        "U",
                        "g",
                        5,
                        "V",
                        "a",
                        null,
                        "V",
                        "b",
                        2,
                        "V",
                        "g",
                        State.NO_PRACTICE,
                        "W",
                        "a",
                        5,
                        "W",
                        "b",
                        1,
                        "W",
                        "g",
                        1));

        assertThat(lines(assessment, "U", "a")).contains("divided by b: 30 / 2 = 15");
        assertThat(lines(assessment, "V", "total"))
                .contains(
                        "filled with the mean of the other units: none → 10",
                        "points: no practice earns 0 by the scheme",
                        "points: g has 0, and so has this");
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
    void aComposedUnitIsTheMeanOfItsMembersPoints() {
        Members members = new Members(new TreeMap<>(Map.of("N", new TreeMap<>(Map.of("U", 3.0, "V", 1.0)))));
        Assessment assessment =
                Given.assess(one(Direction.HIGHER, HUNDRED), values(Given.YEAR, "U", "a", 80, "V", "a", 40), members);
        Explanation explanation = new Explainer(assessment, members).explain(Given.unit("N"), Given.YEAR, "total");
        assertThat(explanation.lines().get(1).text().en())
                .isEqualTo("weighted mean of its members' points (U, V): (3 × 80 + 1 × 40) / 4 = 70");
        assertThat(explanation.differing()).isEmpty();
    }

    @Test
    void aComposedUnitWithoutAMemberHasNoPoints() {
        Members members = new Members(new TreeMap<>(Map.of("N", new TreeMap<>(Map.of("U", 3.0, "V", 1.0)))));
        Assessment assessment =
                Given.assess(one(Direction.HIGHER, HUNDRED), values(Given.YEAR, "U", "a", 80, "V", "a", null), members);
        assertThat(new Explainer(assessment, members)
                        .explain(Given.unit("N"), Given.YEAR, "total")
                        .lines())
                .extracting(line -> line.text().en())
                .anyMatch(line -> line.startsWith("V has no points: "))
                .anyMatch(line -> line.startsWith("no points: "));
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
