package org.steelyard.reports.view;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are printed: rounded once, HALF_UP on the shortest decimal form. */
public final class Figures {

    private Figures() {}

    /** A number with a fixed count of decimals, such as 81.50. */
    public static String fixed(double number, int decimals) {
        BigDecimal rounded = new BigDecimal(Double.toString(number)).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.toPlainString();
    }

    /** A number with no more decimals than it has, at most four: 30, 12.5. */
    public static String plain(double number) {
        BigDecimal rounded = new BigDecimal(Double.toString(number)).setScale(4, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A whole number in groups of three: 1,234,567. */
    public static String grouped(long number) {
        String digits = Long.toString(number);
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
