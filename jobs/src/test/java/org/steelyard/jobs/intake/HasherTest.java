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

    @ParameterizedTest
    @ValueSource(strings = {"138 0013 8000", "138-0013-8000", "+86 13800138000", "8613800138000"})
    void aMobileNumberIsTheSameHoweverItIsDialled(String number) {
        assertThat(hash("0123456789abcdef", number)).isEqualTo("523ecb40568489642145ec3bc655d72e");
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
    @ValueSource(
            strings = {
                "138****1234",
                "138xxxx1234",
                "张*",
                "张某某",
                "保密",
                "匿名",
                "*",
                "",
                "  ",
                "无",
                "--",
                "\\N",
                "N/A",
                "NULL",
                "00000000000",
                "0",
                "11111111111",
                "不愿提供",
                "1.38E+10",
                "13800138000.0"
            })
    void aMaskedOrBlankValueIdentifiesNobody(String masked) {
        assertThat(new Hasher("Jefe").hash(UTF8String.fromString(masked))).isNull();
    }

    @Test
    void aCertificateWithAWrongCheckDigitIsNobodysAndIsCounted() {
        int[] wrong = new int[1];
        Hasher hasher = new Hasher("0123456789abcdef");
        assertThat(hasher.certificate(UTF8String.fromString("110105194912310020"), () -> wrong[0]++))
                .isNull();
        assertThat(wrong[0]).isOne();
        assertThat(hasher.certificate(UTF8String.fromString("11010519491231002x"), () -> wrong[0]++))
                .isEqualTo(hasher.hash(UTF8String.fromString("11010519491231002X")))
                .isNotNull();
        assertThat(wrong[0]).isOne();
    }
}
