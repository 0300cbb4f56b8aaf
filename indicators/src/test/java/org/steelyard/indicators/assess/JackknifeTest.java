package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Statistic;

/** Textbook arithmetic: the 0.975 quantiles of Student's t are 3.182446 for 3 and 2.093024 for 19 degrees of freedom. */
class JackknifeTest {

    private static final Offset<Double> CLOSE = within(1e-5);

    @Test
    void theIntervalIsTheSpreadOfTheValuesWithoutEachGroup() {
        // 10 of 16; without each group 9/12, 8/12, 7/12, 6/12. Squared changes 0.01388889 * 2.5 = 0.03472222,
        // times 3/4 is 0.02604167, its root 0.16137431, times 3.182446 is 0.5135651.
        Measurement measurement =
                measure(share("fraction"), Sums.of(4, 1, 4), Sums.of(4, 2, 4), Sums.of(4, 3, 4), Sums.of(4, 4, 4));
        assertThat(measurement.value()).isEqualTo(0.625);
        assertThat(measurement.low()).isCloseTo(0.625 - 0.5135651, CLOSE);
        assertThat(measurement.high()).isCloseTo(0.625 + 0.5135651, CLOSE);
        assertThat(measurement.se()).isCloseTo(0.16137431, CLOSE);
        assertThat(measurement.degrees()).isEqualTo(3);
    }

    @Test
    void twoGroupsAreEnoughAndHaveOneDegreeOfFreedom() {
        // Without each group 3 and 1: standard error 1; the 0.975 quantile of Student's t is 12.706205.
        Measurement measurement = measure(mean("days_to_limit"), Fixture.histogram(1, 1), Fixture.histogram(3, 3));
        assertThat(measurement.low()).isCloseTo(2 - 12.706205, CLOSE);
        assertThat(measurement.high()).isCloseTo(2 + 12.706205, CLOSE);
    }

    @Test
    void anIntervalInPercentEndsAtAHundred() {
        Measurement measurement =
                measure(share("percent"), Sums.of(4, 1, 4), Sums.of(4, 2, 4), Sums.of(4, 3, 4), Sums.of(4, 4, 4));
        assertThat(measurement.value()).isEqualTo(62.5);
        assertThat(measurement.low()).isCloseTo(62.5 - 51.35651, CLOSE);
        assertThat(measurement.high()).isEqualTo(100);
    }

    @Test
    void ofAMeanItIsTheUsualIntervalOfTheGroupMeans() {
        // Group means 1, 1, 1, 9: standard error 2, times 3.182446 is 6.364893.
        Tally[] groups = {
            Fixture.histogram(1, 1), Fixture.histogram(1, 1), Fixture.histogram(1, 1), Fixture.histogram(9, 9)
        };
        assertThat(measure(mean("days_to_limit"), groups).low()).isCloseTo(3 - 6.364893, CLOSE);
        assertThat(measure(mean("days_to_limit"), groups).high()).isCloseTo(3 + 6.364893, CLOSE);
        assertThat(measure(mean("days"), groups).low()).isZero();
    }

    @Test
    void twentyGroupsUseNineteenDegreesOfFreedom() {
        // Group means 0 and 1 by turns: variance of the 20 is 5/19, of their mean 5/380; root 0.1147079.
        List<Tally> groups = new ArrayList<>();
        for (int group = 0; group < 20; group++) {
            groups.add(Fixture.histogram(group % 2, group % 2));
        }
        Measurement measurement = measure(mean("days_to_limit"), groups.toArray(new Tally[0]));
        assertThat(measurement.high()).isCloseTo(0.5 + 2.093024 * 0.1147079, CLOSE);
    }

    @Test
    void groupsThatAgreeOnAShareBelowZeroSayNothingOfChance() {
        // A reduction can be an increase everywhere: 10 of each 10 became 12. That is no proportion for Wilson's
        // interval.
        Measurement measurement = measure(share("percent"), more(), more(), more(), more());
        assertThat(measurement.value()).isEqualTo(-20);
        assertThat(measurement.low()).isNull();
        assertThat(measurement.high()).isNull();
        assertThat(measurement.se()).isNull();
    }

