package org.steelyard.jobs.intake;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    /** No time is written with more characters; a search through the blanks of a longer text might never end. */
    private static final int LONGEST = 100;

    private final List<PatternTime> patterns;
    private final WrittenTime written;
    private final SerialTime serial;
    private boolean dateOnly;
    private boolean dayEnd;

    TimeReader(List<String> patterns, ZoneId zone) {
        this(patterns, zone, false);
    }

    /** A reader for a file whose numbers of days may count from 1904 on. */
    TimeReader(List<String> patterns, ZoneId zone, boolean since1904) {
        this.patterns =
                patterns.stream().map(pattern -> new PatternTime(pattern, zone)).toList();
        this.written = new WrittenTime(zone);
        this.serial = new SerialTime(since1904);
    }

    /** Microseconds since 1970 of local time; UNREADABLE where the text is no date or time. */
    long read(UTF8String cell) {
        dateOnly = false;
        dayEnd = false;
        long quick = patterns.isEmpty() ? UsualTime.read(cell) : UNREADABLE;
        if (quick != UNREADABLE) {
            return quick;
        }
        Moment moment = slow(cell.toString().strip());
        dateOnly = moment != null && moment.dateOnly();
        dayEnd = moment != null && moment.dayEnd();
        return moment == null ? UNREADABLE : moment.micros();
    }

    /** Whether the text read last was a day without a time: no hours may be computed from it. */
    boolean dateOnly() {
        return dateOnly;
    }

    /** Whether the text read last was written as 24:00. */
    boolean dayEnd() {
        return dayEnd;
    }

    private @Nullable Moment slow(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        for (PatternTime pattern : patterns) {
            Moment found = pattern.read(text);
            if (found != null) {
                return found;
            }
        }
        String plain = Traditional.simplified(Plain.text(text));
        try {
            Moment found = written.read(plain);
            if (found == null) {
                found = serial.read(plain);
            }
            Optional<String> digits = found == null ? ChineseTime.digits(plain) : Optional.empty();
            return digits.isPresent() ? written.read(digits.get()) : found;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
