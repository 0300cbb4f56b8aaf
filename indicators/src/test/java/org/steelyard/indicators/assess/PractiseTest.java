package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.State;

/** What is not practised, and what is worth nothing without another. */
class PractiseTest {

    @TempDir
    Path folder;

    @Test
    void whatIsNotPractisedEarnsWhatTheSchemeSays() {
        Book book = new Book(folder).points("x", "y");
        String[] rows = {"unit | x | y", "A | no_practice | 60", "B | 20 | 60"};
        assertThat(Book.points(book.block("x: 1, y: 1", "no_practice: 10").assess(rows), "total"))
                .containsExactly(35, 40);
        Assessment unscored = book.block("x: 1, y: 2").assess(rows);
        assertThat(Book.points(unscored, "total")).containsExactly(60, 140.0 / 3);
        assertThat(Book.reason(unscored, "A", "x").state()).isEqualTo(State.NO_PRACTICE);
        assertThat(Book.reason(unscored, "A", "x").reason().en()).isEqualTo("no practice");
    }

    @Test
    void anIndicatorIsWorthNothingWhereItsGateScoresNothingOrIsNotPractised() {
        Book book = new Book(folder)
                .points("gate")
                .indicator("x", "zero_with: gate", "normalise: { 2020-01-01: { method: points, maximum: 100 } }");
        String[] rows = {
            "unit | gate | x",
            "A | 0 | 80",
            "B | 1 | 80",
            "C | no_practice | 80",
            "D | | 80",
            "E | 0 | ",
            "F | not_applicable | 80"
        };
        double[] gated = {0, 80, 0, 80, Double.NaN, 80};
        assertThat(Book.points(book.block("gate: 1, x: 1", "no_practice: 0").assess(rows), "x"))
                .containsExactly(gated);
        // Also where what is not practised is not scored, or earns something.
        assertThat(Book.points(book.block("gate: 1, x: 1").assess(rows), "x")).containsExactly(gated);
        assertThat(Book.points(book.block("gate: 1, x: 1", "no_practice: 5").assess(rows), "x"))
                .containsExactly(gated);
    }

    @Test
    void aGateMayHaveAGateOfItsOwnWhereverItStandsInTheTree() {
        Assessment assessment = new Book(folder)
                .points("a")
                .indicator("b", "zero_with: a", "normalise: { 2020-01-01: { method: points, maximum: 100 } }")
                .indicator("c", "zero_with: b", "normalise: { 2020-01-01: { method: points, maximum: 100 } }")
                .block("c: 1, b: 1, a: 1")
                .assess("unit | a | b | c", "A | 0 | 50 | 50", "B | 9 | 50 | 50", "C | 9 | 0 | 50");
        assertThat(Book.points(assessment, "c")).containsExactly(0, 50, 0);
        assertThat(Book.points(assessment, "b")).containsExactly(0, 50, 0);
    }
}