    private static Sums more() {
        return Sums.of(10, -2, 10);
    }

    @Test
    void fewerRowsThanTwiceTheGroupsHaveNoInterval() {
        assertNone(measure(mean("days"), one(), one(), one(), Fixture.histogram(1, 2, 3, 4)));
        assertThat(measure(mean("days"), one(), one(), one(), Fixture.histogram(1, 2, 3, 4, 5))
                        .low())
                .isNotNull();
    }

    @Test
    void rowsInFewerThanHalfOfTheGroupsHaveNoInterval() {
        Histogram many = Fixture.histogram(1, 2, 3, 4, 5, 6, 7, 8);
        assertNone(measure(mean("days"), many, Histogram.NONE, Histogram.NONE, Histogram.NONE));
        assertThat(measure(mean("days"), many, many, Histogram.NONE, Histogram.NONE)
                        .low())
                .isNotNull();
        assertNone(measure(mean("days"), many, many, Histogram.NONE, Histogram.NONE, Histogram.NONE));
    }

    @Test
    void aValueThatHangsOnOneGroupAloneHasNoInterval() {
        Indicator ratio = Rules.indicator("R", Statistic.RATIO, "days", null, 0);
        assertNone(measure(ratio, Sums.of(8, 1, 5), Sums.of(8, 1, 0), Sums.of(8, 1, 0), Sums.of(8, 1, 0)));
    }

    @Test
    void oneGroupHasNoInterval() {
        assertNone(measure(mean("days"), Fixture.histogram(1, 2, 3, 4, 5)));
    }

    @Test
    void aShareOnWhichAllGroupsAgreeHasWilsonsInterval() {
        // 10 of 10: 72.2467 % to 100 %, published for PHEindicatormethods.
        Measurement measurement =
                measure(share("percent"), Sums.of(2, 2, 2), Sums.of(3, 3, 3), Sums.of(2, 2, 2), Sums.of(3, 3, 3));
        assertThat(measurement.value()).isEqualTo(100);
        assertThat(measurement.low()).isCloseTo(72.2467200137111, within(1e-9));
        assertThat(measurement.high()).isEqualTo(100);
        assertThat(measurement.se()).isNull();
        // 0 of 10: the same turned round.
        Tally[] nothing = {Sums.of(2, 0, 2), Sums.of(3, 0, 3), Sums.of(2, 0, 2), Sums.of(3, 0, 3)};
        assertThat(measure(share("percent"), nothing).low()).isZero();
        assertThat(measure(share("percent"), nothing).high()).isCloseTo(27.7532799862889, within(1e-9));
        assertThat(measure(share("fraction"), nothing).high()).isCloseTo(0.277532799862889, within(1e-9));
    }

    @Test
    void anIntervalNeverLeavesOutItsValue() {
        // A ratio in percent may pass 100; its interval then ends at the value.
        Indicator ratio = Rules.indicator("R", Statistic.RATIO, "percent", null, 0);
        Measurement measurement =
                measure(ratio, Sums.of(4, 4, 2), Sums.of(4, 5, 2), Sums.of(4, 4, 2), Sums.of(4, 5, 2));
        assertThat(measurement.value()).isEqualTo(225);
        assertThat(measurement.high()).isEqualTo(225);
        assertThat(measurement.low()).isLessThan(225);
    }

    private static Histogram one() {
        return Fixture.histogram(5);
    }

    private static Indicator share(String unit) {
        return Rules.indicator("S", Statistic.SHARE, unit, null, 0);
    }

    private static Indicator mean(String unit) {
        return Rules.indicator("M", Statistic.MEAN, unit, null, 0);
    }

    private static Measurement measure(Indicator indicator, Tally... groups) {
        return new Measurer()
                .measure(List.of(Fixture.rolled(indicator, List.of(groups))))
                .get(0);
    }

    private static void assertNone(Measurement measurement) {
        assertThat(measurement.value()).isNotNull();
        assertThat(measurement.low()).isNull();
        assertThat(measurement.high()).isNull();
    }
}
