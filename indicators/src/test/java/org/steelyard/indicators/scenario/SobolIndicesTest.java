package org.steelyard.indicators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Functions whose indices are known exactly. */
class SobolIndicesTest {

    private static final int POINTS = 4096;

    /** Of a sum of a·x the variance is the sum of a² / 12, so each input explains its a² of them, and none with others. */
    @Test
    void inputsOfASumExplainTheirSquaredSlopes() {
        double[] slopes = {1, 2, 3, 0};
        SobolIndices found = SobolIndices.of(4, POINTS, x -> {
            double sum = 5;
            for (int i = 0; i < slopes.length; i++) {
                sum += slopes[i] * x[i];
            }
            return sum;
        });
        assertThat(found.variance()).isCloseTo(14 / 12.0, within(0.005));
        for (int i = 0; i < slopes.length; i++) {
            double share = slopes[i] * slopes[i] / 14;
            assertThat(found.first()[i]).isCloseTo(share, within(0.01));
            assertThat(found.total()[i]).isCloseTo(share, within(0.01));
        }
    }

    /** Ishigami and Homma 1990 with a = 7 and b = 0.1; indices as in Saltelli et al. 2008, table 4.6 and by its formulas. */
    @Test
    void inputsOfIshigamisFunctionExplainWhatItsFormulasSay() {
        SobolIndices found = SobolIndices.of(3, POINTS, x -> {
            double one = Math.PI * (2 * x[0] - 1);
            double two = Math.PI * (2 * x[1] - 1);
            double three = Math.PI * (2 * x[2] - 1);
            double sine = StrictMath.sin(two);
            return StrictMath.sin(one) + 7 * sine * sine + 0.1 * three * three * three * three * StrictMath.sin(one);
        });
        assertThat(found.variance()).isCloseTo(13.8446, within(0.1));
        assertThat(found.first()).containsExactly(new double[] {0.3139, 0.4424, 0}, within(0.02));
        assertThat(found.total()).containsExactly(new double[] {0.5576, 0.4424, 0.2437}, within(0.02));
    }

    /** Of a product of two inputs around 0 each explains nothing alone, and both together all. */
    @Test
    void inputsThatWorkOnlyTogetherHaveATotalAndNoFirst() {
        SobolIndices found = SobolIndices.of(2, POINTS, x -> (x[0] - 0.5) * (x[1] - 0.5));
        assertThat(found.first()).containsExactly(new double[] {0, 0}, within(0.02));
        assertThat(found.total()).containsExactly(new double[] {1, 1}, within(0.02));
    }

    /** From few points Jansen's first order would have said something else than 0. */
    @Test
    void anInputThatMovesNothingExplainsNothingFromHoweverFewPoints() {
        for (int points : new int[] {4, 16, 64}) {
            SobolIndices found = SobolIndices.of(3, points, x -> x[0] > 0.3 ? 7 : 2 * x[2]);
            assertThat(found.first()[1]).isZero();
            assertThat(found.total()[1]).isZero();
            assertThat(found.total()[0]).isPositive();
        }
    }

    @Test
    void whereNothingMovesNothingIsExplained() {
        SobolIndices found = SobolIndices.of(2, 64, x -> 3);
        assertThat(found.first()).containsExactly(0, 0);
        assertThat(found.total()).containsExactly(0, 0);
    }

    @Test
    void theDesignIsTheSameEveryTimeAndFillsEachSideEvenly() {
        // The roots of 2 and 3 are 1.41421356… and 1.73205080…; halved steps begin at 0.5.
        assertThat(new Design(2).point(0)).containsExactly(new double[] {0.91421356, 0.23205081}, within(1e-8));
        int[][] tenths = new int[24][10];
        Design design = new Design(24);
        for (int i = 0; i < 1000; i++) {
            double[] point = design.point(i);
            for (int side = 0; side < 24; side++) {
                tenths[side][(int) (point[side] * 10)]++;
            }
        }
        for (int[] side : tenths) {
            for (int count : side) {
                assertThat(count).isBetween(90, 110);
            }
        }
    }
}
