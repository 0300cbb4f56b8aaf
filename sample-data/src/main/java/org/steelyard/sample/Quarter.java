package org.steelyard.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar quarter such as {@code 2026-Q3}.
 *
 * @param year its year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");
    /** Days between a quarter's end and its export: records go on changing meanwhile. */
    private static final int EXPORT_LAG = 10;

    /** Reads a quarter; throws IllegalArgumentException when the text is none. */
    public static Quarter parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Invalid quarter: " + text + " (must look like 2026-Q3)");
        }
        return new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** The quarters from one to another, both included. */
    static List<Quarter> span(Quarter first, Quarter last) {
        List<Quarter> list = new ArrayList<>();
        for (Quarter quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.next()) {
            list.add(quarter);
        }
        return list;
    }

    Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    LocalDate last() {
        return next().first().minusDays(1);
    }

    /** The minute at which the quarter's files are drawn; what happens later is not in them. */
    long exported() {
        return Clock.minute(Math.toIntExact(last().toEpochDay()) + EXPORT_LAG + 1, 0);
    }

    /** A number that grows by one from quarter to quarter. */
    int ordinal() {
        return year * 4 + number;
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(ordinal(), other.ordinal());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-Q%d", year, number);
    }
}
