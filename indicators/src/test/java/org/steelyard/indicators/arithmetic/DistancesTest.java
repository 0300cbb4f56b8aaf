package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesTest {

    private static final double ABSENT = Double.NaN;

    @Test
    void whereLowerIsBetterTheReferenceIsReachedFromAbove() {
        double[] waits = {10, 4, ABSENT, 2, 7};

        assertThat(Distances.toReference(waits, -1, 1)).containsExactly(0, 1, ABSENT, 1 + 2.0 / 6, 0.5);
        assertThat(Distances.toReferenceCapped(waits, -1, 1)).containsExactly(0, 1, ABSENT, 1, 0.5);
    }

    @Test
    void allHaveReachedACappedTargetThatTheWorstHasReached() {
        assertThat(Distances.toTargetCapped(new double[] {5, ABSENT, 9}, 1, 5)).containsExactly(1, ABSENT, 1);
        assertThat(Distances.toTargetCapped(new double[] {5, ABSENT, 9}, -1, 12))
                .containsExactly(1, ABSENT, 1);
        assertThat(Distances.toReferenceCapped(new double[] {5, 9}, -1, 1)).containsExactly(1, 1);
    }

    /** COINr warns and gives the better value the lower score. */
    @ParameterizedTest(name = "direction {0}, target {1}")
    @CsvSource({"1, 5, 5.0", "1, 3, 5.0", "-1, 9, 9.0", "-1, 12, 9.0", "1, NaN, 5.0"})
    void aTargetNoBetterThanTheWorstIsRefused(int direction, double target, double worst) {
        assertThatThrownBy(() -> Distances.toTarget(new double[] {5, 9}, direction, target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid target: " + target + " (must be better than the worst value, " + worst + ")");
    }

    @ParameterizedTest
    @CsvSource({"-1", "3"})
    void aReferenceOutsideOfTheColumnIsRefused(int reference) {
        assertThatThrownBy(() -> Distances.toReference(new double[] {1, ABSENT, 3}, 1, reference))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid reference: " + reference + " (must be a position from 0 to 2)");
    }

    @Test
    void anAbsentReferenceIsRefused() {
        assertThatThrownBy(() -> Distances.toReferenceCapped(new double[] {1, ABSENT, 3}, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid reference: 1 (must be a position that holds a value)");
    }

    @ParameterizedTest(name = "direction {0}")
    @CsvSource({"1, 0.0", "-1, -5.0"})
    void thereIsNoFractionOfABestThatIsNotAboveZero(int direction, double best) {
        assertThatThrownBy(() -> Distances.fractionOfMaximum(new double[] {0, -5}, direction))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid best value: " + best + " (must be above 0 for a fraction of it)");
    }
}
