package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MomentsTest {

    private static final double ABSENT = Double.NaN;

    static Stream<CSVRecord> columns() {
        return Vectors.rows("coinr_skew_kurt.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void skewnessAndKurtosisEqualThoseOfCoinr(CSVRecord row) {
        double[] values = Vectors.list(row.get("x"));

        Vectors.assertClose("skewness", Moments.skewness(values), Vectors.number(row.get("skew")));
        Vectors.assertClose("kurtosis", Moments.kurtosis(values), Vectors.number(row.get("kurt")));
        assertThat(Outliers.outlying(values, new Limits(5, 2, 3.5)))
                .isEqualTo(row.get("pass").equals("FALSE"));
    }

    /** Column 2 4 4 4 5 5 7 9, by hand: squares of the differences from 5 sum to 32. */
    @Test
    void meanMedianAndDeviationSkipAbsentValues() {
        double[] values = {2, 4, ABSENT, 4, 4, 5, 5, 7, 9};

        assertThat(Moments.mean(values)).isEqualTo(5);
        assertThat(Moments.median(values)).isEqualTo(4.5);
        assertThat(Moments.deviation(values)).isCloseTo(StrictMath.sqrt(32.0 / 7), within(1e-15));
    }

    /** Sorted 1 2 4 8: h = 3 share, so that 0.5 lies half the way from 2 to 4. */
    @ParameterizedTest(name = "the quantile of {0} is {1}")
    @CsvSource({"0, 1", "0.25, 1.75", "0.5, 3", "0.8, 5.6", "1, 8"})
    void quantilesLieOnTheLineBetweenNeighbours(double share, double expected) {
        assertThat(Moments.quantile(new double[] {8, 1, ABSENT, 4, 2}, share)).isCloseTo(expected, within(1e-14));
    }

    /** SKEW(1;2;4) by hand: cubes sum to 60/27, squares to 42/9, so √3 · 60/27 / (42/9)^1.5 · √6. */
    @Test
    void threeValuesHaveASkewnessAlready() {
        assertThat(Moments.skewness(new double[] {1, 2, 4})).isCloseTo(0.935219529582825, within(1e-14));
    }

    @Test
    void tooFewValuesHaveNoStatistic() {
        double[] none = {ABSENT, ABSENT};

        assertThat(Moments.mean(none)).isNaN();
        assertThat(Moments.median(none)).isNaN();
        assertThat(Moments.deviation(new double[] {3, ABSENT})).isNaN();
        assertThat(Moments.skewness(new double[] {1, 2, ABSENT})).isNaN();
        assertThat(Moments.kurtosis(new double[] {1, 2, 4, ABSENT})).isNaN();
    }

    /** 0.1 has no exact double: without care its mean differs from it and a skewness appears out of rounding. */
    @Test
    void aConstantColumnHasNoSpreadAndNoShape() {
        double[] constant = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1};

        assertThat(Moments.deviation(constant)).isZero();
        assertThat(Moments.skewness(constant)).isNaN();
        assertThat(Moments.kurtosis(constant)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "1.1", "NaN"})
    void aShareOutsideOfItsRangeIsRefused(double share) {
        assertThatThrownBy(() -> Moments.quantile(new double[] {1, 2}, share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid share: " + share + " (must be from 0 to 1)");
    }
}
