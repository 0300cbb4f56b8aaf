package org.steelyard.indicators.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that a user probably meant. */
public final class Spelling {

    private Spelling() {}

    /** The known words for a message, with the nearest as a suggestion: {@code known: a, b; did you mean 'a'?}. */
    public static String known(String word, Collection<String> known) {
        String list = known.isEmpty() ? "none" : String.join(", ", known);
        return "known: " + list
                + nearest(word, known)
                        .map(meant -> "; did you mean '" + meant + "'?")
                        .orElse("");
    }

    /** The known word that is nearest to a word, if any is near. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        // One slip in a short word, one more for every three letters; two words that share no letter are never near.
        int farthest = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(each -> distance(word, each) <= Math.min(farthest, each.length() - 1))
                .min(Comparator.comparingInt((String each) -> distance(word, each)));
    }

    /** The number of letters to put in, take out or change to turn one word into the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(changed, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[other.length()];
    }
}
