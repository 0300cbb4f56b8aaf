package org.steelyard.indicators.assess;

/** Finds the line of a character of a text; asked in rising order only. */
final class LineNumbers {

    private final String text;
    private int position;
    private long line = 1;

    LineNumbers(String text) {
        this.text = text;
    }

    long at(long character) {
        while (position < character && position < text.length()) {
            if (text.charAt(position) == '\n') {
                line++;
            }
            position++;
        }
        return line;
    }
}
