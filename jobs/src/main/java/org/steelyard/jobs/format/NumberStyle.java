package org.steelyard.jobs.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How a spreadsheet shows a number, as far as its meaning depends on that: as a day, a time, a percentage, or with leading zeros. */
record NumberStyle(Kind kind, int zeros) {

    /** A style that changes nothing. */
    static final NumberStyle PLAIN = new NumberStyle(Kind.PLAIN, 0);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** From here on a spreadsheet's numbers lose digits: such an id is shown as the spreadsheet would, and refused. */
    private static final double EXACT = 1e15;

    private static final int SHOWN_DIGITS = 6;
    private static final int KEPT_DIGITS = 15;

    /** What a style makes of a number. */
    enum Kind {
        /** The number itself. */
        PLAIN,
        /** A day. */
        DAY,
        /** A day with a time. */
        TIME,
        /** A percentage. */
        PERCENT,
        /** A number with so many digits at least. */
        ZEROS
    }

    /** The style of a format by its number and its code. */
    static NumberStyle of(int id, @Nullable String code) {
        if (isEastAsian(id)) {
            return new NumberStyle(id == 32 || id == 33 || id == 55 || id == 56 ? Kind.TIME : Kind.DAY, 0);
        }
        if (code != null && code.matches("0{2,}")) {
            return new NumberStyle(Kind.ZEROS, code.length());
        }
        if (code != null && code.endsWith("%")) {
            return new NumberStyle(Kind.PERCENT, 0);
        }
        if (DateUtil.isADateFormat(id, code)) {
            String letters = String.valueOf(code).replaceAll("\"[^\"]*\"|\\[[^]]*]", "");
            boolean clock =
                    letters.matches("(?i).*[hs].*") || String.valueOf(code).matches("(?i).*\\[[hms]+].*");
            return new NumberStyle(clock ? Kind.TIME : Kind.DAY, 0);
        }
        return PLAIN;
    }

    /** Whether a number stands for a date without a code, as it does in Chinese and Japanese workbooks. */
    static boolean isEastAsian(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    /** A number as text that means the same. */
    String text(double value, boolean since1904) {
        return switch (kind) {
            case DAY, TIME -> date(value, since1904);
            case PERCENT -> plain(value, 2) + "%";
            case ZEROS -> zeros(plain(value, 0));
            case PLAIN -> plain(value, 0);
        };
    }

    private String date(double value, boolean since1904) {
        if (!DateUtil.isValidExcelDate(value)) {
            return plain(value, 0);
        }
        LocalDateTime time = DateUtil.getLocalDateTime(value, since1904, true);
        if (value < 1) {
            return CLOCK.format(time);
        }
        boolean day = kind == Kind.DAY && time.toLocalTime().toSecondOfDay() == 0;
        return day ? DAY.format(time) : TIME.format(time);
    }

    private String zeros(String digits) {
        return digits.matches("\\d+") ? "0".repeat(Math.max(0, zeros - digits.length())) + digits : digits;
    }

    /** Exact and then rounded as a spreadsheet does it: Double.toString differs between Java versions. */
    private static String plain(double value, int shift) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal exact = new BigDecimal(value);
        return Math.abs(value) >= EXACT
                ? exact.round(new MathContext(SHOWN_DIGITS)).toString()
                : exact.round(new MathContext(KEPT_DIGITS))
                        .movePointRight(shift)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
