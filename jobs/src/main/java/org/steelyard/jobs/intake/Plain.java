package org.steelyard.jobs.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as people meant it: trimmed, and full-width letters, digits and punctuation made plain (Unicode NFKC). */
final class Plain {

    /** A phone or certificate number: eleven digits or more, or a mobile number in its groups of 3, 4 and 4. */
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d{11,}[Xx]?|\\d{3}[ -]\\d{4}[ -]\\d{4}");

    private static final Pattern BLANK = Pattern.compile("[\\s_\\uFEFF]");

    private static final int SHOWN_DIGITS = 3;
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

    /** A text without anything that could be a phone or certificate number. */
    static String masked(String text) {
        return PERSONAL_NUMBER.matcher(text).replaceAll(m -> m.group().substring(0, SHOWN_DIGITS) + "***");
    }

    /** A value as it may stand in a message: short, and without anything that could be a phone or certificate number. */
    static String quote(String raw) {
        String shown = masked(text(raw)).replaceAll("\\p{Cntrl}", " ");
        return "'" + (shown.length() > LONGEST_QUOTE ? shown.substring(0, LONGEST_QUOTE) + "…" : shown) + "'";
    }
}
