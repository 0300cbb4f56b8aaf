package org.steelyard.indicators.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A value that changes with time: each entry holds from its first day until the next entry's.
 *
 * @param entries in rising order of their first day
 */
public record Dated<T>(List<Entry<T>> entries) {

    /**
     * One value and the day from which it holds.
     *
     * @param from the first day, inclusive
     * @param value the value from that day
     */
    public record Entry<T>(LocalDate from, T value) {}

    /** Keeps a copy of the entries. */
    public Dated {
        entries = List.copyOf(entries);
    }

    /** The value in force on a day; empty before the first entry. */
    public Optional<T> on(LocalDate day) {
        Optional<T> found = Optional.empty();
        for (Entry<T> entry : entries) {
            if (!entry.from().isAfter(day)) {
                found = Optional.of(entry.value());
            }
        }
        return found;
    }
}
