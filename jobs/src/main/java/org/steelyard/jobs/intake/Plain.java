package org.steelyard.jobs.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.steelyard.jobs.privacy.Personal;

/** Text as people meant it: trimmed, and full-width letters, digits and punctuation made plain (Unicode NFKC). */
final class Plain {

    private static final Pattern BLANK = Pattern.compile("[\\s_\\uFEFF]");

    private static final int LONGEST_QUOTE = 40;

    private Plain() {}

    /** The plain form of a text. */
    static String text(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
    }

    /** The form in which headers are compared: plain, lower case, without any blank, line break or underscore. */
    static String header(String raw) {
        return BLANK.matcher(text(raw)).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    }

    /** A text without anything that could be personal. */
    static String masked(String text) {
        return Personal.masked(text);
    }

    /** A value as it may stand in a message: short, and without anything that could be personal. */
    static String quote(String raw) {
        String shown = masked(text(raw)).replaceAll("\\p{Cntrl}", " ");
        return "'" + (shown.length() > LONGEST_QUOTE ? shown.substring(0, LONGEST_QUOTE) + "…" : shown) + "'";
    }
}
