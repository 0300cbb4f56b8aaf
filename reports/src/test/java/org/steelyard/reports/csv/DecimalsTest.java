package org.steelyard.reports.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as the shortest decimals that read back as the same doubles, and of several the nearest. */
class DecimalsTest {

    private final Decimals decimals = new Decimals();

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.1 + 0.2 in doubles",
        "0.3333333333333333, a third: sixteen digits",
        "0.6666666666666666, two thirds",
        "33.333333333333336, seventeen digits",
        "3.141592653589793, pi",
        "2.718281828459045, e",
        "99.99999999999999, one step below a hundred is 99.99999999999998578",
        "1.0000000000000002, one step above 1",
        "0.9999999999999999, one step below 1",
        "5726573.372685185, seven digits before the point",
        "9999999.999999998, one step below ten million",
        "0.010000000000000002, one step above a hundredth",
        "0.017453292519943295, a degree in radians",
        "8388608.000000002, one step above 2 to the 23rd",
        "0.0625, a power of two",
        "12.5, a short one",
        "12345678.12345679, eight digits before the point",
        "0.003141592653589793, small",
        "0, nothing",
        "42, whole"
    })
    void aNumberIsWrittenWithItsOwnDigitsAndNoMore(String text, String why) {
        assertThat(written(Double.parseDouble(text))).as(why).isEqualTo(text);
        assertThat(written(-Double.parseDouble(text))).as(why).isEqualTo(text.equals("0") ? "0" : "-" + text);
    }

    @Test
    void noShorterDecimalReadsBackAndNoneOfTheLengthIsNearer() {
        long state = 7;
        Shortest shortest = new Shortest();
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            // Knuth's MMIX generator; an exponent from -8 to 23, so that some lie outside of what is found.
            state = state * 6364136223846793005L + 1442695040888963407L;
            long exponent = 1015 + (state >>> 59);
            double number = Double.longBitsToDouble((exponent << 52) | ((state >>> 7) & ((1L << 52) - 1)));
            if (shortest.find(number)) {
                found++;
                BigDecimal digits = BigDecimal.valueOf(shortest.digits, shortest.decimals);
                BigDecimal exact = new BigDecimal(number);
                assertThat(digits.doubleValue()).isEqualTo(number);
                int fewer = shortest.decimals - 1;
                assertThat(exact.setScale(fewer, RoundingMode.FLOOR).doubleValue())
                        .isNotEqualTo(number);
                assertThat(exact.setScale(fewer, RoundingMode.CEILING).doubleValue())
                        .isNotEqualTo(number);
                assertThat(digits).isEqualTo(exact.setScale(shortest.decimals, RoundingMode.HALF_EVEN));
            }
        }
        assertThat(found).isGreaterThan(18_000);
    }

    private String written(double number) {
        byte[] into = new byte[Decimals.MOST];
        int end = decimals.put(number, into, 0);
        return end < 0 ? new String(decimals.longer(number), US_ASCII) : new String(into, 0, end, US_ASCII);
    }
}
