package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Certainty;
import org.steelyard.indicators.result.Measurement;

/** Standard errors that came with the values, carried to the scores, against sums by hand. */
class GivenErrorsTest {

    @TempDir
    Path folder;

    @Test
    void theErrorOfAWeightedMeanIsThatOfItsSumOfVariances() {
        // Weights 1/4 and 3/4, errors 4 and 2: 1 + 2.25 = 3.25. Degrees 3.25² / (1²/5 + 2.25²/10).
        Certainty a =
                certainty(book("x: 1, y: 3").assess("unit | x | y", "A | 50~4/5 | 50~2/10", "B | 10~4 | 10~2"), "A");
        assertThat(a.points()).isEqualTo(50);
        assertThat(a.se()).isCloseTo(1.8027756377, within(1e-9));
        assertThat(a.degrees()).isCloseTo(10.5625 / (0.2 + 0.50625), within(1e-9));
    }

    @Test
    void errorsKnownExactlyHaveNoEndOfDegrees() {
        Assessment assessment = book("x: 1, y: 3").assess("unit | x | y", "A | 50~4 | 50~0", "B | 10~0/3 | 10~0");
        assertThat(certainty(assessment, "A").se()).isEqualTo(1);
        assertThat(certainty(assessment, "A").degrees()).isInfinite();
        assertThat(certainty(assessment, "B").se()).isZero();
        assertThat(certainty(assessment, "B").degrees()).isInfinite();
    }

    @Test
    void anErrorGoesThroughTheScale() {
        // 100 points at 10, none at 60: two points for each one, so the error 3 is 6 points.
        Assessment assessment = new Book(folder)
                .indicator("x", "direction: lower", "anchors: { 2000-01-01: { best: 10, worst: 60 } }")
                .block("x: 1")
                .assess("unit | x", "A | 30~3", "B | 100~3");
        assertThat(certainty(assessment, "A").se()).isCloseTo(6, within(1e-12));
        assertThat(certainty(assessment, "B").se()).isZero();
        Measurement measured =
                Fixture.measurement(assessment, assessment.scores().get(0).unit(), "x");
        assertThat(measured.low()).isCloseTo(30 - 3 * 1.959963985, within(1e-8));
        assertThat(measured.high()).isCloseTo(30 + 3 * 1.959963985, within(1e-8));
        assertThat(measured.se()).isEqualTo(3);
    }

    @Test
    void withoutTheErrorOfOneValueThatOfTheTotalIsNotKnownButThatOfItsOtherBlockIs() {
        Assessment assessment = new Book(folder)
                .points("x", "y", "z")
                .scheme("total:\n" + MeansTest.block("one", 1, "x: 1") + MeansTest.block("two", 1, "y: 1, z: 1")
                        + "views: [ { block: view, name: { zh: 观, en: View }, of: { x: 1, y: 1 } } ]\n")
                .assess("unit | x | y | z", "A | 50~4 | 50 | missing", "B | 10~3 | 10~4 | 10~4");
        assertThat(nodes(assessment, "A")).containsExactly("one");
        assertThat(nodes(assessment, "B")).containsExactly("total", "one", "two", "view");
        assertThat(certainty(assessment, "B").se()).isCloseTo(0.5 * Math.sqrt(9 + 8), within(1e-12));
        Certainty view = assessment.certainties().stream()
                .filter(each -> each.node().equals("view"))
                .findFirst()
                .orElseThrow();
        assertThat(view.se()).isEqualTo(2.5);
    }

    @Test
    void whatIsNotPractisedIsKnown() {
        Assessment assessment = book("x: 1, y: 3", "no_practice: 0")
                .assess("unit | x | y", "A | 50~4 | no_practice", "B | 10~4 | 10~2");
        assertThat(certainty(assessment, "A").se()).isEqualTo(1);
    }

    @Test
    void aDividedValueIsDividedOnceAndItsDivisorsErrorCounts() {
        Book book = new Book(folder)
                .indicator("x", "per: people", "normalise: { 2000-01-01: { method: points, maximum: 100 } }")
                .indicator("people")
                .block("x: 1");
        Assessment assessment = book.assess("unit | x | people", "A | 40~2 | 4~0", "B | 40~0 | 4~1", "C | 40~2 | 4");
        assertThat(certainty(assessment, "A").points()).isEqualTo(10);
        assertThat(certainty(assessment, "A").se()).isEqualTo(0.5);
        // 40 / 5 = 8 and 40 / 3 = 13 1/3, half of the difference.
        assertThat(certainty(assessment, "B").se()).isCloseTo(8.0 / 3, within(1e-12));
        assertThat(nodes(assessment, "C")).isEmpty();
    }

