package org.steelyard.jobs.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads numbers as exports write them: with units and separators, or with a word that says there is none. The text is plain already. */
final class Numbers {

    /** Digits of a decimal column, and those behind the point of a percentage. */
    static final int PRECISION = 16;

    private static final int PERCENT_SCALE = 4;
    private static final int CENTS = 2;
    private static final int LONGEST = 40;

    /** No fee and no project of a city costs as much; ninety thousand such amounts would not fit into one sum. */
    private static final BigDecimal TRILLION = new BigDecimal("1000000000000");

    private static final Set<String> AT_ONCE = Set.of("即时", "当场", "即办");
    private static final Pattern WHOLE =
            Pattern.compile("([+-]?[\\d, ]*\\d)(?:\\.0+)?\\s*(个?工作日|天|日|次|人次|件|份|个|项|种|套|级|h|小时)?");
    private static final Pattern LEVELS = Pattern.compile("[\\^、;|,&]");
    private static final int DEEPEST = 7;
    private static final int LARGEST_CODE = 9;
    private static final Pattern YUAN = Pattern.compile("^¥|元$");
    private static final Set<String> HOURS = Set.of("h", "小时");
    private static final Pattern DECIMAL = Pattern.compile("([+-]?[\\d, ]*\\d(?:\\.\\d+)?)\\s*(%)?");

    private Numbers() {}

    /** A whole number, or a Fault; a column of days takes no hours. */
    static Object whole(String text, boolean days) {
        if (Nothing.says(text)) {
            return UTF8String.EMPTY_UTF8;
        }
        if (AT_ONCE.contains(text)) {
            return 0;
        }
        Matcher m = WHOLE.matcher(text);
        if (tooLong(text) || !m.matches()) {
            return Fault.value("no whole number");
        }
        if (days && m.group(2) != null && HOURS.contains(m.group(2))) {
            return Fault.value("a number of hours, where working days are expected");
        }
        try {
            return Integer.valueOf(separated(m.group(1)));
        } catch (NumberFormatException e) {
            return Fault.value("no whole number of usual size");
        }
    }

    /**
     * The deepest of the levels of online service that a cell names, such as 3^4^5, or a Fault. The levels go from 1 to 7; what
     * stands behind them, as 8 for "other", is none.
     */
    static Object depth(String text) {
        if (Nothing.says(text)) {
            return UTF8String.EMPTY_UTF8;
        }
        int deepest = -1;
        for (String part : LEVELS.split(text, -1)) {
            Object level = whole(part.strip(), false);
            if (!(level instanceof Integer number) || number < 0 || number > LARGEST_CODE) {
                return Fault.value("no level of online service (expected 1 to 7, or several as 3^4^5)");
            }
            deepest = number <= DEEPEST ? Math.max(deepest, number) : deepest;
        }
        return deepest < 0 ? UTF8String.EMPTY_UTF8 : deepest;
    }

    /** An amount in yuan, or a Fault. */
    static Object money(String text) {
        if (Nothing.says(text)) {
            return UTF8String.EMPTY_UTF8;
        }
        Matcher m = DECIMAL.matcher(YUAN.matcher(text).replaceAll("").strip());
        if (tooLong(text) || !m.matches() || m.group(2) != null) {
            return Fault.value("no amount in yuan (expected for example 120.50; 1.2万元 as 12000)");
        }
        BigDecimal amount = new BigDecimal(separated(m.group(1))).stripTrailingZeros();
        if (amount.abs().compareTo(TRILLION) >= 0) {
            return Fault.value("an amount of a trillion yuan or more, which cannot be");
        }
        return amount.scale() > CENTS
                ? Fault.value("an amount with parts of a cent (expected for example 120.50)")
                : Decimal.apply(amount.setScale(CENTS, RoundingMode.UNNECESSARY), PRECISION, CENTS);
    }

    /** A number with at most four decimals, or a Fault. */
    static Object number(String text) {
        if (Nothing.says(text)) {
            return UTF8String.EMPTY_UTF8;
        }
        Matcher m = DECIMAL.matcher(text);
        if (tooLong(text) || !m.matches() || m.group(2) != null) {
            return Fault.value("no number (expected for example 92.5)");
        }
        BigDecimal number = new BigDecimal(separated(m.group(1))).stripTrailingZeros();
        return number.scale() > PERCENT_SCALE || number.precision() - number.scale() > PRECISION - PERCENT_SCALE
                ? Fault.value("a number with more than four decimals, or of unusual size")
                : Decimal.apply(number.setScale(PERCENT_SCALE, RoundingMode.UNNECESSARY), PRECISION, PERCENT_SCALE);
    }

    /** A percentage, or a Fault; in a column of fractions a number without its sign is one of them. */
    static Object percent(String text, boolean fractions) {
        if (Nothing.says(text)) {
            return UTF8String.EMPTY_UTF8;
        }
        Matcher m = DECIMAL.matcher(text);
        if (tooLong(text) || !m.matches()) {
            return Fault.value("no percentage (expected for example 98.5%)");
        }
        BigDecimal number = new BigDecimal(separated(m.group(1)));
        BigDecimal percent = fractions && m.group(2) == null ? number.movePointRight(2) : number;
        BigDecimal rounded = percent.setScale(PERCENT_SCALE, RoundingMode.HALF_UP);
        return rounded.precision() > PRECISION
                ? Fault.value("no percentage of usual size")
                : Decimal.apply(rounded, PRECISION, PERCENT_SCALE);
    }

    /** Whether a text is longer than any number: reading a million digits takes minutes. */
    private static boolean tooLong(String text) {
        return text.length() > LONGEST;
    }

    private static String separated(String digits) {
        return digits.replaceAll("[, ]", "");
    }
}
