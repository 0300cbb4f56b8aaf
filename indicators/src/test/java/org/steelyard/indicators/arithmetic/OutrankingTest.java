package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class OutrankingTest {

    private static final double ABSENT = Double.NaN;
    private static final List<CSVRecord> UNITS = Vectors.rows("coinr_copeland.csv");
    private static final double[][] VALUES = UNITS.stream()
            .map(row -> new double[] {
                Vectors.number(row.get("x1")), Vectors.number(row.get("x2")), Vectors.number(row.get("x3"))
            })
            .toArray(double[][]::new);
    private static final double[] EQUAL = {1, 1, 1};

    @Test
    void theMatrixEqualsThatOfCoinr() {
        double[][] matrix = Outranking.matrix(VALUES, EQUAL);

        List<CSVRecord> cells = Vectors.rows("coinr_outrank_matrix.csv");
        assertThat(cells).hasSize(16);
        for (CSVRecord cell : cells) {
            int row = Integer.parseInt(cell.get("row")) - 1;
            int column = Integer.parseInt(cell.get("col")) - 1;
            Vectors.assertClose(row + "," + column, matrix[row][column], Vectors.number(cell.get("outrank")));
        }
    }

    @Test
    void copelandScoresAndDominantPairsEqualThoseOfCoinr() {
        double[][] matrix = Outranking.matrix(VALUES, EQUAL);

        assertThat(Outranking.copeland(matrix)).containsExactly(Vectors.column(UNITS, "copeland"));
        assertThat(Outranking.dominantPairs(matrix))
                .isEqualTo(Integer.parseInt(UNITS.get(0).get("nDominant")));
    }

    /** Weights 3 1 4: the first wins 3, the second 1, and the 4 of the tie are halved. */
    @Test
    void tiesCountByHalf() {
        double[][] matrix = Outranking.matrix(new double[][] {{2, 1, 5}, {1, 2, 5}}, new double[] {3, 1, 4});

        assertThat(matrix[0]).containsExactly(0, 5.0 / 8);
        assertThat(matrix[1]).containsExactly(3.0 / 8, 0);
    }

    @Test
    void onlyWhatBothHaveIsCompared() {
        double[][] units = {{2, 1, ABSENT}, {1, ABSENT, 5}, {ABSENT, ABSENT, 9}};
        double[][] matrix = Outranking.matrix(units, EQUAL);

        assertThat(matrix[0]).containsExactly(0, 1, ABSENT);
        assertThat(matrix[1]).containsExactly(0, 0, 0);
        assertThat(matrix[2]).containsExactly(ABSENT, 1, 0);
        assertThat(Outranking.copeland(matrix)).containsExactly(1, -2, 1);
    }

    @Test
    void anEvenPairScoresNothingAtAll() {
        double[][] matrix = Outranking.matrix(new double[][] {{2, 1}, {1, 2}}, new double[] {0.1, 0.1});

        assertThat(Outranking.copeland(matrix)).containsExactly(0, 0);
        assertThat(Outranking.dominantPairs(matrix)).isZero();
    }

    @Test
    void everyIndicatorNeedsAWeight() {
        assertThatThrownBy(() -> Outranking.matrix(VALUES, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid number of weights: 2 (must be 3, one a value)");
    }
}