    @Test
    void nothingIsKnownWhereTheGateIsNot() {
        Book book = new Book(folder)
                .points("gate")
                .indicator("x", "zero_with: gate", "normalise: { 2000-01-01: { method: points, maximum: 100 } }")
                .scheme("total:\n" + MeansTest.block("one", 1, "gate: 1") + MeansTest.block("two", 1, "x: 1"));
        assertThat(nodes(book.assess("unit | gate | x", "A | 5 | 40~2", "B | 5~1 | 40~2"), "A"))
                .isEmpty();
        assertThat(nodes(book.assess("unit | gate | x", "A | 5 | 40~2", "B | 5~1 | 40~2"), "B"))
                .containsExactly("total", "one", "two");
    }

    @Test
    void nothingIsKnownSoNearToWhereAMeanHasNoPoints() {
        Assessment assessment =
                book("x: 1, y: 1", "aggregate: geometric").assess("unit | x | y", "A | 5~6 | 50~1", "B | 50~2 | 50~2");
        assertThat(nodes(assessment, "A")).isEmpty();
        assertThat(certainty(assessment, "B").se()).isCloseTo(Math.sqrt(2), within(1e-3));
    }

    @Test
    void wherePointsHangOnOtherUnitsNoErrorIsGiven() {
        String[] rows = {"unit | x | y", "A | 50~4 | 50~4", "B | 10~4 | 10~4", "C | 20~4 | 20~4", "D | 30~4 | 30~4"};
        assertThat(book("x: 1, y: 3", "impute: { method: mean }").assess(rows).certainties())
                .isEmpty();
        assertThat(book("x: 1, y: 3", "treat: { winsorise: 1, skewness: 2, kurtosis: 3.5 }")
                        .assess(rows)
                        .certainties())
                .isEmpty();
        Book relative = new Book(folder)
                .indicator("x", "normalise: { 2000-01-01: { method: min_max } }")
                .indicator("y")
                .block("x: 1, y: 3", "normalise: { method: points, maximum: 100 }");
        assertThat(relative.assess(rows).certainties()).isEmpty();
        // A relative scale that no indicator uses takes nothing away.
        assertThat(new Book(folder)
                        .points("x", "y")
                        .block("x: 1, y: 3", "normalise: { method: min_max }")
                        .assess(rows)
                        .certainties())
                .isNotEmpty();
        assertThat(book("x: 1, y: 3")
                        .assess("unit | x | y", "A | 5 | 5", "B | 6 | 6")
                        .certainties())
                .isEmpty();
    }

    @Test
    void placesHaveARangeAndTheOrderItsReliability() {
        Assessment assessment =
                book("x: 1, y: 1").assess("unit | x | y", "A | 90~1 | 90~1", "B | 50~1 | 50~1", "C | 49~1 | 49~1");
        assertThat(assessment.rankings().get(0).placings())
                .extracting(each -> each.place() + " " + each.lowest() + " " + each.highest())
                .containsExactly("1 1 1", "2 2 3", "3 2 3");
        assertThat(assessment.reliabilities()).hasSize(2).allMatch(each -> each.units() == 3 && each.informative());
        List<Certainty> total = assessment.certainties().stream()
                .filter(each -> each.node().equals("total"))
                .toList();
        assertThat(total).extracting(each -> each.unit().name()).containsExactly("A", "B", "C");
        // The chance that C is last is that of a normal of variance 1, mean 1, to be above 0.
        assertThat(total.get(2).lastProbability()).isCloseTo(0.8413447461, within(1e-6));
        assertThat(total.get(1).lastProbability()).isCloseTo(0.1586552539, within(1e-6));
        assertThat(total.stream().mapToDouble(Certainty::expectedPlace).sum()).isCloseTo(6, within(1e-6));
        assertThat(total.get(0).shrunken()).isBetween(63.0, 90.0);
    }

    @Test
    void whereOneUnitIsNotKnownThereIsNoChanceOfBeingLast() {
        Assessment assessment =
                book("x: 1, y: 1").assess("unit | x | y", "A | 90~1 | 90~1", "B | 50~1 | 50~1", "C | 49 | 49");
        assertThat(assessment.certainties())
                .isNotEmpty()
                .allMatch(each ->
                        each.lastProbability() == null && each.shrunken() == null && each.expectedPlace() == null);
        assertThat(assessment.reliabilities()).isEmpty();
    }

    private Book book(String weights, String... lines) {
        return new Book(folder).points("x", "y").block(weights, lines);
    }

    private static Certainty certainty(Assessment assessment, String unit) {
        return assessment.certainties().stream()
                .filter(each -> each.unit().name().equals(unit) && each.node().equals("total"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> nodes(Assessment assessment, String unit) {
        return assessment.certainties().stream()
                .filter(each -> each.unit().name().equals(unit))
                .map(Certainty::node)
                .toList();
    }
}
