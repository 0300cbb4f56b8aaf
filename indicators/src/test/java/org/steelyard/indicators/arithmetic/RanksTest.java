package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class RanksTest {

    private static final double ABSENT = Double.NaN;

    @Test
    void placesEqualThoseOfCoinrBeforeAndAfterRounding() {
        List<CSVRecord> rows = Vectors.rows("coinr_rank_ties_rounding.csv");
        double[] scores = Vectors.column(rows, "score");
        double[] rounded =
                Column.map(scores, score -> Double.isNaN(score) ? score : StrictMath.rint(score * 100) / 100);

        assertThat(Ranks.place(scores, 1)).containsExactly(Vectors.column(rows, "rank_min_desc"));
        assertThat(Ranks.place(rounded, 1)).containsExactly(Vectors.column(rows, "rank_of_rounded_2dp"));
    }

    @Test
    void theFirstPlaceGoesToTheLowestWhereLowerIsBetter() {
        assertThat(Ranks.place(new double[] {7, 3, ABSENT, 3, 9}, -1)).containsExactly(3, 1, ABSENT, 1, 4);
    }

    @Test
    void ranksCountFromTheWorst() {
        double[] values = {7, 3, ABSENT, 3, 9};

        assertThat(Ranks.rank(values, -1)).containsExactly(2, 3, ABSENT, 3, 1);
        assertThat(Ranks.borda(values, -1)).containsExactly(1, 2, ABSENT, 2, 0);
        assertThat(Ranks.percentileRank(values, -1)).containsExactly(1.0 / 3, 2.0 / 3, ABSENT, 2.0 / 3, 0);
    }

    @Test
    void oneValueHasNoPercentileRank() {
        assertThatThrownBy(() -> Ranks.percentileRank(new double[] {7, ABSENT}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid column: one value (must have at least two to be ranked)");
    }

    @Test
    void aPlaceNeedsADirection() {
        assertThatThrownBy(() -> Ranks.place(new double[] {7}, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid direction: 0 (must be 1 or -1)");
    }
}
