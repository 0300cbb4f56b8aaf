package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void anErrorThatIsKnownExactlyMakesTheTestNormal() {
        // z = 1.959964 / sqrt(0.6^2 + 0.8^2), of which 2.5 % of a normal lie above.
        Spread higher = Spread.known(51.959964, 0.6);
        assertThat(higher.higherThan(Spread.known(50, 0.8))).isCloseTo(0.025, within(1e-8));
        assertThat(higher.error()).isEqualTo(0.6);
        // Beside an estimated variance only that one's uncertainty counts: df = (1 + 3)^2 / (3^2 / 9) = 16, and the t
        // table has 2.120 for 0.025.
        assertThat(new Spread(50 + 2 * 2.120, 3, 9).higherThan(Spread.known(50, 1)))
                .isCloseTo(0.025, within(2e-5));
    }

    @Test
    void everyTestOfTwoIsTheOtherOneTurnedRound() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 1000; run++) {
            Spread one = new Spread(100 * random.nextDouble(), random.nextDouble(), 1 + random.nextInt(30));
            Spread two = new Spread(100 * random.nextDouble(), random.nextDouble(), 1 + random.nextInt(30));
            assertThat(one.higherThan(two) + two.higherThan(one)).isCloseTo(1, within(1e-12));
            assertThat(one.higherThan(two) < 0.5).isEqualTo(one.points() > two.points());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 1, 19, Invalid points: NaN (must be a number)",
        "1, -1, 19, Invalid variance: -1.0 (must be a number >= 0)",
        "1, NaN, 19, Invalid variance: NaN (must be a number >= 0)",
        "1, Infinity, 19, Invalid variance: Infinity (must be a number >= 0)",
        "1, 1, 0, 'Invalid degrees: 0.0 (must be > 0, or infinite)'",
        "1, 1, NaN, 'Invalid degrees: NaN (must be > 0, or infinite)'"
    })
    void whatCannotBeComputedWithIsRefused(double points, double variance, double degrees, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spread(points, variance, degrees))
                .withMessage(message);
    }
}
