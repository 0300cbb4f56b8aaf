package org.steelyard.indicators.assess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
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
                "0.30000000000000004"
            })
    void aNumberIsTheDoubleNearestToItsDecimals(String text) {
        assertThat(decimal(text)).isEqualTo(new BigDecimal(text).doubleValue());
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
