package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Replicates;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Statistic;

class ValueTest {

    @Test
    void aShareInPercentIsAHundredTimesTheQuotient() {
        assertThat(value(Statistic.SHARE, true, Sums.of(4, 3, 4))).hasValue(75);
        assertThat(value(Statistic.SHARE, false, Sums.of(4, 3, 4))).hasValue(0.75);
    }

    @Test
    void aRatioDividesDecimalSums() {
        assertThat(value(Statistic.RATIO, false, Fixture.sums(2, "10.50", "4.2")))
                .hasValue(2.5);
        assertThat(value(Statistic.RATIO, true, Fixture.sums(2, "10.50", "4.2")))
                .hasValue(250);
    }

    @Test
    void aDenominatorOfZeroHasNoValue() {
        assertThat(value(Statistic.SHARE, true, Sums.NONE)).isEmpty();
        assertThat(value(Statistic.RATIO, true, Sums.of(3, 2, 0))).isEmpty();
        assertThat(value(Statistic.MEDIAN, false, Histogram.NONE)).isEmpty();
    }

    @Test
    void theMeanIsTheSumOverTheCount() {
        assertThat(value(Statistic.MEAN, false, Fixture.histogram(1, 2, 2, 5))).hasValue(2.5);
    }

    @Test
    void theMedianOfAnOddCountIsTheMiddleValue() {
        assertThat(value(Statistic.MEDIAN, false, Fixture.histogram(9, 1, 4))).hasValue(4);
    }

    @Test
    void theMedianOfAnEvenCountIsTheMeanOfTheTwoMiddleValues() {
        assertThat(value(Statistic.MEDIAN, false, Fixture.histogram(1, 4, 5, 9)))
                .hasValue(4.5);
        assertThat(value(Statistic.MEDIAN, false, Fixture.histogram(-3, -2))).hasValue(-2.5);
    }

    @Test
    void theNinetiethPercentileIsTheSmallestValueWithNineTenthsAtOrBelowIt() {
        assertThat(value(Statistic.P90, false, Fixture.histogram(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
                .hasValue(9);
        assertThat(value(Statistic.P90, false, Fixture.histogram(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)))
                .hasValue(10);
        assertThat(value(Statistic.P90, false, Fixture.histogram(7))).hasValue(7);
    }

    @Test
    void aTallyOfTheWrongKindIsAProgrammersMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> value(Statistic.MEDIAN, false, Sums.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> value(Statistic.SHARE, false, Histogram.NONE));
        Replicates sums = Replicates.of(List.of(Sums.NONE));
        Replicates histograms = Replicates.of(List.of(Histogram.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> Replicates.sum(List.of(sums), true));
        assertThatIllegalArgumentException().isThrownBy(() -> Replicates.sum(List.of(histograms), false));
        assertThatIllegalArgumentException().isThrownBy(() -> Replicates.of(List.of(Sums.NONE, Histogram.NONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> Replicates.of(List.of(Histogram.NONE, Sums.NONE)));
    }

    private static OptionalDouble value(Statistic statistic, boolean percent, Tally tally) {
        return Replicates.of(List.of(tally)).value(statistic, percent);
    }
}
