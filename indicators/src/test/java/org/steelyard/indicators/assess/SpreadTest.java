package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void twoEqualVariancesOfOneDegreeHaveTwoDegrees() {
        // t = 6 / sqrt(9) = 2; with two degrees of freedom p = 1/2 - t / (2 sqrt(2 + t^2)) = 1/2 - 1 / sqrt(6).
        assertThat(new Spread(10, 4.5, 1).higherThan(new Spread(4, 4.5, 1))).isCloseTo(0.0917517, within(1e-7));
        assertThat(new Spread(4, 4.5, 1).higherThan(new Spread(10, 4.5, 1))).isCloseTo(0.9082483, within(1e-7));
    }

    @Test
    void unequalVariancesHaveTheDegreesOfSatterthwaite() {
        // df = (3 + 6)^2 / (3^2/5 + 6^2/5) = 9; the t table has 1.833 for 0.05 and 3.250 for 0.005.
        Spread other = new Spread(50, 6, 5);
        assertThat(new Spread(50 + 3 * 1.833, 3, 5).higherThan(other)).isCloseTo(0.05, within(5e-5));
        assertThat(new Spread(50 + 3 * 3.250, 3, 5).higherThan(other)).isCloseTo(0.005, within(5e-6));
    }

    @Test
    void oneUnitWithoutVarianceLeavesTheDegreesOfTheOther() {
        // df = 4; the t table has 2.776 for 0.025.
        assertThat(new Spread(52.776, 0, 4).higherThan(new Spread(50, 1, 4))).isCloseTo(0.025, within(2e-5));
    }

    @Test
    void withoutAnyVarianceADifferenceIsCertain() {
        Spread lower = new Spread(89, 0, 19);
        Spread higher = new Spread(90, 0, 19);
        assertThat(higher.higherThan(lower)).isZero();
        assertThat(lower.higherThan(higher)).isOne();
        assertThat(lower.higherThan(lower)).isOne();
    }

    @Test
    void roundingInTheArithmeticIsNoDifference() {
        assertThat(new Spread(90 + 1e-13, 1e-27, 19).higherThan(new Spread(90, 1e-27, 19)))
                .isOne();
    }
}
