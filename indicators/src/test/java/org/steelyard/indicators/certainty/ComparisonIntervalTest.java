package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class ComparisonIntervalTest {

    @Test
    void theMultipliersOfOnePairAreThePublishedOnes() {
        for (CSVRecord row : Vectors.rows("goldstein_spiegelhalter_multiplier")) {
            double expected = Vectors.number(row, "multiplier");
            double ratio = Vectors.number(row, "se_ratio");
            assertThat(ComparisonInterval.multiplier(ratio, 1, 0.05)).isCloseTo(expected, Vectors.close(expected));
            assertThat(ComparisonInterval.multiplier(3, 3 * ratio, 0.05)).isCloseTo(expected, Vectors.close(expected));
        }
    }

    @Test
    void theMultiplierOverAllPairsIsThePublishedOne() {
        for (CSVRecord row : Vectors.rows("goldstein_spiegelhalter_avg_multiplier")) {
            double[] errors = Arrays.stream(row.get("se").split(";", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double expected = Vectors.number(row, "multiplier_avg_over_pairs");
            assertThat(ComparisonInterval.multiplier(errors, Vectors.number(row, "alpha")))
                    .isCloseTo(expected, Vectors.close(expected));
        }
    }

    @Test
    void ofOnePairBothMultipliersAreTheSame() {
        assertThat(ComparisonInterval.multiplier(new double[] {2, 5}, 0.01))
                .isCloseTo(ComparisonInterval.multiplier(2, 5, 0.01), within(1e-12));
        // Beside a unit known exactly the interval is the usual one.
        assertThat(ComparisonInterval.multiplier(0, 5, 0.05)).isCloseTo(1.959963984540054, within(1e-12));
    }

    @Test
    void twoIntervalsTouchWhereTheTestIsAtItsLevel() {
        Spread low = Spread.known(50, 0.6);
        Spread high = Spread.known(51.95996398454005, 0.8);
        double multiplier = ComparisonInterval.multiplier(0.6, 0.8, 0.05);
        assertThat(ComparisonInterval.around(low, multiplier).high())
                .isCloseTo(ComparisonInterval.around(high, multiplier).low(), within(1e-12));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonInterval.multiplier(0, 0, 0.05))
                .withMessage("Invalid standard errors: 0.0 and 0.0 (must be numbers >= 0, of a pair not both 0)");
        assertThatIllegalArgumentException().isThrownBy(() -> ComparisonInterval.multiplier(-1, 2, 0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonInterval.multiplier(1, Double.POSITIVE_INFINITY, 0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonInterval.multiplier(new double[] {1}, 0.05))
                .withMessage("Invalid number of standard errors: 1 (must be >= 2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonInterval.multiplier(1, 1, 5))
                .withMessage("Invalid alpha: 5.0 (must be between 0 and 1, both left out)");
    }
}
