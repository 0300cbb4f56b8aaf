package org.steelyard.jobs.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Reads the forms in which exports write dates and times, into microseconds of local wall-clock time since 1970.
 *
 * <p>A value with an offset is converted to the city's zone. Two-digit years are refused: nobody can tell what they mean.
 */
final class TimeReader {

    /** What is answered for text that is no date or time. */
    static final long UNREADABLE = Long.MIN_VALUE;

    private static final long DAY = 86_400_000_000L;
    private static final Pattern USUAL = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
            + "(?:[T\\s]*(上午|下午)?\\s*(\\d{1,2})[:时点](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.(\\d{1,9}))?)?[分秒]?"
            + "\\s*([AaPp][Mm])?\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T\\s]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

    /** By month, the days that every year has. */
    private static final int[] SURE_DAYS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final List<DateTimeFormatter> patterns;
    private final ZoneId zone;

    TimeReader(List<String> patterns, ZoneId zone) {
        this.patterns = patterns.stream().map(TimeReader::formatter).toList();
        this.zone = zone;
    }

    /** A formatter for a pattern of a profile; throws IllegalArgumentException if it is none. */
    static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                // Strict, or 30 February would become the 28th; strict years want an era, which patterns seldom give.
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Microseconds since 1970 of local time; UNREADABLE where the text is no date or time. */
    long read(UTF8String cell) {
        long quick = patterns.isEmpty() ? quick(cell) : UNREADABLE;
        return quick != UNREADABLE ? quick : slow(cell.toString().strip());
    }

    /** The forms that nearly every row has: 2026-03-05 14:30:00, and without seconds. */
    private static long quick(UTF8String c) {
        boolean seconds = c.numBytes() == 19;
        if ((!seconds && c.numBytes() != 16)
                || c.getByte(4) != '-'
                || c.getByte(7) != '-'
                || c.getByte(13) != ':'
                || (seconds && c.getByte(16) != ':')
                || (c.getByte(10) != ' ' && c.getByte(10) != 'T')) {
            return UNREADABLE;
        }
        int year = two(c, 0) * 100 + two(c, 2);
        int month = two(c, 5);
        int day = two(c, 8);
        int hour = two(c, 11);
        int minute = two(c, 14);
        int second = seconds ? two(c, 17) : 0;
        boolean good = year >= 1000
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= SURE_DAYS[month]
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60;
        if (!good) {
            return UNREADABLE;
        }
        return epochDay(year, month, day) * DAY + ((hour * 60L + minute) * 60 + second) * 1_000_000;
    }

    private static int two(UTF8String c, int i) {
        int tens = c.getByte(i) - '0';
        int ones = c.getByte(i + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : tens * 10 + ones;
    }

    /** The proleptic Gregorian day number, counted with years that begin in March. */
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return 365L * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
    }

    private long slow(String text) {
        for (DateTimeFormatter pattern : patterns) {
            long found = byPattern(pattern, text);
            if (found != UNREADABLE) {
                return found;
            }
        }
        String plain = Plain.text(text);
        try {
            Matcher usual = USUAL.matcher(plain);
            if (usual.matches()) {
                return usual(usual);
            }
            Matcher compact = COMPACT.matcher(plain);
            if (compact.matches()) {
                return at(
                        compact.group(1),
                        compact.group(2),
                        compact.group(3),
                        compact.group(4),
                        compact.group(5),
                        compact.group(6),
                        null);
            }
            if (SERIAL.matcher(plain).matches()) {
                return serial(new BigDecimal(plain));
            }
            return plain.indexOf('年') > 0 && plain.charAt(0) > '9' ? chinese(plain) : UNREADABLE;
        } catch (DateTimeException | NumberFormatException e) {
            return UNREADABLE;
        }
    }

