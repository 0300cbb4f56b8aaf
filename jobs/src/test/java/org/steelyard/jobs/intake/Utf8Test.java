package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    private static boolean valid(byte[] bytes) throws IOException {
        return Utf8.valid(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "青湖区", "é", "😀", "a青b😀é", "12345678青12345678"})
    void textIsUtf8WhateverItsLanguage(String text) throws IOException {
        assertThat(valid(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "80", // a continuation without a beginning
                "C0AF", // an overlong slash, the first example of RFC 3629, part 10
                "E080AF", // the same in three bytes
                "F08080AF", // and in four
                "EDA080", // a surrogate
                "F4908080", // beyond U+10FFFF
                "F5808080",
                "C3", // cut off
                "E99D", // cut off
                "F09F98", // cut off
                "E92192", // no continuation
                "E99D21"
            })
    void whatRfc3629ForbidsIsNone(String hex) throws IOException {
        assertThat(valid(HexFormat.of().parseHex(hex))).isFalse();
        assertThat(valid(HexFormat.of().parseHex("6161616161616161" + hex + "616161")))
                .isFalse();
    }

    @Test
    void javaOwnDecoderSaysTheSameOfMutatedText() throws IOException {
        Random random = new Random(5);
        int good = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = "受理,é,😀,plain text".getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            good += decodes(bytes) ? 1 : 0;
            assertThat(valid(bytes)).as(HexFormat.of().formatHex(bytes)).isEqualTo(decodes(bytes));
        }
        assertThat(good).isBetween(1_000, 19_000);
    }

    @Test
    void aCharacterMayLieAcrossTheEndOfABuffer() throws IOException {
        for (int before = (1 << 17) - 5; before <= (1 << 17) + 1; before++) {
            String text = "x".repeat(before) + "😀青" + "y".repeat(1 << 17);
            assertThat(valid(text.getBytes(StandardCharsets.UTF_8))).isTrue();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            bytes[before + 5] = 'z';
            assertThat(valid(bytes)).isFalse();
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
