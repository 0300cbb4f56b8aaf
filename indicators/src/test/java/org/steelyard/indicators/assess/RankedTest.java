package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.result.Unit;

/** Rounding as a reader with the printed digits does it. */
class RankedTest {

    @ParameterizedTest
    @CsvSource({
        "1.005, 2, 1.01",
        "2.675, 2, 2.68",
        "-0.005, 2, -0.01",
        "0.0049999, 2, 0.00",
        "79.995, 2, 80.00",
        "79.9949, 2, 79.99",
        "50, 0, 50",
        "0.5, 0, 1",
        "-0.5, 0, -1",
        "-1.4, 0, -1",
        "-1.6, 0, -2",
        "80.0012000005, 9, 80.001200001",
        "12345678901234.5, 0, 12345678901235",
        "33.333333333333336, 6, 33.333333"
    })
    void halfIsRoundedUpByTheDigits(double points, int decimals, BigDecimal rounded) {
        assertThat(Ranked.rounded(points, decimals)).isEqualTo(rounded);
    }

    @Test
    void everywhereItIsTheRoundingOfTheDigits() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(7);
            // Every third lies in the middle, or a hair beside it.
            double middle = (random.nextInt(200_000) + 0.5) / Math.pow(10, decimals);
            double points = i % 3 == 0 ? 100 * random.nextDouble() : i % 3 == 1 ? middle : Math.nextUp(middle);
            assertThat(Ranked.rounded(points, decimals))
                    .isEqualTo(BigDecimal.valueOf(points).setScale(decimals, RoundingMode.HALF_UP));
        }
    }

    @Test
    void theBestComesFirstAlsoWhereDoublesCannotTellThemApart() {
        List<Ranked> ranked = new ArrayList<>(List.of(
                ranked("B", "1.00"),
                ranked("C", "12345678901.000000001"),
                ranked("A", "1.00"),
                ranked("E", "2.00"),
                ranked("D", "12345678901.000000002")));
        Collections.sort(ranked);
        assertThat(ranked).extracting(one -> one.unit().name()).containsExactly("D", "C", "E", "A", "B");
    }

    private static Ranked ranked(String unit, String points) {
        BigDecimal compared = new BigDecimal(points);
        return new Ranked(Unit.department(unit), compared, compared.doubleValue(), compared.doubleValue());
    }

    @Test
    void whatIsNoNumberIsAMistake() {
        assertThatThrownBy(() -> Ranked.rounded(Double.NaN, 2)).isInstanceOf(NumberFormatException.class);
    }
}
