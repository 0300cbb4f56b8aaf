package org.steelyard.sample;

/**
 * How much of the city to write.
 *
 * @param rows the cases in all; rows that follow up an open case and planted dirt come on top (about 4 %)
 * @param first the first quarter
 * @param last the last quarter, inclusive
 * @param dirty whether to plant every mess of real exports, or only a few duplicates and missing closing times
 */
public record CitySpec(long rows, Quarter first, Quarter last, boolean dirty) {

    private static final Quarter EARLIEST = new Quarter(2023, 1);
    private static final Quarter LATEST = new Quarter(2026, 3);

    public CitySpec {
        if (rows < 0) {
            throw new IllegalArgumentException("Invalid rows: " + rows + " (must be >= 0)");
        }
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "Invalid period: " + first + ".." + last + " (must not end before it begins)");
        }
        if (first.compareTo(EARLIEST) < 0 || last.compareTo(LATEST) > 0) {
            throw new IllegalArgumentException("Invalid period: " + first + ".." + last + " (must lie within "
                    + EARLIEST + ".." + LATEST + ", the reach of the calendar)");
        }
    }

    /** Reads the period as on the command line: {@code 2026-Q3} or {@code 2025-Q4..2026-Q3}. */
    public static CitySpec of(long rows, String period, boolean dirty) {
        int dots = period.indexOf("..");
        String first = dots < 0 ? period : period.substring(0, dots);
        String last = dots < 0 ? period : period.substring(dots + 2);
        return new CitySpec(rows, Quarter.parse(first), Quarter.parse(last), dirty);
    }

    /** The city that is committed in sample-data/yunzhou, written with seed {@link Generator#COMMITTED_SEED}. */
    public static CitySpec committed() {
        return of(48_000, "2025-Q4..2026-Q3", true);
    }

    long rowsPerQuarter() {
        return rows / (last.ordinal() - first.ordinal() + 1);
    }
}
