package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class HolmTest {

    @Test
    void theRejectionsAreThoseThatCsranksAsserts() {
        List<CSVRecord> rows = Vectors.rows("csranks_holm_bonferroni");
        double[] p = Vectors.column(rows, "pval");
        boolean[] holm = Holm.rejected(p, 0.05);
        boolean[] bonferroni = Bonferroni.rejected(p, 0.05);
        for (int i = 0; i < p.length; i++) {
            assertThat(holm[i])
                    .as("%s", p[i])
                    .isEqualTo(rows.get(i).get("holm_rej").equals("TRUE"));
            assertThat(bonferroni[i])
                    .as("%s", p[i])
                    .isEqualTo(rows.get(i).get("bonferroni_rej").equals("TRUE"));
        }
    }

    @Test
    void theFirstFailureEndsTheSteps() {
        // 0.03 > 0.05 / 2 fails, so 0.04 falls with it although 0.04 <= 0.05 / 1.
        assertThat(Holm.rejected(new double[] {0.04, 0.03, 0.001}, 0.05)).containsExactly(false, false, true);
        assertThat(Holm.rejected(new double[] {0.04, 0.02, 0.001}, 0.05)).containsExactly(true, true, true);
    }

    @Test
    void aValueOnTheLevelIsRejected() {
        assertThat(Holm.rejected(new double[] {0.025, 0.9}, 0.05)).containsExactly(true, false);
        assertThat(Bonferroni.rejected(new double[] {0.025, 0.9}, 0.05)).containsExactly(true, false);
    }

    @Test
    void anAbsentValueIsNoTest() {
        double[] p = {0.02, Double.NaN, 0.9, Double.NaN};
        assertThat(Holm.rejected(p, 0.05)).containsExactly(true, false, false, false);
        assertThat(Bonferroni.rejected(p, 0.05)).containsExactly(true, false, false, false);
        assertThat(Holm.rejected(new double[] {Double.NaN}, 0.05)).containsExactly(false);
        assertThat(Bonferroni.rejected(new double[] {}, 0.05)).isEmpty();
    }

    @Test
    void holmRejectsAllThatBonferroniDoes() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 500; run++) {
            double[] p =
                    random.doubles(1 + random.nextInt(12)).map(u -> u * u * u).toArray();
            boolean[] holm = Holm.rejected(p, 0.05);
            boolean[] bonferroni = Bonferroni.rejected(p, 0.05);
            for (int i = 0; i < p.length; i++) {
                assertThat(holm[i] || !bonferroni[i]).as("run %d", run).isTrue();
                assertThat(holm[i] && p[i] > 0.05).as("run %d", run).isFalse();
            }
        }
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holm.rejected(new double[] {1.5}, 0.05))
                .withMessage("Invalid p-value: 1.5 (must be from 0 to 1)");
        assertThatIllegalArgumentException().isThrownBy(() -> Bonferroni.rejected(new double[] {-0.1}, 0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bonferroni.rejected(new double[] {0.1}, 1))
                .withMessage("Invalid alpha: 1.0 (must be between 0 and 1, both left out)");
    }
}
