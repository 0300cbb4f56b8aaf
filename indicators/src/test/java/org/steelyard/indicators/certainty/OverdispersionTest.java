package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class OverdispersionTest {

    @Test
    void factorVarianceAndScoresAreThoseOfTheFormulasOfFunnelPlotR() {
        List<CSVRecord> rows = Vectors.rows("funnel_overdispersion");
        Overdispersion found = Overdispersion.ofShares(Vectors.column(rows, "num"), Vectors.column(rows, "den"));
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            assertThat(found.factor()).isCloseTo(Vectors.number(row, "phi"), Vectors.close(5));
            assertThat(found.between()).isCloseTo(Vectors.number(row, "tau2"), Vectors.close(0.0177));
            double z = Vectors.number(row, "z");
            assertThat(found.z().get(i)).isCloseTo(z, Vectors.close(z));
            double adjusted = Vectors.number(row, "od_z");
            assertThat(found.adjusted().get(i)).isCloseTo(adjusted, Vectors.close(adjusted));
        }
    }

    @Test
    void anAbsentUnitIsSkipped() {
        double[] hits = {45, 60, 30, 80};
        double[] n = {60, 75, 50, 90};
        Overdispersion all = Overdispersion.ofShares(hits, n);
        Overdispersion one = Overdispersion.ofShares(
                new double[] {45, 0, 60, Double.NaN, 30, 80, 7}, new double[] {60, 0, 75, 10, 50, 90, Double.NaN});
        assertThat(one.factor()).isEqualTo(all.factor());
        assertThat(one.between()).isEqualTo(all.between());
        assertThat(one.adjusted()).element(1).isEqualTo(Double.NaN);
        assertThat(one.z()).element(3).isEqualTo(Double.NaN);
    }

    @Test
    void unitsThatDifferNoMoreThanByChanceHaveNoVarianceBetweenThem() {
        // z = -1, 0, 1: the 10 % and 90 % quantiles are -0.8 and 0.8, the mean square 1.28 / 3.
        Overdispersion found = Overdispersion.of(new double[] {4, 5, 6}, new double[] {1, 1, 1}, 5);
        assertThat(found.factor()).isCloseTo(1.28 / 3, within(1e-12));
        assertThat(found.between()).isZero();
        assertThat(found.adjusted()).isEqualTo(found.z()).containsExactly(-1.0, 0.0, 1.0);
    }

    @Test
    void theVarianceBetweenUnitsIsTheOneByHand() {
        // z = -10, 0, 10, winsorised to -8 and 8: squares 128, less 2 degrees of freedom, over 3 - 3 / 3 = 2.
        Overdispersion found = Overdispersion.of(new double[] {-5, 5, 15}, new double[] {1, 1, 1}, 5);
        assertThat(found.between()).isCloseTo(63, within(1e-12));
        assertThat(found.adjusted().get(2)).isCloseTo(10 / 8.0, within(1e-12));
    }

    @Test
    void oneUnitAloneShowsNoVarianceBetweenUnits() {
        assertThat(Overdispersion.of(new double[] {9}, new double[] {1}, 5).between())
                .isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overdispersion.of(new double[] {9}, new double[] {0}, 5))
                .withMessage("Invalid standard error: 0.0 (must be > 0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overdispersion.of(new double[] {9}, new double[] {}, 5))
                .withMessage("Invalid number of errors: 0 (must be 1, as of the values)");
    }
}