    private long byPattern(DateTimeFormatter pattern, String text) {
        try {
            TemporalAccessor parsed = pattern.parse(text);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            if (date == null) {
                return UNREADABLE;
            }
            java.time.LocalTime time = parsed.query(TemporalQueries.localTime());
            LocalDateTime local = time == null ? date.atStartOfDay() : date.atTime(time);
            ZoneId offset = parsed.query(TemporalQueries.zone());
            return micros(
                    offset == null
                            ? local
                            : local.atZone(offset).withZoneSameInstant(zone).toLocalDateTime());
        } catch (DateTimeException e) {
            return UNREADABLE;
        }
    }

    private long usual(Matcher m) {
        String hour = m.group(5);
        boolean afternoon = "下午".equals(m.group(4)) || "pm".equalsIgnoreCase(m.group(9));
        boolean morning = "上午".equals(m.group(4)) || "am".equalsIgnoreCase(m.group(9));
        if (hour != null && (afternoon || morning)) {
            int h = Integer.parseInt(hour) % 12 + (afternoon ? 12 : 0);
            if (Integer.parseInt(hour) > 12) {
                return UNREADABLE;
            }
            hour = Integer.toString(h);
        }
        long local = at(m.group(1), m.group(2), m.group(3), hour, m.group(6), m.group(7), m.group(8));
        String offset = m.group(10);
        if (offset == null) {
            return local;
        }
        LocalDateTime wall = LocalDateTime.ofEpochSecond(
                Math.floorDiv(local, 1_000_000L), (int) Math.floorMod(local, 1_000_000L) * 1000, ZoneOffset.UTC);
        return micros(OffsetDateTime.of(wall, ZoneOffset.of(offset))
                .atZoneSameInstant(zone)
                .toLocalDateTime());
    }

    private static long at(
            String year,
            String month,
            String day,
            @Nullable String hour,
            @Nullable String minute,
            @Nullable String second,
            @Nullable String fraction) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        int h = hour == null ? 0 : Integer.parseInt(hour);
        int m = minute == null ? 0 : Integer.parseInt(minute);
        int s = second == null ? 0 : Integer.parseInt(second);
        long micro = fraction == null ? 0 : Long.parseLong((fraction + "000000").substring(0, 6));
        boolean midnight = h == 24 && m == 0 && s == 0;
        if ((!midnight && h > 23) || m > 59 || s > 59) {
            return UNREADABLE;
        }
        return date.toEpochDay() * DAY + ((h * 60L + m) * 60 + s) * 1_000_000 + micro;
    }

    /** Excel's day count, 1900 system: 46086 is 2026-03-05. Only 2000 to 2050 is believed. */
    private static long serial(BigDecimal days) {
        if (days.intValue() < 36_526 || days.intValue() > 55_153) {
            return UNREADABLE;
        }
        BigDecimal seconds = days.subtract(BigDecimal.valueOf(25_569)).multiply(BigDecimal.valueOf(86_400));
        return seconds.setScale(0, RoundingMode.HALF_UP).longValueExact() * 1_000_000;
    }

    /** 二〇二六年三月五日. */
    private static long chinese(String text) {
        int y = text.indexOf('年');
        int m = text.indexOf('月');
        int d = text.indexOf('日');
        if (y != 4 || m < y + 2 || d < m + 2 || d != text.length() - 1) {
            return UNREADABLE;
        }
        StringBuilder year = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int digit = CHINESE_DIGITS.indexOf(text.charAt(i) == '零' ? '〇' : text.charAt(i));
            year.append(digit < 0 ? "x" : digit);
        }
        return at(
                year.toString(),
                small(text.substring(y + 1, m)),
                small(text.substring(m + 1, d)),
                null,
                null,
                null,
                null);
    }

    /** 1 to 99 in Chinese numerals. */
    private static String small(String text) {
        int ten = text.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : CHINESE_DIGITS.indexOf(text.charAt(0));
        String rest = text.substring(ten + 1);
        int ones = rest.isEmpty() ? 0 : CHINESE_DIGITS.indexOf(rest.charAt(0));
        return rest.length() > 1 || ones < 0 || tens < 0 ? "x" : Integer.toString(tens * 10 + ones);
    }

    private static long micros(LocalDateTime local) {
        return local.toLocalDate().toEpochDay() * DAY + local.toLocalTime().toNanoOfDay() / 1000;
    }
}
