package org.steelyard.reports.excel;

/** How wide a text prints, counted in characters: never measured with a font, which differs between machines. */
final class TextWidth {

    private TextWidth() {}

    /** The width in half-width characters: a Chinese character is two. */
    static double of(String text) {
        return text.codePoints().mapToDouble(TextWidth::of).sum();
    }

    /** The lines that a text takes in a column of some width. */
    static int lines(String text, double width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(of(line) / Math.max(1, width)));
        }
        return lines;
    }

    private static double of(int point) {
        if (point >= 0x2E80 || (point >= 0x2010 && point < 0x2E00)) {
            return 2;
        }
        return Character.isUpperCase(point) ? 1.25 : 1;
    }
}
