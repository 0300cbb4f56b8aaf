package org.steelyard.jobs.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.privacy.CheckDigits;

/** Turns personal data into a keyed hash (HMAC-SHA256, first 16 bytes), or into nothing where there is no key. */
final class Hasher {

    private static final int KEPT_BYTES = 16;
    /** 138****1234, 138xxxx1234, 张某某. */
    private static final Pattern MASKED = Pattern.compile("[*×●•]|[xX]{3,}|某");

    private static final Set<String> NOBODY = Set.of("无", "保密", "匿名", "不详", "未知", "未提供", "-", "—", "/", "null", "NULL");
    private final @Nullable Mac mac;

    /** A hasher with a key; an empty key drops everything. */
    Hasher(String key) {
        try {
            if (key.isEmpty()) {
                mac = null;
            } else {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HmacSHA256", e);
        }
    }

    /** The hash of a certificate number; null as below, and where its check digit is wrong: that is nobody's number. */
    @Nullable UTF8String certificate(UTF8String cell, Runnable wrong) {
        if (mac == null) {
            return null;
        }
        String number = Plain.text(cell.toString()).toUpperCase(Locale.ROOT);
        if (CheckDigits.wrong(number)) {
            wrong.run();
            return null;
        }
        return hash(UTF8String.fromString(number));
    }

    /** The hash in hexadecimal; null without a key, and for a masked value (138****1234), which identifies nobody. */
    @Nullable UTF8String hash(UTF8String cell) {
        if (mac == null) {
            return null;
        }
        String plain = Plain.text(cell.toString());
        if (plain.isEmpty() || MASKED.matcher(plain).find() || NOBODY.contains(plain)) {
            return null;
        }
        byte[] full = mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        return UTF8String.fromString(HexFormat.of().formatHex(full, 0, KEPT_BYTES));
    }
}
