package org.steelyard.indicators.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.explain.Given.HUNDRED;
import static org.steelyard.indicators.explain.Given.indicator;
import static org.steelyard.indicators.explain.Given.leaf;
import static org.steelyard.indicators.explain.Given.lines;
import static org.steelyard.indicators.explain.Given.one;
import static org.steelyard.indicators.explain.Given.total;
import static org.steelyard.indicators.explain.Given.values;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Preparation;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;

/** The lines of single indicators, worked out by hand: what was counted, prepared and scaled. */
class ExplainedLeavesTest {

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
}
