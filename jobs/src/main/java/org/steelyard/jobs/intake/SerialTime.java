package org.steelyard.jobs.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day numbers of spreadsheets: 46086 is 2026-03-05 where days count from 1900 on. Only 2000 to 2050 is believed. */
final class SerialTime {

    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final int FIRST = 36_526;
    private static final int LAST = 55_153;
    private static final int EPOCH = 25_569;
    private static final int FROM_1904 = 1462;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private final BigDecimal shift;

    SerialTime(boolean since1904) {
        this.shift = BigDecimal.valueOf(since1904 ? FROM_1904 : 0);
    }

    /** The moment; null where the text is no such number. */
    @Nullable Moment read(String text) {
        if (!SERIAL.matcher(text).matches()) {
            return null;
        }
        BigDecimal days = new BigDecimal(text).add(shift);
        if (days.intValue() < FIRST || days.intValue() > LAST) {
            return null;
        }
        BigDecimal seconds = days.subtract(BigDecimal.valueOf(EPOCH)).multiply(SECONDS);
        boolean whole = days.stripTrailingZeros().scale() <= 0;
        return new Moment(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact() * 1_000_000, whole);
    }
}
