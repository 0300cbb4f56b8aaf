package org.steelyard.indicators.problem;

/**
 * One thing that a user must mend.
 *
 * @param place the file it stands in, as the user named it, or the setting concerned
 * @param line the line in that file, from 1; 0 where no line applies
 * @param sentence what was expected, what was found and what to do
 */
public record Problem(String place, long line, String sentence) {

    /** The problem as one line of text: {@code place:line: sentence}. */
    @Override
    public String toString() {
        return (line > 0 ? place + ":" + line : place) + ": " + sentence;
    }
}
