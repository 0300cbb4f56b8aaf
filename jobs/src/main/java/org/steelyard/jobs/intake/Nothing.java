package org.steelyard.jobs.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.unsafe.types.UTF8String;

/** What exports write where there is nothing: a word of people, a dash or stroke, or what a database or a program calls its own nothing. */
final class Nothing {

    private static final Set<String> WORDS =
            Set.of("无", "暂无", "空", "null", "\\n", "n/a", "none", "nil", "nan", "nat", "undefined");
    private static final Pattern STROKES = Pattern.compile("[-—–―_/\\\\.·…]+");
    private static final Pattern BRACKETED = Pattern.compile("[(<\\[](.*)[)>\\]]");
    private static final Pattern ZERO_DAY = Pattern.compile("0000([-/]?)00\\100.*");

    /** With what it begins, in small letters, and how long it is at most: most cells are told from it without a search. */
    private static final String BEGINNINGS = "无無暂暫空nu\\(<[-—–―_/.·…";

    private static final int LONGEST = 12;

    private Nothing() {}

    /** Whether a plain text says that there is nothing. */
    static boolean says(String plain) {
        if (plain.isEmpty()) {
            return true;
        }
        if (BEGINNINGS.indexOf(Character.toLowerCase(plain.charAt(0))) < 0) {
            return false;
        }
        if (STROKES.matcher(plain).matches()) {
            return true;
        }
        if (plain.length() > LONGEST) {
            return false;
        }
        String word = BRACKETED
                .matcher(Traditional.simplified(plain).toLowerCase(Locale.ROOT))
                .replaceFirst("$1");
        return WORDS.contains(word);
    }

    /** Whether a plain text says so of a day: some databases write a day of zeros. */
    static boolean saysOfDay(String plain) {
        return says(plain) || ZERO_DAY.matcher(plain).matches();
    }

    /** Whether an id says so, or is zero, as databases number what is not there; asked for each row. */
    static boolean saysOfId(UTF8String id) {
        byte first = id.getByte(0);
        if ((first >= '0' && first <= '9') || id.numBytes() > LONGEST) {
            return first == '0' && id.numBytes() == 1;
        }
        return says(id.toString());
    }
}
