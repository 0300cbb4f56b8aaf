package org.steelyard.reports.csv;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Text;

/** How values are written in the open tables: exactly, whatever the reader's language. */
final class Cells {

    /** Up to here every whole double has only its own digits. */
    private static final double WHOLE = 1e15;

    private Cells() {}

    /** A row of cells. */
    static List<@Nullable String> row(@Nullable String... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells.clone()));
    }

    /** The shortest decimal that reads back as the same double, without an exponent. */
    static @Nullable String number(@Nullable Double number) {
        if (number == null) {
            return null;
        }
        double value = number;
        if (value == StrictMath.rint(value) && Math.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        String digits = Double.toString(value);
        // Most numbers come without an exponent, and are then printed as they are.
        return digits.indexOf('E') < 0 && !digits.endsWith("0") ? digits : exact(new BigDecimal(digits));
    }

    /** An exact decimal without needless zeros. */
    static String exact(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A whole number. */
    static @Nullable String whole(@Nullable Integer number) {
        return number == null ? null : Integer.toString(number);
    }

    /** A text in both languages, so that the tables do not depend on the language of the report. */
    static String both(Text text) {
        return text.zh() + " / " + text.en();
    }
}
