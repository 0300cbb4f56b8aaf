package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.State;

/** What is done to values before they become points, step by step, and its ledger. */
class PreparationTest {

    @TempDir
    Path folder;

    @Test
    void aValueIsDividedByAnotherOfTheSameUnit() {
        Assessment assessment = new Book(folder)
                .indicator("x", "per: people", "normalise: { 2020-01-01: { method: points, maximum: 100 } }")
                .points("y")
                .indicator("people")
                .block("x: 1, y: 1")
                .assess("unit | x | people | y", "A | 10 | 4 | 1", "B | 10 | 0 | 1", "C | 10 | | 1", "D | | 4 | 1");
        assertThat(Book.points(assessment, "x")).containsExactly(2.5, Double.NaN, Double.NaN, Double.NaN);
        assertThat(Book.reason(assessment, "B", "x").reason().en())
                .isEqualTo("no value was left by the steps before scoring");
        assertThat(Book.reason(assessment, "D", "x").reason().en()).isEqualTo("no data");
        assertThat(ledger(assessment))
                .containsExactly(
                        "A x DENOMINATE 10.0 2.5 divided by people",
                        "B x DENOMINATE 10.0 null divided by people",
                        "C x DENOMINATE 10.0 null divided by people");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // The values 10, 20, 60 and 90, the last two of the group of the unit that lacks one.
                "mean         | 45 | filled with the mean of the other units",
                "median       | 40 | filled with the median of the other units",
                "group_mean   | 75 | filled with the mean of its group",
                "group_median | 75 | filled with the median of its group"
            })
    void aMissingValueIsFilled(String method, double filled, String why) {
        Assessment assessment = new Book(folder)
                .points("x")
                .block("x: 1", "impute: { method: " + method + " }")
                .assess(
                        "unit | x",
                        "A/g | 10",
                        "B/g | 20",
                        "C/h | 60",
                        "D/h | 90",
                        "E/h | missing",
                        "F/h | not_applicable");
        assertThat(Book.points(assessment, "x")).containsExactly(10, 20, 60, 90, filled, Double.NaN);
        assertThat(ledger(assessment)).containsExactly("E/h x IMPUTE null " + filled + " " + why);
        assertThat(Book.reason(assessment, "F/h", "x").state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void aValueIsCarriedForwardAsItWasDeliveredFromTheLatestPeriodOfItsKind() {
        // In 2024 the outlier 900 of E is drawn in to 4, but E carries its own 900, and by 2026 still.
        Book book = new Book(folder)
                .points("x")
                .block(
                        "x: 1",
                        "impute: { method: carried_forward }",
                        "treat: { winsorise: 1, skewness: 1, kurtosis: 1 }");
        String[] rows = {
            "unit | x",
            "2024 A | 1",
            "2024 B | 2",
            "2024 C | 3",
            "2024 D | 4",
            "2024 E | 900",
            "2025-Q4 A | 77",
            "2025-Q4 E | 77",
            "2025 A | 1",
            "2025 E | missing",
            "2026 A | missing",
            "2026 E | missing",
            "2026 F | missing"
        };
        Assessment assessment = book.assess(rows);
        assertThat(Book.points(assessment, "x")).containsExactly(1, 900, Double.NaN);
        assertThat(ledger(assessment))
                .containsExactly(
                        "E x TREAT 900.0 4.0 winsorised (skewness, kurtosis 2.24, 5.00)",
                        "E x IMPUTE null 900.0 carried forward from the period before",
                        "A x IMPUTE null 1.0 carried forward from the period before",
                        "E x IMPUTE null 900.0 carried forward from the period before");
    }

    @Test
    void aCarriedValueIsDividedAsItWasInItsOwnPeriod() {
        Assessment assessment = new Book(folder)
                .indicator("x", "per: people", "normalise: { 2020-01-01: { method: points, maximum: 100 } }")
                .indicator("people")
                .block("x: 1", "impute: { method: carried_forward }")
                .assess("unit | x | people", "2025 A | 10 | 4", "2026 A | | 5");
        assertThat(Book.points(assessment, "x")).containsExactly(2.5);
    }

    @Test
    void aUnitWithTooFewOfItsIndicatorsIsNotScoredAtAll() {
        Assessment assessment = new Book(folder)
                .points("x", "y", "z", "w")
                .block(
                        "x: 1, y: 1, z: 1, w: 1",
                        "screen: { available: 0.55 }",
                        "no_practice: 0",
                        "impute: { method: mean }")
                .assess(
                        "unit | x | y | z | w",
                        "A | 10 | 10 | 10 | ",
                        "B | 20 | no_practice | | ",
                        "C | 30 | no_practice | 30 | ",
                        "D | 40 | not_applicable | not_applicable | not_applicable",
                        "E | | | | ");
        // B has 2 of 4, below 0.55; C has 3; all that applies to D is there. Screening is by what was delivered.
        assertThat(Book.points(assessment, "x")).containsExactly(10, Double.NaN, 30, 40);
        assertThat(Book.points(assessment, "y")).containsExactly(10, Double.NaN, 0, Double.NaN);
        assertThat(Book.points(assessment, "total")[1]).isNaN();
        assertThat(ledger(assessment).stream().filter(line -> line.contains("SCREEN")))
                .containsExactly(
                        "B x SCREEN 20.0 null fewer than 55% of its indicators available",
                        "B z SCREEN 20.0 null fewer than 55% of its indicators available");
    }

    @Test
    void exactlyEnoughIndicatorsAreEnough() {
        // 11 of 20 are 55 %, though 0.55 times 20 is a little above 11 as doubles.
        StringBuilder weights = new StringBuilder("i0: 1");
        StringBuilder head = new StringBuilder("unit | i0");
        StringBuilder row = new StringBuilder("A | 1");
        Book book = new Book(folder).points("i0");
        for (int i = 1; i < 20; i++) {
            book.points("i" + i);
            weights.append(", i").append(i).append(": 1");
            head.append(" | i").append(i);
            row.append(" | ").append(i < 11 ? "1" : "missing");
        }
        Assessment assessment =
                book.block(weights.toString(), "screen: { available: 0.55 }").assess(head.toString(), row.toString());
        assertThat(Book.points(assessment, "i0")).containsExactly(1);
    }

    static List<String> ledger(Assessment assessment) {
        return assessment.adjustments().stream().map(PreparationTest::line).toList();
    }

    private static String line(Adjustment one) {
        return one.unit().name() + " " + one.indicator() + " " + one.step() + " " + one.before() + " " + one.after()
                + " " + one.why().en();
    }
}
