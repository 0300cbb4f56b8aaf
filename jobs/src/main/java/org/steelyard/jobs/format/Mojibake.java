package org.steelyard.jobs.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells text that was once read in the wrong encoding and written again: 办件 that became åŠžä»¶, °ì¼þ or 鍔炰欢.
 *
 * <p>Each stretch of letters beyond ASCII is put back into the bytes that it was misread from. If these are good text in
 * another encoding, and that holds for most characters, it is no chance.
 */
final class Mojibake {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char FIRST_BEYOND_ASCII = 0x80;
    private static final int SHORTEST = 2;
    /** The last character of windows-1252: nothing beyond it can come from a byte, and most text is beyond it. */
    private static final char LAST_OF_WINDOWS = '\u2122';

    private static final int FEWEST = 6;
    private static final int SHORTEST_CHINESE = 3;
    private static final int SHORTEST_PAIRS = 4;

    private int characters;
    private int utf8AsLatin;
    private int gbAsLatin;
    private int utf8AsGb;

    private Mojibake() {}

    /** What happened to a text, as the end of a sentence; empty where it is sound. */
    static Optional<String> in(String text) {
        Mojibake found = new Mojibake();
        Map<String, Integer> stretches = new HashMap<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) < FIRST_BEYOND_ASCII) {
                if (i - start >= SHORTEST) {
                    stretches.merge(text.substring(start, i), 1, Integer::sum);
                }
                start = i + 1;
            }
        }
        // The same few names stand in most rows.
        stretches.forEach(found::count);
        return found.most(found.utf8AsLatin, "UTF-8 that was read as Latin letters")
                .or(() -> found.most(found.gbAsLatin, "GBK that was read as Latin letters"))
                .or(() -> found.most(found.utf8AsGb, "UTF-8 that was read as GBK"));
    }

    /** Whether so many characters are most of all beyond ASCII. */
    private Optional<String> most(int count, String what) {
        return count >= FEWEST && 2 * count > characters ? Optional.of(what) : Optional.empty();
    }

    private void count(String stretch, int times) {
        characters += times * stretch.length();
        byte[] latin = latin(stretch);
        if (latin.length > 0) {
            utf8AsLatin += times * inSequences(latin);
            boolean pairs = latin.length >= SHORTEST_PAIRS && latin.length % 2 == 0 && pairs(latin);
            gbAsLatin += pairs ? times * latin.length : 0;
        } else if (stretch.length() >= SHORTEST_CHINESE) {
            // Where the bytes were odd in number the last one went with what stood behind it.
            utf8AsGb += isUtf8(bytes(stretch, GB18030), 2) ? times * stretch.length() : 0;
        }
    }

    /** The bytes of which letters were made one by one; none where a letter cannot come from a byte. */
    private static byte[] latin(String stretch) {
        byte[] latin = new byte[stretch.length()];
        for (int i = 0; i < latin.length; i++) {
            char c = stretch.charAt(i);
            if (c > LAST_OF_WINDOWS) {
                return new byte[0];
            }
            byte[] windows = c <= 0xFF ? new byte[] {(byte) c} : bytes(Character.toString(c), WINDOWS);
            if (windows.length == 0) {
                return windows;
            }
            latin[i] = windows[0];
        }
        return latin;
    }

    /** How many bytes belong to characters of UTF-8. */
    private static int inSequences(byte[] bytes) {
        int count = 0;
        for (int i = 0; i < bytes.length; ) {
            int size = Utf8.size(bytes, i, bytes.length);
            count += size;
            i += Math.max(1, size);
        }
        return count;
    }

    private static byte[] bytes(String text, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            return all;
        } catch (CharacterCodingException e) {
            return new byte[0];
        }
    }

    /** Whether bytes are UTF-8 but for some at the end. */
    private static boolean isUtf8(byte[] bytes, int spare) {
        int i = 0;
        while (i < bytes.length) {
            int size = Utf8.size(bytes, i, bytes.length);
            if (size == 0) {
                return i > 0 && bytes.length - i <= spare;
            }
            i += size;
        }
        return bytes.length > 0;
    }

    private static boolean pairs(byte[] bytes) {
        for (byte b : bytes) {
            if ((b & 0xFF) < 0xA1) {
                return false;
            }
        }
        return true;
    }
}
