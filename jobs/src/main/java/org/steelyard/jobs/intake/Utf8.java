package org.steelyard.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells whether bytes are strict UTF-8 (RFC 3629): nothing overlong, no surrogates, nothing beyond U+10FFFF, nothing cut off. */
final class Utf8 {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int BUFFER = 1 << 17;
    private static final int LONGEST = 4;

    private Utf8() {}

    /** Whether all that a stream still holds is UTF-8. */
    static boolean valid(InputStream in) throws IOException {
        byte[] bytes = new byte[BUFFER];
        int kept = 0;
        while (true) {
            int read = in.readNBytes(bytes, kept, bytes.length - kept);
            int end = kept + read;
            int good = good(bytes, end);
            kept = end - good;
            if (read == 0 || kept >= LONGEST) {
                return kept == 0;
            }
            System.arraycopy(bytes, good, bytes, 0, kept);
        }
    }

    /** The offset of the first character that is wrong or not yet whole. */
    private static int good(byte[] bytes, int end) {
        int i = 0;
        while (i < end) {
            if (bytes[i] >= 0) {
                i++;
                while (i + Long.BYTES <= end && ((long) WORDS.get(bytes, i) & HIGH_BITS) == 0) {
                    i += Long.BYTES;
                }
                continue;
            }
            int length = length(bytes, i, end);
            if (length == 0) {
                return i;
            }
            i += length;
        }
        return i;
    }

    /** The length of the character of several bytes at an offset; 0 where it is wrong or not whole. */
    private static int length(byte[] bytes, int i, int end) {
        int first = bytes[i] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || i + length > end) {
            return 0;
        }
        int second = bytes[i + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
