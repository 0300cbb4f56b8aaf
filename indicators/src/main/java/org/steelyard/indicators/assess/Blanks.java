package org.steelyard.indicators.assess;

/** Finds white space in UTF-8: that of ASCII, or a wide one of three bytes, such as the ideographic space. */
final class Blanks {

    private static final int WIDE = 3;

    private Blanks() {}

    /** The bytes of the white space that begins at a position; 0 where none does. */
    static int after(byte[] text, int from, int to) {
        if (from == to || text[from] > ' ') {
            return 0;
        }
        return text[from] >= 0 ? narrow(text[from]) : wide(text, from, to);
    }

    /** The bytes of the white space that ends before a position; 0 where none does. */
    static int before(byte[] text, int from, int to) {
        if (from == to || text[to - 1] > ' ') {
            return 0;
        }
        return text[to - 1] >= 0 ? narrow(text[to - 1]) : wide(text, Math.max(from, to - WIDE), to);
    }

    private static int narrow(byte ascii) {
        return Character.isWhitespace(ascii) ? 1 : 0;
    }

    private static int wide(byte[] text, int from, int to) {
        if (to - from < WIDE || (text[from] & 0xF0) != 0xE0) {
            return 0;
        }
        int character = (text[from] & 0x0F) << 12 | (text[from + 1] & 0x3F) << 6 | (text[from + 2] & 0x3F);
        return Character.isWhitespace(character) ? WIDE : 0;
    }
}
