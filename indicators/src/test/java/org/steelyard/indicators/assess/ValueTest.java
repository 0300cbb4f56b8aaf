package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.rulebook.Statistic;

class ValueTest {

    @Test
    void aShareInPercentIsAHundredTimesTheQuotient() {
        assertThat(Value.of(Statistic.SHARE, true, Sums.of(4, 3, 4))).hasValue(75);
        assertThat(Value.of(Statistic.SHARE, false, Sums.of(4, 3, 4))).hasValue(0.75);
    }

    @Test
    void aRatioDividesDecimalSums() {
        assertThat(Value.of(Statistic.RATIO, false, Fixture.sums(2, "10.50", "4.2")))
                .hasValue(2.5);
        assertThat(Value.of(Statistic.RATIO, true, Fixture.sums(2, "10.50", "4.2")))
                .hasValue(250);
    }

    @Test
    void aDenominatorOfZeroHasNoValue() {
        assertThat(Value.of(Statistic.SHARE, true, Sums.NONE)).isEmpty();
        assertThat(Value.of(Statistic.RATIO, true, Sums.of(3, 2, 0))).isEmpty();
        assertThat(Value.of(Statistic.MEDIAN, false, Histogram.NONE)).isEmpty();
    }

    @Test
    void theMeanIsTheSumOverTheCount() {
        assertThat(Value.of(Statistic.MEAN, false, Fixture.histogram(1, 2, 2, 5)))
                .hasValue(2.5);
    }

    @Test
    void theMedianOfAnOddCountIsTheMiddleValue() {
        assertThat(Value.of(Statistic.MEDIAN, false, Fixture.histogram(9, 1, 4)))
                .hasValue(4);
    }

    @Test
    void theMedianOfAnEvenCountIsTheMeanOfTheTwoMiddleValues() {
        assertThat(Value.of(Statistic.MEDIAN, false, Fixture.histogram(1, 4, 5, 9)))
                .hasValue(4.5);
        assertThat(Value.of(Statistic.MEDIAN, false, Fixture.histogram(-3, -2))).hasValue(-2.5);
    }

    @Test
    void theNinetiethPercentileIsTheSmallestValueWithNineTenthsAtOrBelowIt() {
        assertThat(Value.of(Statistic.P90, false, Fixture.histogram(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
                .hasValue(9);
        assertThat(Value.of(Statistic.P90, false, Fixture.histogram(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)))
                .hasValue(10);
        assertThat(Value.of(Statistic.P90, false, Fixture.histogram(7))).hasValue(7);
    }

    @Test
    void aTallyOfTheWrongKindIsAProgrammersMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Value.of(Statistic.MEDIAN, false, Sums.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> Value.of(Statistic.SHARE, false, Histogram.NONE));
    }
}
