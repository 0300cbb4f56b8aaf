package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.steelyard.indicators.certainty.Xmr.Verdict.BETTER;
import static org.steelyard.indicators.certainty.Xmr.Verdict.INSIDE;
import static org.steelyard.indicators.certainty.Xmr.Verdict.UNKNOWN;
import static org.steelyard.indicators.certainty.Xmr.Verdict.WORSE;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.certainty.Xmr.Verdict;

class XmrTest {

    @Test
    void limitsAndVerdictsAreThoseOfThePublishedChart() {
        List<CSVRecord> rows = Vectors.rows("spc_xmr");
        Xmr xmr = Xmr.of(Vectors.column(rows, "y"));
        for (CSVRecord row : rows) {
            double y = Vectors.number(row, "y");
            assertThat(xmr.mean()).isCloseTo(Vectors.number(row, "mean"), Vectors.close(67));
            assertThat(xmr.range()).isCloseTo(Vectors.number(row, "amr"), Vectors.close(3));
            assertThat(xmr.low()).isCloseTo(Vectors.number(row, "lpl"), Vectors.close(59));
            assertThat(xmr.high()).isCloseTo(Vectors.number(row, "upl"), Vectors.close(75));
            boolean outside = row.get("outside").equals("TRUE");
            boolean above = row.get("side").equals("1");
            Verdict expected = outside ? above ? BETTER : WORSE : INSIDE;
            assertThat(xmr.ifHigherIsBetter(y)).isEqualTo(expected);
            Verdict turned = outside ? above ? WORSE : BETTER : INSIDE;
            assertThat(xmr.ifLowerIsBetter(y)).isEqualTo(turned);
            assertThat(Math.signum(y - xmr.mean())).isEqualTo(Vectors.number(row, "side"));
        }
    }

    @Test
    void aRangeThatIsItselfASignalIsLeftOut() {
        // Ranges 1 1 1 1 1 20, mean 25/6 = 4.17; 20 >= 3.267 * 4.17 = 13.6 goes, the mean of the rest is 1.
        // Mean of 10 11 10 11 10 11 31 is 94/7 = 13.43: limits 10.77 and 16.09.
        Xmr xmr = Xmr.of(new double[] {10, 11, 10, 11, 10, 11, 31});
        assertThat(xmr.range()).isEqualTo(1);
        assertThat(xmr.low()).isCloseTo(94 / 7.0 - 2.66, within(1e-12));
        assertThat(xmr.high()).isCloseTo(94 / 7.0 + 2.66, within(1e-12));
        assertThat(xmr.ifHigherIsBetter(31)).isEqualTo(BETTER);
    }

    @Test
    void aPeriodWithoutAValueHasNoRangeToItsNeighbours() {
        // Ranges 2 and 1 and 1; the mean of 1 3 9 10 11 is 6.8.
        Xmr xmr = Xmr.of(new double[] {1, 3, Double.NaN, 9, 10, 11});
        assertThat(xmr.values()).isEqualTo(5);
        assertThat(xmr.mean()).isCloseTo(6.8, within(1e-12));
        assertThat(xmr.range()).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(xmr.ifHigherIsBetter(Double.NaN)).isEqualTo(UNKNOWN);
    }

    @Test
    void fewerThanFiveValuesHaveNoVerdict() {
        assertThat(Xmr.of(new double[] {1, 1, 1, 50}).ifHigherIsBetter(50)).isEqualTo(UNKNOWN);
        assertThat(Xmr.of(new double[] {1, 1, 1, 1, 50}).ifHigherIsBetter(50)).isEqualTo(BETTER);
        assertThat(Xmr.of(new double[] {}).ifHigherIsBetter(50)).isEqualTo(UNKNOWN);
        double none = Double.NaN;
        Xmr noRange = Xmr.of(new double[] {1, none, 2, none, 3, none, 4, none, 5});
        assertThat(noRange.ifLowerIsBetter(5)).isEqualTo(UNKNOWN);
    }

    @Test
    void equalValuesAreInsideTheirLimits() {
        double value = 0.1 + 0.2;
        Xmr xmr = Xmr.of(new double[] {value, value, value, value, value, value, value});
        assertThat(xmr.range()).isZero();
        assertThat(xmr.ifHigherIsBetter(value)).isEqualTo(INSIDE);
        assertThat(xmr.ifHigherIsBetter(value + 0.01)).isEqualTo(BETTER);
        assertThat(xmr.ifHigherIsBetter(value - 0.01)).isEqualTo(WORSE);
    }

    @Test
    void ofFourValuesNoneLiesBeyondItsOwnLimits() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 1000; run++) {
            double[] values = random.doubles(4, 0, 100).toArray();
            Xmr xmr = Xmr.of(values);
            assertThat(Arrays.stream(values)).allMatch(value -> value >= xmr.low() && value <= xmr.high());
        }
    }
}
