package org.steelyard.indicators.result;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of whole days that is assessed: a month {@code 2026-07}, a quarter {@code 2026-Q3}, a year {@code 2026}, or a
 * span of any of them {@code 2025-Q4..2026-Q3}.
 *
 * @param name as written by the user
 * @param first its first day
 * @param last its last day, inclusive
 */
public record Period(String name, LocalDate first, LocalDate last) implements Comparable<Period> {

    private static final Pattern ONE = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** Reads a period; throws IllegalArgumentException with a sentence for the user when it is none. */
    public static Period parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return one(text);
        }
        Period from = one(text.substring(0, dots));
        Period to = one(text.substring(dots + 2));
        if (to.last.isBefore(from.first)) {
            throw new IllegalArgumentException("the span " + text + " ends before it begins");
        }
        return new Period(text, from.first, to.last);
    }

    private static Period one(String text) {
        Matcher m = ONE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "expected a period such as 2026-07, 2026-Q3, 2026 or 2025-Q4..2026-Q3, found '" + text + "'");
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return months(text, YearMonth.of(year, 3 * Integer.parseInt(m.group(2)) - 2), 3);
        }
        if (m.group(3) != null) {
            return months(text, YearMonth.of(year, Integer.parseInt(m.group(3))), 1);
        }
        return months(text, YearMonth.of(year, 1), 12);
    }

    private static Period months(String name, YearMonth first, int count) {
        return new Period(name, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it is a span, which has no period before it. */
    public boolean span() {
        return name.contains("..");
    }

    /** The period of the same kind just before it; empty for a span. */
    public Optional<Period> previous() {
        return span() ? Optional.empty() : Optional.of(back(1));
    }

    /** The period of the same kind one year before it; empty for a span. */
    public Optional<Period> yearBefore() {
        return span() ? Optional.empty() : Optional.of(back(12 / monthCount()));
    }

    /** The {@code count} periods of the same kind before it, oldest first; none for a span. */
    public List<Period> before(int count) {
        List<Period> list = new ArrayList<>();
        for (int i = span() ? 0 : count; i >= 1; i--) {
            list.add(back(i));
        }
        return list;
    }

    /** Whether both are months, quarters or years; a span is of the same kind as itself only. */
    public boolean sameKind(Period other) {
        return (span() || other.span()) ? equals(other) : monthCount() == other.monthCount();
    }

    private int monthCount() {
        return name.length() == 4 ? 12 : name.contains("Q") ? 3 : 1;
    }

    private Period back(int steps) {
        int count = monthCount();
        YearMonth start = YearMonth.from(first).minusMonths((long) steps * count);
        // Not by a format: every trend of every unit asks for the periods before.
        String year = padded(start.getYear(), 10_000);
        String label =
                switch (count) {
                    case 12 -> year;
                    case 3 -> year + "-Q" + ((start.getMonthValue() + 2) / 3);
                    default -> year + "-" + padded(start.getMonthValue(), 100);
                };
        return months(label, start, count);
    }

    private static String padded(int number, int above) {
        return Integer.toString(above + number).substring(1);
    }

    /** Earlier periods first. */
    @Override
    public int compareTo(Period other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : last.compareTo(other.last);
    }

    /** Its name says all of it, and is quick to compare: periods are keys of many maps. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Period that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
