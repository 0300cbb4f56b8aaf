package org.steelyard.indicators.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is off, or on between two days with its setting.
 *
 * @param setting how it is set; null for a rule that is never on
 * @param from the first day on which it is on
 * @param until the last day, inclusive; {@link LocalDate#MAX} for no end
 */
public record Switch<T>(@Nullable T setting, LocalDate from, LocalDate until) {

    /** A rule that is never on. */
    public static <T> Switch<T> off() {
        return new Switch<>(null, LocalDate.MIN, LocalDate.MAX);
    }

    /** A rule that was and will be on at all times. */
    public static <T> Switch<T> always(T setting) {
        return new Switch<>(setting, LocalDate.MIN, LocalDate.MAX);
    }

    /** The setting on a day; empty where the rule is off. */
    public Optional<T> on(LocalDate day) {
        return day.isBefore(from) || day.isAfter(until) ? Optional.empty() : Optional.ofNullable(setting);
    }
}
