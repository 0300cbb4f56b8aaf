package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImputingTest {

    private static final double ABSENT = Double.NaN;
    private static final double[] VALUES = {1, ABSENT, 4, 10, ABSENT, 7, ABSENT, 9};
    private static final int[] GROUPS = {1, 1, 1, 1, 2, 2, 3, 2};

    @Test
    void absentValuesTakeTheMiddleOfTheColumn() {
        assertThat(Imputing.mean(VALUES)).containsExactly(1, 6.2, 4, 10, 6.2, 7, 6.2, 9);
        assertThat(Imputing.median(VALUES)).containsExactly(1, 7, 4, 10, 7, 7, 7, 9);
    }

    @Test
    void orTheMiddleOfTheirGroupAndNothingWhereItHasNoValue() {
        assertThat(Imputing.groupMean(VALUES, GROUPS)).containsExactly(1, 5, 4, 10, 8, 7, ABSENT, 9);
        assertThat(Imputing.groupMedian(VALUES, GROUPS)).containsExactly(1, 4, 4, 10, 8, 7, ABSENT, 9);
    }

    @Test
    void theGivenColumnKeepsItsGaps() {
        assertThat(Imputing.mean(VALUES)[1]).isNotNaN();
        assertThat(VALUES[1]).isNaN();
    }

    @Test
    void everyValueNeedsAGroup() {
        assertThatThrownBy(() -> Imputing.groupMean(VALUES, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number of groups: 1 (must be 8, one a value)");
    }
}
