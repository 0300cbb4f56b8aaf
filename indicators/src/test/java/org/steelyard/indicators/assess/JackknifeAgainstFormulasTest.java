package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.certainty.Interval;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.certainty.StudentT;
import org.steelyard.indicators.certainty.Wilson;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Statistic;

/**
 * The jackknife of plain shares and means beside the formulas that hold for them alone.
 *
 * <p>Rows are dealt to equal groups at random. Over all deals the jackknife's variance is exactly the formula's, the
 * sample variance over n. One deal strays from it like a chi-square with one degree of freedom less than there are groups,
 * so by sqrt(2 / (G - 1)), and the mean of 400 deals by a twentieth of that. Margins are four of these.
 */
class JackknifeAgainstFormulasTest {

    private static final int DEALS = 400;
    private static final Indicator SHARE = Rules.indicator("S", Statistic.SHARE, "fraction", null, 0);
    private static final Indicator MEAN = Rules.indicator("M", Statistic.MEAN, "days_to_limit", null, 0);
    private static final double Z = 1.959963984540054;

    /** The shares of the vectors of Wilson's interval that have two rows a group. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"65, 100", "1045, 5000", "30, 40"})
    void ofAShareTheStandardErrorIsThatOfTheFormula(int hits, int n) {
        List<Long> rows = new ArrayList<>(Collections.nCopies(hits, 1L));
        rows.addAll(Collections.nCopies(n - hits, 0L));
        double share = (double) hits / n;
        double variance = share * (1 - share) / (n - 1);
        double found = jackknifed(SHARE, rows, 20);
        double margin = 4 * Math.sqrt(2 / 19.0 / DEALS);
        assertThat(found / variance).isCloseTo(1, within(margin));

        // Wilson's ends differ from the plain ones by less than z^2 / n.
        Interval wilson = Wilson.interval(hits, n);
        double reach = Z * Math.sqrt(found);
        assertThat(share - reach).isCloseTo(wilson.low(), within(Z * Z / n + margin * reach));
        assertThat(share + reach).isCloseTo(wilson.high(), within(Z * Z / n + margin * reach));
    }

    /** The values of the vectors of the XmR chart. */
    @Test
    void ofAMeanTheStandardErrorAndTheIntervalAreThoseOfStudentsT() {
        List<Long> rows = LongStream.of(62, 60, 65, 58, 61, 63, 59, 64, 70, 72, 71, 73, 75, 74, 76, 78)
                .boxed()
                .toList();
        Spread formula =
                StudentT.mean(rows.stream().mapToDouble(row -> (double) row).toArray());
        double found = jackknifed(MEAN, new ArrayList<>(rows), 8);
        double margin = 4 * Math.sqrt(2 / 7.0 / DEALS);
        assertThat(found / formula.variance()).isCloseTo(1, within(margin));
        Interval interval = StudentT.interval(formula, 0.95);
        double reach = (interval.high() - interval.low()) / 2;
        assertThat(StudentT.interval(new Spread(formula.points(), found, 15), 0.95)
                        .high())
                .isCloseTo(interval.high(), within(margin * reach));
    }

    @Test
    void noSingleDealIsFarFromTheFormula() {
        // 20 groups: the root of a chi-square of 19 degrees by 19 lies between 0.45 and 1.7 but for 1 in 10,000.
        List<Long> rows = new ArrayList<>(Collections.nCopies(1045, 1L));
        rows.addAll(Collections.nCopies(5000 - 1045, 0L));
        double error = Math.sqrt(0.209 * 0.791 / 4999);
        Random random = new Random(17);
        for (int deal = 0; deal < 50; deal++) {
            assertThat(error(SHARE, rows, 20, random) / error).isBetween(0.45, 1.7);
        }
    }

    /** The mean jackknife variance over many deals. */
    private static double jackknifed(Indicator indicator, List<Long> rows, int groups) {
        Random random = new Random(29);
        double sum = 0;
        for (int deal = 0; deal < DEALS; deal++) {
            double error = error(indicator, rows, groups, random);
            sum += error * error;
        }
        return sum / DEALS;
    }

    /** The standard error that stands behind the upper end of the interval, which no unit cuts off. */
    private static double error(Indicator indicator, List<Long> rows, int groups, Random random) {
        Collections.shuffle(rows, random);
        int size = rows.size() / groups;
        List<Tally> tallies = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Long> part = rows.subList(group * size, (group + 1) * size);
            tallies.add(
                    indicator.statistic() == Statistic.SHARE
                            ? Sums.of(size, Collections.frequency(part, 1L), size)
                            : Fixture.histogram(
                                    part.stream().mapToLong(Long::longValue).toArray()));
        }
        Measurement measurement = new Measurer()
                .measure(List.of(Fixture.rolled(indicator, tallies)))
                .get(0);
        double quantile = TDistribution.of(groups - 1).inverseCumulativeProbability(0.975);
        return (measurement.high() - measurement.value()) / quantile;
    }
}
