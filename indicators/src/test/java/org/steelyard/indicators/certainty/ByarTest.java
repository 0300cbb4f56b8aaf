package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByarTest {

    @Test
    void theApproximationEqualsThePublishedOne() {
        for (CSVRecord row : Vectors.rows("byars_ci")) {
            double count = Vectors.number(row, "x");
            double confidence = Vectors.number(row, "conf");
            double low = Vectors.number(row, "byars_lower");
            double high = Vectors.number(row, "byars_upper");
            Interval found = Byar.approximation(count, Level.reach(confidence));
            assertThat(found.low()).isCloseTo(low, Vectors.close(low));
            assertThat(found.high()).isCloseTo(high, Vectors.close(high));
            assertThat(Byar.interval(count, confidence).equals(found)).isEqualTo(count >= 10);
        }
    }

    /** Garwood's table of 1936 and its like; the further digits from the chi-square quantiles of another library. */
    @ParameterizedTest(name = "{0} at {1}: {2} to {3}")
    @CsvSource({
        "0, 0.95, 0, 3.6888794541139363",
        "1, 0.95, 0.025317807984289876, 5.571643390938898",
        "5, 0.95, 1.6234863901184207, 11.66833207932267",
        "9, 0.95, 4.115373097378334, 17.08480345141917",
        "0, 0.998, 0, 6.907755278982137",
        "1, 0.998, 0.001000500333583534, 9.233413476451586",
        "9, 0.998, 2.452424404363775, 22.657373309062933"
    })
    void smallCountsHaveTheExactInterval(double count, double confidence, double low, double high) {
        assertThat(Byar.interval(count, confidence).low()).isCloseTo(low, Vectors.close(low));
        assertThat(Byar.interval(count, confidence).high()).isCloseTo(high, Vectors.close(high));
    }

    @Test
    void atTheEndsOfAnExactIntervalTheCountIsAsRareAsItShouldBe() {
        for (int count = 1; count < 10; count++) {
            Interval found = Byar.interval(count, 0.95);
            assertThat(1 - atMost(count - 1, found.low())).isCloseTo(0.025, within(1e-12));
            assertThat(atMost(count, found.high())).isCloseTo(0.025, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0.95", "NaN, 0.95", "Infinity, 0.95", "5, 0", "5, 1"})
    void nonsenseIsRefused(double count, double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Byar.interval(count, confidence))
                .withMessageStartingWith("Invalid ");
    }

    /** The Poisson probabilities of 0 to {@code count}, added up. */
    private static double atMost(int count, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int k = 1; k <= count; k++) {
            term *= mean / k;
            sum += term;
        }
        return sum;
    }
}
