package org.steelyard.jobs.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those that the standards print themselves. */
class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void theCitizensOfTheStandardAreRight(String number) {
        assertThat(CheckDigits.citizen(number)).isTrue();
        assertThat(CheckDigits.wrong(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43"})
    void theOrganisationOfTheStandardIsRight(String number) {
        assertThat(CheckDigits.organisation(number)).isTrue();
        assertThat(CheckDigits.wrong(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310020",
                "11010519491231003X",
                "11010519491231020X",
                "440524188001010015",
                "91350100M000100Y44",
                "91350100M000100I43"
            })
    void anotherDigitIsWrong(String number) {
        assertThat(CheckDigits.wrong(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E12345678", "110105491231002", "", "11010519491231002×"})
    void anotherKindOfNumberHasNoCheckDigit(String number) {
        assertThat(CheckDigits.wrong(number)).isFalse();
    }
}
