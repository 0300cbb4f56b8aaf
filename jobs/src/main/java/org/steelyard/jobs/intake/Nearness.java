package org.steelyard.jobs.intake;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** How near two headers are: one changed, missing or added character away, or two. */
final class Nearness {

    private static final double NEAR = 0.6;
    private static final Pattern BRACKET = Pattern.compile("[(\\[【][^)\\]】]*[)\\]】]");

    private Nearness() {}

    /** The text that is nearest to a header, if any is near. */
    static Optional<String> nearest(String header, Collection<String> texts) {
        String wanted = HeaderCells.form(header);
        String best = null;
        double nearness = NEAR;
        for (String text : texts) {
            String form = HeaderCells.form(text);
            double of = Math.max(
                    between(wanted, form), between(wanted, BRACKET.matcher(form).replaceAll("")));
            if (of >= nearness && (best == null || of > nearness)) {
                best = text;
                nearness = of;
            }
        }
        return Optional.ofNullable(best);
    }

    /** One for equal texts, zero for texts that share nothing. */
    static double between(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        return longest == 0 ? 0 : 1 - (double) distance(a, b) / longest;
    }

    /** The number of characters to change, add or take away. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
