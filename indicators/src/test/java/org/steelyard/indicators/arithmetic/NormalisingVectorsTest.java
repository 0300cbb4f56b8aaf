package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scales against columns normalised by COINr. */
class NormalisingVectorsTest {

    private static final String FILE = "coinr_normalise_small.csv";

    static Stream<Arguments> cases() {
        return Vectors.cases(FILE).entrySet().stream()
                .filter(entry -> !entry.getKey().equals("mm_constant"))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aColumnNormalisesAsByCoinr(String name, List<CSVRecord> rows) {
        Vectors.assertClose(normalised(name, rows), Vectors.column(rows, "expected"));
    }

    /** COINr gives NaN and a warning there. */
    @Test
    void aConstantColumnIsRefusedByMinMax() {
        Map<String, List<CSVRecord>> cases = Vectors.cases(FILE);
        double[] values = Vectors.column(cases.get("mm_constant"), "x");

        assertThat(values).hasSize(3);
        assertThatThrownBy(() -> Normalising.minMax(values, 1, 0, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid column: every value is 4.0 (must have at least two different values)");
    }

    private static double[] normalised(String name, List<CSVRecord> rows) {
        double[] x = Vectors.column(rows, "x");
        return switch (name) {
            case "mm_default", "mm_na_ties" -> Normalising.minMax(x, 1, 0, 100);
            case "mm_2_7" -> Normalising.minMax(x, 1, 2, 7);
            case "mm_neg_dir" -> Normalising.minMax(x, -1, 0, 100);
            case "z_default" -> Normalising.zScore(x, 1, 0, 1);
            case "z_5_2" -> Normalising.zScore(x, 1, 5, 2);
            case "scaled_1_10" -> Normalising.scaled(x, 1, 1, 10, 100);
            case "d2max" -> Distances.toBest(x, 1);
            case "d2ref_i4" -> Distances.toReference(x, 1, 3);
            case "d2ref_i2_cap" -> Distances.toReferenceCapped(x, 1, 1);
            case "d2t_up" -> Distances.toTarget(x, 1, 10);
            case "d2t_up_cap" -> Distances.toTargetCapped(x, 1, 10);
            case "d2t_down" -> Distances.toTarget(x, -1, 0);
            case "d2t_down_cap" -> Distances.toTargetCapped(x, -1, 0);
            case "fracmax" -> Distances.fractionOfMaximum(x, 1);
            case "prank" -> Ranks.percentileRank(x, 1);
            case "rank" -> Ranks.rank(x, 1);
            case "borda" -> Ranks.borda(x, 1);
            case "gp_1_dir1", "gp_11_dir1", "gp_-1_dir1" -> Normalising.goalposts(x, 1, 0, 10, 1);
            case "gp_1_dir-1", "gp_-1_dir-1", "gp_11_dir-1" -> Normalising.goalposts(x, -1, 0, 10, 1);
            case "gp_notrunc" -> Normalising.scaled(x, 1, 0, 10, 1);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
