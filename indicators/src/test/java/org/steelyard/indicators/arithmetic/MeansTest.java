package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeansTest {

    private static final double ABSENT = Double.NaN;
    private static final double[] ONE_TWO = {1, 1};

    static Stream<CSVRecord> rows() {
        return Vectors.rows("coinr_aggregate_small.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansEqualThoseOfCoinr(CSVRecord row) {
        double[] values = Vectors.list(row.get("x"));
        double[] weights = Vectors.list(row.get("w"));
        double expected = Vectors.number(row.get("expected"));
        String name = row.get("case");
        ToDoubleBiFunction<double[], double[]> mean =
                switch (row.get("method")) {
                    case "a_amean" -> Means::arithmetic;
                    case "a_gmean" -> Means::geometric;
                    case "a_hmean" -> Means::harmonic;
                    case "a_genmean" -> (x, w) -> Means.generalised(x, w, Vectors.number(row.get("p")));
                    case "Aggregate amean dat_thresh=0.5" ->
                        (x, w) -> Availability.share(x) < 0.5 ? ABSENT : Means.arithmetic(x, w);
                    default -> throw new IllegalArgumentException(row.get("method"));
                };

        if (name.equals("g_zero")) {
            assertThatThrownBy(() -> mean.applyAsDouble(values, weights))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Invalid value: 0.0 (must be above 0 for the geometric mean;"
                            + " normalise to a range above 0)");
        } else if (name.equals("gen_0")) {
            // The file leaves the number open and says in words what it is.
            Vectors.assertClose(name, mean.applyAsDouble(values, weights), StrictMath.pow(6, 0.25));
        } else {
            Vectors.assertClose(name, mean.applyAsDouble(values, weights), expected);
        }
    }

    @ParameterizedTest(name = "power {0} of 1 and 7")
    @CsvSource({"1, 4", "2, 5", "-1, 1.75"})
    void generalisedMeansOfOneAndSeven(double power, double expected) {
        assertThat(Means.generalised(new double[] {1, ABSENT, 7}, new double[] {1, 5, 1}, power))
                .isCloseTo(expected, within(1e-14));
    }

    @Test
    void weightsAreRelative() {
        double[] values = {10, ABSENT, 40};

        assertThat(Means.arithmetic(values, new double[] {10, 20, 30})).isCloseTo(32.5, within(1e-13));
        assertThat(Means.arithmetic(values, new double[] {0.1, 0.2, 0.3})).isCloseTo(32.5, within(1e-13));
    }

    @Test
    void aValueWithoutWeightCannotSpoilAMean() {
        double[] values = {0, 9, 4};
        double[] weights = {0, 1, 1};

        assertThat(Means.geometric(values, weights)).isCloseTo(6, within(1e-14));
        assertThat(Means.harmonic(values, weights)).isCloseTo(72.0 / 13, within(1e-14));
        assertThat(Means.generalised(values, weights, -1)).isCloseTo(72.0 / 13, within(1e-14));
    }

    @Test
    void whereNoWeightRemainsThereIsNoMean() {
        double[] values = {ABSENT, 5};
        double[] weights = {1, 0};

        assertThat(Means.arithmetic(values, weights)).isNaN();
        assertThat(Means.geometric(values, weights)).isNaN();
        assertThat(Means.harmonic(values, weights)).isNaN();
        assertThat(Means.generalised(values, weights, 2)).isNaN();
    }

    @Test
    void aPowerAboveZeroTakesZerosButOneAloneTakesNegativeValues() {
        assertThat(Means.generalised(new double[] {0, 8}, ONE_TWO, 2)).isCloseTo(StrictMath.sqrt(32), within(1e-14));
        assertThat(Means.generalised(new double[] {-2, 8}, ONE_TWO, 1)).isEqualTo(3);
        assertThatThrownBy(() -> Means.generalised(new double[] {-2, 8}, ONE_TWO, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value: -2.0 (must be >= 0 for a generalised mean of power 2.0)");
    }

    @ParameterizedTest
    @CsvSource({"0", "-3"})
    void valuesNotAboveZeroHaveNoHarmonicMean(double value) {
        assertThatThrownBy(() -> Means.harmonic(new double[] {value, 8}, ONE_TWO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value: " + value + " (must be above 0 for the harmonic mean;"
                        + " normalise to a range above 0)");
        assertThatThrownBy(() -> Means.generalised(new double[] {value, 8}, ONE_TWO, -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be above 0 for a generalised mean of power -2.0");
    }

    @Test
    void wrongWeightsAndPowersAreRefused() {
        double[] values = {1, 2};
        assertThatThrownBy(() -> Means.arithmetic(values, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number of weights: 1 (must be 2, one a value)");
        assertThatThrownBy(() -> Means.arithmetic(values, new double[] {1, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid weight: -1.0 (must be a finite number from 0)");
        assertThatThrownBy(() -> Means.geometric(values, new double[] {1, ABSENT}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid weight: NaN (must be a finite number from 0)");
        assertThatThrownBy(() -> Means.generalised(values, ONE_TWO, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid power: Infinity (must be a finite number)");
    }

    @Test
    void availabilityIsAShareOfValuesOrOfWeight() {
        double[] values = {1, ABSENT, 3, ABSENT};

        assertThat(Availability.share(values)).isEqualTo(0.5);
        assertThat(Availability.weight(values, new double[] {3, 1, 3, 1})).isEqualTo(0.75);
        assertThat(Availability.share(new double[0])).isNaN();
        assertThat(Availability.weight(values, new double[4])).isNaN();
    }
}
