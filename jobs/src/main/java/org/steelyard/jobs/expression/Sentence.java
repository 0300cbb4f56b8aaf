package org.steelyard.jobs.expression;

/** The sentence in a message of Spark's, without its codes. */
final class Sentence {

    private Sentence() {}

    static String of(Exception e) {
        return String.valueOf(e.getMessage())
                .strip()
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^\\[[A-Z_.]+]\\s*", "")
                .replaceFirst("\\s*SQLSTATE:.*$", "")
                .strip();
    }
}
