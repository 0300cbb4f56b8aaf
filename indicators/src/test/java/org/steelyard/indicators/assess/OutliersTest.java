package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;

/** What is done to outliers before values become points, and its ledger. */
class OutliersTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 1, 2, 3, 4, 900: as they are the skewness is 2.24, the kurtosis 5.00.
                "winsorise: 1                             | 4     | 4    | winsorised (skewness, kurtosis 2.24, 5.00)",
                "winsorise: 0                             | 4     | 900  | ''",
                // ln(x - 1 + 8.99), for 8.99 is a hundredth of the range: ln 11.99 and ln 907.99.
                "'winsorise: 0, otherwise: log'           | 2.4840730 | 6.8112334 | transformed (skewness, kurtosis 2.24, 5.00)",
                // 2 (root of x - 1).
                "'winsorise: 0, otherwise: box_cox, lambda: 0.5' | 2 | 58 | transformed (skewness, kurtosis 2.24, 5.00)"
            })
    void anOutlierIsTreated(String treat, double fourth, double fifth, String why) {
        Assessment assessment = new Book(folder)
                .points("x")
                .block("x: 1", "treat: { skewness: 1, kurtosis: 1, " + treat + " }")
                .assess("unit | x", "A | 1", "B | 2", "C | 3", "D | 4", "E | 900", "F | missing");
        double[] points = Book.points(assessment, "x");
        assertThat(points[3]).isCloseTo(fourth, within(1e-6));
        assertThat(points[4]).isCloseTo(fifth, within(1e-6));
        assertThat(points[5]).isNaN();
        if (why.isEmpty()) {
            assertThat(PreparationTest.ledger(assessment)).isEmpty();
        } else {
            assertThat(assessment.adjustments())
                    .allMatch(each -> each.why().en().equals(why));
            assertThat(assessment.adjustments()).isNotEmpty();
        }
    }

    @Test
    void outliersThatCannotBeTreatedAreRefusedWithTheIndicatorsLine() {
        Book book = new Book(folder)
                .indicator("x")
                .block(
                        "x: 1",
                        "normalise: { method: rank }",
                        "treat: { winsorise: 0, skewness: 1, kurtosis: 1, otherwise: box_cox, lambda: 0.5 }");
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> book.assess("unit | x", "A | 0", "B | 2", "C | 3", "D | 4", "E | 900"))
                .withMessage("indicators/x.yaml:1: x has outliers that cannot be treated: Invalid value: 0.0"
                        + " (must be above 0 for Box-Cox; use the shifted form)");
    }
}
