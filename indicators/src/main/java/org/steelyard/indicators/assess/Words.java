package org.steelyard.indicators.assess;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps one string of each kind, however often its bytes are read. */
final class Words {

    private static final int SMALLEST = 256;

    /** A word that was read before, in UTF-8. */
    static final class Word {
        private final byte[] bytes;
        private final int hash;

        /** The word as a string. */
        final String text;

        private Word(byte[] bytes, int hash) {
            this.bytes = bytes;
            this.hash = hash;
            this.text = new String(bytes, StandardCharsets.UTF_8);
        }

        /** Whether some bytes are the same word. */
        boolean is(byte[] other, int from, int to) {
            return Arrays.equals(bytes, 0, bytes.length, other, from, to);
        }
    }

    private @Nullable Word[] table = new Word[SMALLEST];
    private int size;

    /** The word of some bytes. */
    Word word(byte[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = place(hash, table.length);
        for (Word known = table[slot]; known != null; known = table[slot]) {
            if (known.hash == hash && known.is(text, from, to)) {
                return known;
            }
            slot = slot + 1 & table.length - 1;
        }
        Word word = new Word(Arrays.copyOfRange(text, from, to), hash);
        table[slot] = word;
        size++;
        if (2 * size > table.length) {
            grow();
        }
        return word;
    }

    private void grow() {
        @Nullable Word[] old = table;
        table = new Word[2 * old.length];
        for (Word word : old) {
            if (word != null) {
                int slot = place(word.hash, table.length);
                while (table[slot] != null) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = word;
            }
        }
    }

    private static int place(int hash, int length) {
        return (hash ^ hash >>> 16) & length - 1;
    }
}
