package org.steelyard.indicators.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** How numbers are written in lines of arithmetic: in full, so that each line can be computed again. */
final class Figures {

    private Figures() {}

    /** The shortest decimal that reads back as the same double. */
    static String figure(double number) {
        return figure(BigDecimal.valueOf(number));
    }

    /** A decimal without needless zeros. */
    static String figure(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A number as a term of a formula: in brackets where it is below 0. */
    static String term(double number) {
        return number < 0 ? "(" + figure(number) + ")" : figure(number);
    }

    /** A sum of terms. */
    static String sum(List<Double> terms) {
        return terms.stream().map(Figures::term).collect(Collectors.joining(" + "));
    }
}
