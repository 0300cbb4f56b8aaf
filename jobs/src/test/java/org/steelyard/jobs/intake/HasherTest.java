package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first 16 bytes of HMAC-SHA256: RFC 4231 test case 2, and others made with openssl. */
class HasherTest {

    private static String hash(String key, String text) {
        return String.valueOf(new Hasher(key).hash(UTF8String.fromString(text)));
    }

    @Test
    void theHashIsTheOneOfRfc4231CutToSixteenBytes() {
        assertThat(hash("Jefe", "what do ya want for nothing?")).isEqualTo("5bdcc146bf60754e6a042426089575c7");
    }

    @Test
    void aPhoneNumberHashesAsOpensslHashesIt() {
        assertThat(hash("0123456789abcdef", "13800138000")).isEqualTo("523ecb40568489642145ec3bc655d72e");
    }

    @Test
    void fullWidthDigitsAndBlanksMakeNoOtherPerson() {
        assertThat(hash("0123456789abcdef", " １３８００１３８０００ ")).isEqualTo("523ecb40568489642145ec3bc655d72e");
    }

    @Test
    void anotherKeyMakesAnotherHash() {
        assertThat(hash("fedcba9876543210", "13800138000")).isNotEqualTo("523ecb40568489642145ec3bc655d72e");
    }

    @Test
    void withoutAKeyNothingIsKept() {
        assertThat(new Hasher("").hash(UTF8String.fromString("13800138000"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"138****1234", "张*", "*", "", "  "})
    void aMaskedOrBlankValueIdentifiesNobody(String masked) {
        assertThat(new Hasher("Jefe").hash(UTF8String.fromString(masked))).isNull();
    }
}
