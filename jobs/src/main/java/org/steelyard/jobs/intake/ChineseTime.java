package org.steelyard.jobs.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in Chinese numerals, 二〇二六年三月五日九时五分, made into the same with digits. */
final class ChineseTime {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern NUMERAL = Pattern.compile("[〇零○O一二三四五六七八九十廿卅]+");

    private ChineseTime() {}

    /** The text with digits in place of numerals; empty where it does not begin with a year in numerals. */
    static Optional<String> digits(String text) {
        if (text.length() < 2 || text.charAt(0) <= '9' || text.indexOf('年') < 0) {
            return Optional.empty();
        }
        // The day of the week is a numeral too, but no number.
        String day = text.replaceAll("\\(?(?:星期|周)[一二三四五六日天]\\)?", " ");
        Matcher numeral = NUMERAL.matcher(day);
        return Optional.of(numeral.replaceAll(m -> number(m.group())));
    }

    private static String number(String numeral) {
        String plain = numeral.replaceAll("[零○O]", "〇").replace("廿", "二十").replace("卅", "三十");
        int ten = plain.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder();
            plain.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
            return digits.toString();
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
        String rest = plain.substring(ten + 1);
        int ones = rest.isEmpty() ? 0 : DIGITS.indexOf(rest.charAt(0));
        // Two tens, or more than a digit on either side of one, are no number below a hundred.
        return ten > 1 || rest.length() > 1 || ones < 0 ? "x" : Integer.toString(tens * 10 + ones);
    }
}
