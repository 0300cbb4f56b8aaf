package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final double ABSENT = Double.NaN;

    /** By hand: means 2 and 4; products of the differences 2 + 0 + 1 = 3; squares 2 and 6. */
    @Test
    void onlyPairsThatAreBothThereCount() {
        double[] one = {1, 2, 3, ABSENT, 100};
        double[] other = {2, 5, 5, 7, ABSENT};

        assertThat(Correlation.covariance(one, other)).isEqualTo(1.5);
        assertThat(Correlation.pearson(one, other)).isCloseTo(3 / StrictMath.sqrt(12), within(1e-15));
    }

    @Test
    void columnsThatFallTogetherCorrelateAtOne() {
        assertThat(Correlation.pearson(new double[] {3, 1, 2}, new double[] {-6, -2, -4}))
                .isCloseTo(-1, within(1e-15));
    }

    @Test
    void aConstantOrTooShortColumnHasNoCorrelation() {
        assertThat(Correlation.pearson(new double[] {1, 2, 3}, new double[] {0.1, 0.1, 0.1}))
                .isNaN();
        assertThat(Correlation.pearson(new double[] {1, ABSENT}, new double[] {1, 2}))
                .isNaN();
        assertThat(Correlation.covariance(new double[] {1, ABSENT}, new double[] {1, 2}))
                .isNaN();
    }

    /** Covariance matrix 1 0.5 / 0.5 1: alpha = 2 (1 - 2 / 3). */
    @Test
    void alphaComparesTheVariancesWithAllCovariances() {
        double[][] columns = {{1, 2, 3}, {1, 3, 2}};

        assertThat(Correlation.cronbachAlpha(columns)).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void wrongShapesAreRefused() {
        assertThatThrownBy(() -> Correlation.pearson(new double[] {1, 2}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid length: 1 (must be 2 as of the first column)");
        assertThatThrownBy(() -> Correlation.cronbachAlpha(new double[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number of columns: 1 (must be >= 2)");
    }
}
