package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.arithmetic.Moments;
import org.steelyard.indicators.arithmetic.Vectors;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Adjustment.Step;
import org.steelyard.indicators.rulebook.Rulebook;

/** A whole published index, each step of the engine against the file that COINr printed of it. */
class AsemStepsTest {

    private static final Rulebook RULEBOOK = Asem.rulebook();
    private static final Scorer.Scored SCORED = Asem.scored(RULEBOOK);
    private static final Panel RAW = SCORED.panels().get(0);
    private static final Board BOARD = SCORED.boards().get(0);

    @TempDir
    Path folder;

    @Test
    void availabilityOfWhatWasDeliveredEqualsThatOfCoinr() {
        for (CSVRecord row : Asem.rows("data_availability_raw.csv")) {
            double share = Double.parseDouble(row.get("Dat_Avail"));
            boolean[] kept = Screen.out(RAW, RULEBOOK.scored(), share - 1e-6);
            boolean[] out = Screen.out(RAW, RULEBOOK.scored(), Math.min(1, share + 1e-6));
            int unit = names().indexOf(row.get("uCode"));
            assertThat(kept[unit]).isFalse();
            assertThat(out[unit]).as(row.get("uCode")).isEqualTo(share < 1);
        }
    }

    @Test
    void denominatedColumnsEqualThoseOfCoinr() {
        Rulebook plain = Variant.of(
                Asem.RULEBOOK,
                folder,
                Variant.replacing("impute: {", "# impute: {", "treat: {", "# treat: {", "screen: {", "# screen: {"));
        Panel panel = Asem.scored(plain).boards().get(0).panel;
        Asem.assertTable("02_denominated.csv", panel.units, Asem.columns(plain, panel));
    }

    @Test
    void filledColumnsEqualThoseOfCoinr() {
        Panel filled = new Preparer(RULEBOOK, new ArrayList<>())
                .prepare(RAW, null, new Problems())
                .filled();
        Asem.assertTable("03_imputed.csv", filled.units, Asem.columns(RULEBOOK, filled));
        Asem.assertTable("04_screened.csv", filled.units, Asem.columns(RULEBOOK, filled));
    }

    @Test
    void treatedColumnsEqualThoseOfCoinr() {
        Asem.assertTable("05_treated.csv", BOARD.panel.units, Asem.columns(RULEBOOK, BOARD.panel));
    }

    @Test
    void normalisedAndJoinedColumnsEqualThoseOfCoinr() {
        Asem.assertTable("06_normalised.csv", BOARD.panel.units, Asem.points(BOARD));
        Asem.assertTable("07_aggregated.csv", BOARD.panel.units, Asem.points(BOARD));
    }

    @Test
    void theLedgerHoldsEveryFilledCellAndNoOther() {
        List<Adjustment> filled = ledger(Step.IMPUTE);
        assertThat(filled)
                .hasSize((int) Asem.rows("02_denominated.csv").stream()
                        .flatMap(row -> row.toList().stream())
                        .filter(cell -> cell.equals("NA") || cell.isEmpty())
                        .count())
                .allSatisfy(each -> {
                    assertThat(each.before()).isNull();
                    assertThat(each.after()).isNotNull();
                    assertThat(each.why().en()).isEqualTo("filled with the mean of its group");
                });
        assertThat(ledger(Step.SCREEN)).isEmpty();
    }

    @Test
    void theLedgerHoldsEveryTreatedPointWithTheShapeThatAskedForIt() {
        List<Adjustment> treated = ledger(Step.TREAT);
        Map<String, Integer> points = new HashMap<>();
        treated.forEach(each -> points.merge(each.indicator(), 1, Integer::sum));
        List<CSVRecord> rows = Asem.rows("treat_details.csv");
        assertThat(rows).hasSize(49);
        int expected = 0;
        for (CSVRecord row : rows) {
            String nwin = row.get("winsorise.nwin");
            int count = nwin.isEmpty() ? 0 : Integer.parseInt(nwin);
            assertThat(points.getOrDefault(row.get("iCode"), 0))
                    .as(row.get("iCode"))
                    .isEqualTo(count);
            expected += count;
            if (count > 0) {
                double[] values = BOARD.panel.values(row.get("iCode"));
                Vectors.assertClose(
                        "skewness", Moments.skewness(values), Vectors.number(row.get("check_SkewKurt1.Skew")));
                Vectors.assertClose(
                        "kurtosis", Moments.kurtosis(values), Vectors.number(row.get("check_SkewKurt1.Kurt")));
            }
        }
        assertThat(treated).hasSize(expected);
        // Flights has the skewness 2.2436 and the kurtosis 6.2982 before.
        assertThat(treated.stream()
                        .filter(each -> each.indicator().equals("Flights"))
                        .map(each -> each.why().en()))
                .containsExactly("winsorised (skewness, kurtosis 2.24, 6.30)");
    }

    private static List<Adjustment> ledger(Step step) {
        return SCORED.adjustments().stream().filter(each -> each.step() == step).toList();
    }

    private static List<String> names() {
        return RAW.units.stream().map(unit -> unit.name()).toList();
    }
}
