package org.steelyard.jobs.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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

    private static final Set<String> NOBODY = Set.of(
            "保密",
            "匿名",
            "不详",
            "未知",
            "未提供",
            "未留",
            "未显示",
            "不愿提供",
            "拒绝提供",
            "没有",
            "空号",
            "无号码",
            "隐藏",
            "unknown",
            "Unknown",
            "UNKNOWN",
            "anonymous");

    /** One digit over and over, 00000000000, as forms are filled in that demand a number. */
    private static final Pattern ONE_DIGIT = Pattern.compile("0+|(\\d)\\1{6,}");

    private static final int MOBILE_DIGITS = 11;
    private static final int LONGEST_MOBILE = 17;

    /** A number in groups, with or without the country before it: the same person dials it. */
    private static final Pattern DIALLED = Pattern.compile("(?:\\+?86[ -]?)?(1\\d{2})[ -]?(\\d{4})[ -]?(\\d{4})");

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
        if (isNobody(plain)) {
            return null;
        }
        byte[] full = mac.doFinal(dialled(plain).getBytes(StandardCharsets.UTF_8));
        return UTF8String.fromString(HexFormat.of().formatHex(full, 0, KEPT_BYTES));
    }

    /** Whether a text identifies nobody: what many people share would make one person of them. */
    private static boolean isNobody(String plain) {
        if (isNumber(plain)) {
            return plain.charAt(0) == plain.charAt(plain.length() - 1)
                    && ONE_DIGIT.matcher(plain).matches();
        }
        return Nothing.says(plain)
                || MASKED.matcher(plain).find()
                || NOBODY.contains(plain)
                || isDamaged(UTF8String.fromString(plain));
    }

    private static boolean isDamaged(UTF8String plain) {
        return Ids.damage(plain, plain, 0).isPresent();
    }

    private static boolean isNumber(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) < '0' || plain.charAt(i) > '9') {
                return false;
            }
        }
        return !plain.isEmpty();
    }

    /** A mobile number as it is dialled here; any other text as it is. */
    private static String dialled(String plain) {
        if (plain.length() <= MOBILE_DIGITS || plain.length() > LONGEST_MOBILE) {
            return plain;
        }
        Matcher mobile = DIALLED.matcher(plain);
        return mobile.matches() ? mobile.replaceFirst("$1$2$3") : plain;
    }
}
