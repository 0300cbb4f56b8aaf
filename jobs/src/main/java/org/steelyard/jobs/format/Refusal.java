package org.steelyard.jobs.format;

import java.io.IOException;

/** Why a file is not read, as a sentence for people: what was expected, what was found, what to do. */
public final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;
    private final long line;

    /** A refusal of a whole file. */
    public Refusal(String sentence) {
        this(0, sentence);
    }

    /** A refusal because of one line; 0 for none. */
    public Refusal(long line, String sentence) {
        super(sentence);
        this.line = line;
    }

    /** The line that is to blame, or 0. */
    public long line() {
        return line;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
