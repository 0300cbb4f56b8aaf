package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TheilSenTest {

    @Test
    void theSlopeIsTheMedianOverAllPairs() {
        // Pairs: (2-1)/1 = 1, (9-1)/2 = 4, (10-1)/3 = 3, (9-2)/1 = 7, (10-2)/2 = 4, (10-9)/1 = 1: 1 1 3 4 4 7, so 3.5.
        assertThat(TheilSen.slope(new double[] {1, 2, 9, 10})).isEqualTo(3.5);
    }

    @Test
    void aSingleOddValueDoesNotMoveIt() {
        assertThat(TheilSen.slope(new double[] {1, 2, 3, 400, 5, 6, 7})).isEqualTo(1);
    }

    @Test
    void anAbsentValueKeepsItsPeriod() {
        assertThat(TheilSen.slope(new double[] {1, Double.NaN, Double.NaN, 7})).isEqualTo(2);
    }

    @Test
    void fewerThanTwoValuesHaveNoSlope() {
        assertThat(TheilSen.slope(new double[] {})).isNaN();
        assertThat(TheilSen.slope(new double[] {5})).isNaN();
        assertThat(TheilSen.slope(new double[] {Double.NaN, 5, Double.NaN})).isNaN();
    }

    @Test
    void aLineOnTopAddsItsOwnSlope() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 100; run++) {
            double[] values = random.doubles(8, 0, 100).toArray();
            double[] raised = values.clone();
            double[] mirrored = values.clone();
            for (int i = 0; i < values.length; i++) {
                raised[i] += 3 * i;
                mirrored[i] = -values[i];
            }
            double slope = TheilSen.slope(values);
            assertThat(TheilSen.slope(raised)).isCloseTo(slope + 3, within(1e-9));
            assertThat(TheilSen.slope(mirrored)).isCloseTo(-slope, within(1e-9));
        }
    }
}
