package org.steelyard.jobs.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Turns personal data into a keyed hash (HMAC-SHA256, first 16 bytes), or into nothing where there is no key. */
final class Hasher {

    private static final int KEPT_BYTES = 16;
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

    /** The hash in hexadecimal; null without a key, and for a masked value (138****1234), which identifies nobody. */
    @Nullable UTF8String hash(UTF8String cell) {
        if (mac == null) {
            return null;
        }
        String plain = Plain.text(cell.toString());
        if (plain.isEmpty() || plain.indexOf('*') >= 0) {
            return null;
        }
        byte[] full = mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        return UTF8String.fromString(HexFormat.of().formatHex(full, 0, KEPT_BYTES));
    }
}
