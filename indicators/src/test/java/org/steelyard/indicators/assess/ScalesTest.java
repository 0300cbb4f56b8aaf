package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Scale;

/** Every scale on the values 10, 20 and 40 of the units A, B and C, by hand. */
class ScalesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "method: min_max                                     | higher | 0   | 33.3333333333 | 100",
                "method: min_max                                     | lower  | 100 | 66.6666666667 | 0",
                "method: min_max, low: 1, high: 10                   | higher | 1   | 4             | 10",
                // The mean is 70/3, the deviation the root of 700/3.
                "method: z_score                                     | higher | -0.8728715609 | -0.2182178902 | 1.0910894512",
                "method: z_score, mean: 50, deviation: 10            | lower  | 58.7287156094 | 52.1821789024 | 39.0891054883",
                "method: distance_to_target, target: 30              | higher | 0   | 50 | 100",
                "method: distance_to_target, target: 30, cap: false  | higher | 0   | 50 | 150",
                "method: distance_to_target, target: 15, cap: false  | lower  | 120 | 80 | 0",
                "method: distance_to_target, target: 15              | lower  | 100 | 80 | 0",
                "method: distance_to_best                            | higher | 0   | 33.3333333333 | 100",
                "method: distance_to_reference, unit: B              | higher | 0   | 100 | 300",
                "method: fraction_of_maximum                         | higher | 25  | 50 | 100",
                "method: fraction_of_maximum                         | lower  | 100 | 50 | 25",
                "method: percentile_rank                             | higher | 0   | 50 | 100",
                "method: percentile_rank                             | lower  | 100 | 50 | 0",
                "method: rank                                        | higher | 1   | 2  | 3",
                "method: rank                                        | lower  | 3   | 2  | 1",
                "method: borda                                       | higher | 0   | 1  | 2",
                "method: target_slope_floor, target: 30, slope: 2    | higher | 60  | 80 | 100",
                "method: target_slope_floor, target: 30, slope: 2, floor: 70, full: 90 | higher | 70 | 70 | 90",
                "method: target_slope_floor, target: 15, slope: 4    | lower  | 100 | 80 | 0",
                "method: bands, steps: [{limit: 40, points: 9}, {limit: 15, points: 5}] | higher | 0 | 5 | 9",
                "method: bands, steps: [{limit: 10, points: 9}, {limit: 20, points: 5}] | lower  | 9 | 5 | 0",
                "method: points, maximum: 50                         | higher | 10  | 20 | 40"
            })
    void pointsOfAScale(String method, String direction, double a, double b, double c) {
        Assessment assessment = assess("normalise: { 2020-01-01: { " + method + " } }", "direction: " + direction);
        assertThat(Book.points(assessment, "x")).containsExactly(new double[] {a, b, c}, within(1e-9));
        assertThat(Book.points(assessment, "total")).containsExactly(new double[] {a, b, c}, within(1e-9));
    }

    @Test
    void thePowerOfAnchorsIsOnTheClippedDistance() {
        // 10, 20 and 40 lie at 0, 1/4 and over 1 between 10 and 50; the root of 1/4 is 1/2.
        Assessment assessment = assess("anchors: { 2020-01-01: { best: 50, worst: 10, power: 0.5 } }");
        assertThat(Book.points(assessment, "x")).containsExactly(new double[] {0, 50, 86.6025403784}, within(1e-9));
        Assessment clipped = assess("anchors: { 2020-01-01: { best: 30, worst: 20, power: 0.5 } }");
        assertThat(Book.points(clipped, "x")).containsExactly(0, 0, 100);
    }

    @Test
    void theSchemesScaleHoldsWhereAnIndicatorHasNoneOfItsOwn() {
        Assessment assessment = new Book(folder)
                .indicator("x")
                .indicator("y", "anchors: { 2020-01-01: { best: 40, worst: 0 } }")
                .block("x: 1, y: 1", "normalise: { method: min_max, low: 10, high: 20 }")
                .assess("unit | x | y", "A | 10 | 10", "B | 20 | 20");
        assertThat(Book.points(assessment, "x")).containsExactly(10, 20);
        assertThat(Book.points(assessment, "y")).containsExactly(25, 50);
    }

    @Test
    void aScaleHoldsFromItsDateAndBeforeItNothingApplies() {
        Book book = new Book(folder)
                .indicator(
                        "x", "normalise: { 2025-01-01: { method: rank }, 2026-12-31: { method: points, maximum: 99 } }")
                .points("y")
                .block("x: 3, y: 1");
        String[] rows = {"unit | x | y", "A | 10 | 5", "B | | 7", "C | 30 | 9"};
        assertThat(Book.points(book.assess(rows), "x")).containsExactly(10, Double.NaN, 30);
        for (int row = 1; row < rows.length; row++) {
            rows[row] = "2025 " + rows[row];
        }
        assertThat(Book.points(book.assess(rows), "x")).containsExactly(1, Double.NaN, 2);
        for (int row = 1; row < rows.length; row++) {
            rows[row] = rows[row].replace("2025", "2024");
        }
        Assessment before = book.assess(rows);
        // What is not in force is nobody's lack, whether or not a value was delivered.
        assertThat(Book.points(before, "total")).containsExactly(5, 7, 9);
        for (String unit : new String[] {"A", "B"}) {
            assertThat(Book.reason(before, unit, "x").state()).isEqualTo(State.NOT_APPLICABLE);
            assertThat(Book.reason(before, unit, "x").reason().en()).isEqualTo("no anchors in force on 2024-12-31");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "min_max | Invalid column: every value is 7.0 (must have at least two different values)",
                "z_score | Invalid column: every value is 7.0 (must have at least two different values)",
                "distance_to_best | Invalid column: every value is 7.0 (must have at least two different values)",
                "distance_to_reference, unit: Z | Invalid reference: Z (must be one of the units that have a value)"
            })
    void aColumnThatAScaleCannotTellApartIsRefusedWithItsLine(String method, String why) {
        Book book = new Book(folder)
                .indicator("x", "normalise: { 2020-01-01: { method: " + method + " } }")
                .block("x: 1");
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> book.assess("unit | x", "A | 7", "B | 7", "C | "))
                .withMessage("indicators/x.yaml:12: x cannot be normalised by "
                        + method.replaceAll(",.*", "") + " in 2026, level economy: " + why
                        + "; choose another method, fixed anchors, or leave the indicator out")
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(UserException.Kind.RULEBOOK));
    }

    @Test
    void allColumnsThatCannotBeScoredAreToldAtOnce() {
        Book book = new Book(folder)
                .indicator("x")
                .indicator("y")
                .indicator("z")
                .block("x: 1, y: 1, z: 1", "normalise: { method: min_max }");
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> book.assess("unit | x | y | z", "A | 7 | 1 | 3", "B | 7 | 2 | 3"))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.place() + ":" + problem.line())
                        .containsExactly("indicators/x.yaml:1", "indicators/z.yaml:1"));
    }

    @Test
    void anIndicatorOfWhichNothingWasDeliveredIsMissingAndRefusesNothing() {
        Assessment assessment = new Book(folder)
                .indicator("x")
                .points("y")
                .block("x: 1, y: 4", "normalise: { method: min_max }")
                .assess("unit | x | y", "A | | 5", "B | | 6");
        assertThat(Book.points(assessment, "total")).containsExactly(5, 6);
        assertThat(Book.reason(assessment, "A", "x").reason().en()).isEqualTo("no data");
    }

    @Test
    void aRelativeScaleIsNoScaleOfOneUnitAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FixedPoints.of(new Scale.Relative(Scale.Method.RANK, 0, 0, false, null), Direction.HIGHER, 1))
                .withMessage("Invalid scale: RANK (must not be relative)");
    }

    @Test
    void theCityAloneIsNotRefusedUnderARelativeScale() {
        Book book = new Book(folder).indicator("x").block("x: 1", "normalise: { method: min_max }");
        GivenValue city =
                new GivenValue(Period.parse("2026"), Unit.CITY, "", "x", 5.0, null, State.OK, "values.csv", 2);
        Assessment assessment =
                new Assessor(book.read()).assessValues(java.util.List.of(city)).get(0);
        assertThat(Book.points(assessment, "total")).containsExactly(Double.NaN);
    }

    private Assessment assess(String... lines) {
        return new Book(folder).indicator("x", lines).block("x: 1").assess("unit | x", "A | 10", "B | 20", "C | 40");
    }
}
