package org.steelyard.indicators.assess;

/** Keeps one string of each kind, however often its characters are read. */
final class Words {

    private static final int SMALLEST = 256;

    private String[] table = new String[SMALLEST];
    private int size;

    /** The string of some characters. */
    String word(char[] text, int from, int to) {
        if (from == to) {
            return "";
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = place(hash, table.length);
        while (table[slot] != null) {
            if (same(table[slot], text, from, to)) {
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        String word = new String(text, from, to - from);
        table[slot] = word;
        size++;
        if (2 * size > table.length) {
            grow();
        }
        return word;
    }

    private void grow() {
        String[] old = table;
        table = new String[2 * old.length];
        for (String word : old) {
            if (word != null) {
                int slot = place(word.hashCode(), table.length);
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

    private static boolean same(String word, char[] text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (word.charAt(i - from) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
