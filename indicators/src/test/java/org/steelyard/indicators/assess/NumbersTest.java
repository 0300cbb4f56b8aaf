package org.steelyard.indicators.assess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in bytes, each the double nearest to its decimals. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "-7",
                "+7",
                "007",
                "1.",
                ".5",
                "-.5",
                "12.50",
                "0.1",
                "1e3",
                "1E-3",
                "9007199254740991",
                "9007199254740993",
                "900719925474099",
                "0.1234567890123456",
                "123456789012345678.9",
                "1e308",
                "0.0000000000000000000000001",
                "3.14159265358979",
                "900719925474099.5",
                "0.0000000000000000000001",
                "0.00000000000000000000001",
                "-0.000",
                "-12.5",
                "90071992547409.925",
                "90071992547409.93",
                "909",
                "10.01",
                "0.30000000000000004"
            })
    void aNumberIsTheDoubleNearestToItsDecimals(String text) {
        // By their bits, for a zero has no sign.
        assertThat(Double.doubleToLongBits(decimal(text)))
                .isEqualTo(Double.doubleToLongBits(new BigDecimal(text).doubleValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "9, 9",
        "-7, -7",
        "1., 1",
        ".5, 0.5",
        "-.25, -0.25",
        "12.50, 12.5",
        // Below a tenth of 2^53 any digit more is still exact; from there on there are too many.
        "9007199254740980, 9007199254740980",
        "9007199254740989, 9007199254740989",
        "9007199254740990,",
        "0.0000000000000000000001, 1e-22",
        "0.00000000000000000000001,",
        "1e3,",
        "+7,",
        "1.2.3,",
        "1-2,",
        "-,",
        ".,",
        "'',",
        "/,",
        ":,"
    })
    void fewDigitsAreReadQuicklyAndAllElseIsLeftToDecimals(String text, Double number) {
        byte[] bytes = text.getBytes(UTF_8);
        Double quick = Numbers.quickly(bytes, 0, bytes.length);
        assertThat(quick).isEqualTo(number == null ? (Double) Double.NaN : number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1.2.3", "1-2", "NaN", "Infinity", "1e999", "0x1", "1d", "1,5", "--1"})
    void whatIsNoDecimalIsNone(String text) {
        assertThat(decimal(text)).isNaN();
    }

    private static double decimal(String text) {
        return Numbers.decimal(("#" + text + "#").getBytes(UTF_8), 1, text.length() + 1);
    }
}
