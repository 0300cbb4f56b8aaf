package org.steelyard.jobs.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and times in a form that a profile names, such as {@code MM/dd/yyyy hh:mm:ss a}. */
final class PatternTime {

    private final DateTimeFormatter pattern;
    private final ZoneId zone;

    /** Throws IllegalArgumentException if the pattern is none. */
    PatternTime(String pattern, ZoneId zone) {
        this.pattern = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                // Strict, or 30 February would become the 28th; strict years want an era, which patterns seldom give.
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        this.zone = zone;
    }

    /** The moment; null where the text is not of this form. */
    @Nullable Moment read(String text) {
        try {
            TemporalAccessor parsed = pattern.parse(text);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            if (date == null || time == null) {
                return date == null ? null : Moment.of(date);
            }
            LocalDateTime local = date.atTime(time);
            ZoneId offset = parsed.query(TemporalQueries.zone());
            return Moment.of(
                    offset == null
                            ? local
                            : local.atZone(offset).withZoneSameInstant(zone).toLocalDateTime());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
