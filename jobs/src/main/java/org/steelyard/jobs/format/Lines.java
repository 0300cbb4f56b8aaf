package org.steelyard.jobs.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, none longer than a record may be. */
final class Lines {

    private static final int LONGEST = 16 << 20;
    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private long number;

    /** The lines of a text that its owner closes. */
    Lines(Reader text) {
        this.text = new BufferedReader(text, 1 << 16);
    }

    /** The number of the line given last, from 1. */
    long number() {
        return number;
    }

    /** The next line without what ends it; null at the end. */
    @Nullable String next() throws IOException {
        line.setLength(0);
        int c = text.read();
        if (c < 0) {
            return null;
        }
        number++;
        for (; c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
            if (line.length() == LONGEST) {
                throw new Refusal(number, "is longer than " + LONGEST + " characters: this is no table of records");
            }
            line.append((char) c);
        }
        if (c == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
        return line.toString();
    }
}
