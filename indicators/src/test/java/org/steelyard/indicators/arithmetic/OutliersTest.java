package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.steelyard.indicators.arithmetic.Treatment.LOWERED;
import static org.steelyard.indicators.arithmetic.Treatment.NONE;
import static org.steelyard.indicators.arithmetic.Treatment.RAISED;
import static org.steelyard.indicators.arithmetic.Treatment.TRANSFORMED;

import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutliersTest {

    private static final double ABSENT = Double.NaN;
    private static final Limits LIMITS = new Limits(5, 2, 3.5);
    private static final Map<String, List<CSVRecord>> CASES = Vectors.cases("coinr_treat_small.csv");

    @ParameterizedTest
    @ValueSource(strings = {"win_one", "win_low", "win_two"})
    void winsorisedColumnsEqualThoseOfCoinr(String name) {
        double[] values = Vectors.column(CASES.get(name), "x");

        Vectors.assertClose(Outliers.winsorise(values, LIMITS).values(), Vectors.column(CASES.get(name), "expected"));
        Vectors.assertClose(
                Outliers.treat(values, LIMITS, Transforms::log).values(), Vectors.column(CASES.get(name), "expected"));
    }

    @Test
    void whereWinsorisingIsNotEnoughTheOriginalValuesAreTransformed() {
        List<CSVRecord> rows = CASES.get("win_fail_then_log");
        double[] values = Vectors.column(rows, "x");
        Treated treated = Outliers.treat(values, new Limits(1, 2, 3.5), Transforms::logFromOne);

        Vectors.assertClose(treated.values(), Vectors.column(rows, "expected"));
        assertThat(treated.done()).hasSize(22).containsOnly(TRANSFORMED);
    }

    @Test
    void theResultTellsWhatWasDoneWhere() {
        Treated low = Outliers.winsorise(Vectors.column(CASES.get("win_low"), "x"), LIMITS);
        Treated high = Outliers.winsorise(Vectors.column(CASES.get("win_two"), "x"), LIMITS);

        assertThat(low.done()).hasSize(11).startsWith(RAISED, NONE).containsOnlyOnce(RAISED);
        assertThat(low.positions()).containsExactly(0);
        assertThat(high.done()).hasSize(12).endsWith(NONE, LOWERED).containsOnlyOnce(LOWERED);
        assertThat(high.positions()).containsExactly(11);
    }

    @Test
    void aQuietColumnStaysAsItIs() {
        double[] values = {1, 2, ABSENT, 3, 4, 5};
        Treated treated = Outliers.treat(values, LIMITS, Transforms::log);

        assertThat(treated.values()).containsExactly(values);
        assertThat(treated.positions()).isEmpty();
    }

    @Test
    void absentValuesAreNeitherCountedNorTreated() {
        double[] values = {ABSENT, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, ABSENT};

        assertThat(Outliers.winsorise(values, LIMITS).values())
                .containsExactly(ABSENT, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, ABSENT);
        assertThat(Outliers.treat(values, new Limits(0, 2, 3.5), Transforms::log)
                        .done())
                .startsWith(NONE, TRANSFORMED)
                .endsWith(TRANSFORMED, NONE);
    }

    /** Three equal giants beside 40 small values: COINr would move all three under a limit of two. */
    @Test
    void equalValuesMoveTogetherOrNotAtAll() {
        double[] values = new double[43];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 40 ? i : 1000;
        }

        assertThat(Outliers.winsorise(values, new Limits(2, 2, 3.5)).positions())
                .isEmpty();
        assertThat(Outliers.winsorise(values, new Limits(3, 2, 3.5)).positions())
                .containsExactly(40, 41, 42);
    }

    @Test
    void aColumnOfTwoValuesIsNotMadeConstant() {
        double[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

        assertThat(Outliers.outlying(values, LIMITS)).isTrue();
        assertThat(Outliers.winsorise(values, LIMITS).values()).containsExactly(values);
    }

    /** Ten zeros and two ones, by hand: skewness 4/√5 · √132 / 10 = 2.055, kurtosis (13 · 1.2 + 6) · 11 / 90 = 2.64. */
    @Test
    void bothLimitsMustBeReached() {
        double[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1};

        assertThat(Outliers.outlying(values, new Limits(5, 2.05, 2.63))).isTrue();
        assertThat(Outliers.outlying(values, new Limits(5, 2.05, 2.65))).isFalse();
        assertThat(Outliers.outlying(values, new Limits(5, 2.06, 2.63))).isFalse();
    }

    @Test
    void tooFewValuesHaveNoOutliers() {
        assertThat(Outliers.outlying(new double[] {1, 2, 1000}, LIMITS)).isFalse();
    }

    @Test
    void limitsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new Limits(-1, 2, 3.5)).hasMessage("Invalid points: -1 (must be >= 0)");
        assertThatThrownBy(() -> new Limits(5, 0, 3.5)).hasMessage("Invalid skewness: 0.0 (must be above 0)");
        assertThatThrownBy(() -> new Limits(5, 2, ABSENT)).hasMessage("Invalid kurtosis: NaN (must be a number)");
    }

    @Test
    void aResultCannotBeChangedFromOutside() {
        Treated treated = Outliers.winsorise(new double[] {1, 2, 3}, LIMITS);
        treated.values()[0] = 9;

        assertThat(treated.values()).containsExactly(1, 2, 3);
    }
}
