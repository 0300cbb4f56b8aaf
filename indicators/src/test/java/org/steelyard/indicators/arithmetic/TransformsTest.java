package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransformsTest {

    private static final double ABSENT = Double.NaN;

    static Stream<Arguments> transforms() {
        Map<String, List<CSVRecord>> cases = Vectors.cases("coinr_treat_small.csv");
        Map<String, UnaryOperator<double[]>> known = Map.of(
                "log_CT", Transforms::log,
                "log_CT_orig", Transforms::logFromOne,
                "log_CT_plus_neg", Transforms::logOfTail,
                "boxcox_0", x -> Transforms.boxCoxShifted(x, 0),
                "boxcox_0.5", x -> Transforms.boxCoxShifted(x, 0.5),
                "boxcox_2", x -> Transforms.boxCoxShifted(x, 2),
                "boxcox_-1", x -> Transforms.boxCoxShifted(x, -1),
                "boxcox_0.5_nopos", x -> Transforms.boxCox(x, 0.5));
        return known.entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), cases.get(entry.getKey()), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transforms")
    void aColumnTransformsAsByCoinr(String name, List<CSVRecord> rows, UnaryOperator<double[]> transform) {
        Vectors.assertClose(transform.apply(Vectors.column(rows, "x")), Vectors.column(rows, "expected"));
    }

    @Test
    void aTailOnTheHighSideHasThePlainLogarithm() {
        double[] values = {1, 2, ABSENT, 50};

        assertThat(Transforms.logOfTail(values)).containsExactly(Transforms.log(values));
    }

    /** (5 - 1) (x - 1) / (5 - 1) + 1 = x, and the same of ten times the values with the factor 10. */
    @Test
    void theLogarithmOfTheInnovationIndexTransforms() {
        double[] logarithms = {0, StrictMath.log(3), ABSENT, StrictMath.log(5)};

        Vectors.assertClose(Transforms.logGii(new double[] {1, 3, ABSENT, 5}, 1), logarithms);
        Vectors.assertClose(Transforms.logGii(new double[] {0.1, 0.3, ABSENT, 0.5}, 10), logarithms);
    }

    @Test
    void aFactorThatWouldTurnTheOrderRoundIsRefused() {
        assertThatThrownBy(() -> Transforms.logGii(new double[] {0.1, 0.5}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid factor: 1.0 (times the greatest value, 0.5, must be above 1,"
                        + " or the order would turn round)");
    }

    @Test
    void aConstantColumnHasNoLogarithmOfItsRange() {
        double[] constant = {2, 2, ABSENT};

        assertThatThrownBy(() -> Transforms.log(constant)).hasMessageContaining("every value is 2.0");
        assertThatThrownBy(() -> Transforms.logGii(constant, 1)).hasMessageContaining("every value is 2.0");
        assertThat(Transforms.logFromOne(constant)).containsExactly(0, 0, ABSENT);
    }

    @ParameterizedTest
    @CsvSource({"0.0", "-3.0"})
    void boxCoxWantsValuesAboveZeroUnlessShifted(double least) {
        double[] values = {least, 4};

        assertThatThrownBy(() -> Transforms.boxCox(values, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid value: " + least + " (must be above 0 for Box-Cox; use the shifted form)");
        assertThat(Transforms.boxCoxShifted(values, 1)[1]).isEqualTo(4 - least);
    }

    @Test
    void lambdaIsANumber() {
        assertThatThrownBy(() -> Transforms.boxCox(new double[] {1}, ABSENT))
                .hasMessage("Invalid lambda: NaN (must be a finite number)");
    }
}
