package org.steelyard.jobs.format;

/** Single characters of UTF-8. */
final class Utf8 {

    /** What decoders write in place of a character that they could not read: U+FFFD. */
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    /** Two of them, read as GBK and written again: 锟斤拷. */
    private static final byte[] TWICE_LOST = {
        (byte) 0xE9,
        (byte) 0x94,
        (byte) 0x9F,
        (byte) 0xE6,
        (byte) 0x96,
        (byte) 0xA4,
        (byte) 0xE6,
        (byte) 0x8B,
        (byte) 0xB7
    };

    private Utf8() {}

    /** The length of the character of two bytes or more that begins here; 0 where there is none. */
    static int size(byte[] bytes, int i, int length) {
        int b = bytes[i] & 0xFF;
        int second = i + 1 < length ? bytes[i + 1] & 0xFF : 0;
        if (b >= 0xC2 && b <= 0xDF) {
            return follows(second) ? 2 : 0;
        }
        if (b >= 0xE0 && b <= 0xEF) {
            // Neither longer than needed, nor half of a pair.
            boolean fits = (b != 0xE0 || second >= 0xA0) && (b != 0xED || second <= 0x9F);
            return fits && follows(second) && follows(bytes, i + 2, length) ? 3 : 0;
        }
        if (b >= 0xF0 && b <= 0xF4) {
            boolean fits = (b != 0xF0 || second >= 0x90) && (b != 0xF4 || second <= 0x8F);
            return fits && follows(second) && follows(bytes, i + 2, length) && follows(bytes, i + 3, length) ? 4 : 0;
        }
        return 0;
    }

    private static boolean follows(byte[] bytes, int i, int length) {
        return i < length && follows(bytes[i] & 0xFF);
    }

    private static boolean follows(int b) {
        return b >= 0x80 && b <= 0xBF;
    }

    /** Whether a character that stands for a lost one begins here. */
    static boolean lost(byte[] bytes, int i, int length) {
        return begins(bytes, i, length, REPLACEMENT) || begins(bytes, i, length, TWICE_LOST);
    }

    private static boolean begins(byte[] bytes, int i, int length, byte[] what) {
        if (i + what.length > length) {
            return false;
        }
        for (int k = 0; k < what.length; k++) {
            if (bytes[i + k] != what[k]) {
                return false;
            }
        }
        return true;
    }
}
