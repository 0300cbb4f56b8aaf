package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StudentTTest {

    @Test
    void theMeanVariesByTheSampleVarianceOverItsNumber() {
        // 2 4 4 4 5 5 7 9: mean 5, squares 32, so 32 / 7 / 8.
        Spread mean = StudentT.mean(new double[] {2, 4, 4, Double.NaN, 4, 5, 5, 7, 9});
        assertThat(mean.points()).isEqualTo(5);
        assertThat(mean.variance()).isCloseTo(4 / 7.0, within(1e-15));
        assertThat(mean.degrees()).isEqualTo(7);
    }

    @Test
    void theIntervalReachesTheTabulatedQuantile() {
        // The 0.975 quantile of Student's t with 7 degrees of freedom is 2.364624251592785.
        Interval interval = StudentT.interval(new Spread(5, 4 / 7.0, 7), 0.95);
        double reach = 2.364624251592785 * Math.sqrt(4 / 7.0);
        assertThat(interval.low()).isCloseTo(5 - reach, within(1e-9));
        assertThat(interval.high()).isCloseTo(5 + reach, within(1e-9));
    }

    @Test
    void anErrorThatIsKnownExactlyReachesTheNormalQuantile() {
        Interval interval = StudentT.interval(Spread.known(5, 2), 0.95);
        assertThat(interval.high()).isCloseTo(5 + 2 * 1.959963984540054, within(1e-9));
    }

    @Test
    void oneValueDoesNotTellHowMuchItVaries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.mean(new double[] {1, Double.NaN}))
                .withMessage("Invalid number of values: 1 (must be >= 2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.interval(Spread.known(5, 2), 95))
                .withMessage("Invalid confidence: 95.0 (must be between 0 and 1, both left out)");
    }
}
