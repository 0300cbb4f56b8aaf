package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    @Test
    void theIntervalsEqualThePublishedOnes() {
        for (CSVRecord row : Vectors.rows("wilson_ci")) {
            Interval found = Wilson.interval(
                    Vectors.number(row, "x"), Vectors.number(row, "n"), Vectors.number(row, "confidence"));
            double low = Vectors.number(row, "wilson_lower");
            double high = Vectors.number(row, "wilson_upper");
            assertThat(found.low()).isCloseTo(low, Vectors.close(low));
            assertThat(found.high()).isCloseTo(high, Vectors.close(high));
        }
    }

    @Test
    void theConfidenceIsNinetyFivePercentWhereNothingElseIsSaid() {
        assertThat(Wilson.interval(30, 40)).isEqualTo(Wilson.interval(30, 40, 0.95));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.95",
        "-1, 5, 0.95",
        "6, 5, 0.95",
        "NaN, 5, 0.95",
        "1, NaN, 0.95",
        "1, 5, 0",
        "1, 5, 1",
        "1, 5, 95"
    })
    void nonsenseIsRefused(double hits, double n, double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wilson.interval(hits, n, confidence))
                .withMessageStartingWith("Invalid ");
    }
}
