package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** The 95 % rows that PHEindicatormethods (R) asserts or computes. */
    @ParameterizedTest(name = "{0} of {1} is between {2} and {3}")
    @CsvSource({
        "65, 100, 0.55254443296888, 0.736357517569025",
        "1045, 5000, 0.197955498800133, 0.22049130373189",
        "0.445, 1, 0.0438174477205882, 0.933462127697916",
        "0, 20, 0, 0.161125158052819",
        "10, 10, 0.722467200137111, 1",
        "1, 3, 0.0614919447203963, 0.792340399197952",
        "30, 40, 0.59806038579232, 0.858128813609037"
    })
    void theIntervalEqualsThePublishedOne(double hits, double n, double low, double high) {
        assertThat(Wilson.interval(hits, n).low()).isCloseTo(low, within(1e-12));
        assertThat(Wilson.interval(hits, n).high()).isCloseTo(high, within(1e-12));
    }
}
