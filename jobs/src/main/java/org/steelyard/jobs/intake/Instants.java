package org.steelyard.jobs.intake;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads times as moments: milliseconds since the beginning of 1970 in UTC.
 *
 * <p>The offset of each value is honoured. A value without one is local time of the city; in the hour that comes twice when
 * summer time ends, the first is meant.
 */
final class Instants {

    private static final long MICROS = 1_000;

    private final TimeReader utc;
    private final TimeReader elsewhere;
    private final ZoneId zone;

    /** A reader for the city's zone, of a file whose numbers of days may count from 1904 on. */
    Instants(List<String> patterns, ZoneId zone, boolean since1904) {
        this.utc = new TimeReader(patterns, ZoneOffset.UTC, since1904);
        this.elsewhere = new TimeReader(patterns, ZoneOffset.ofHours(1), since1904);
        this.zone = zone;
    }

    /** The moment; {@link TimeReader#UNREADABLE} where the text is no date or time. */
    long read(UTF8String cell) {
        long micros = utc.read(cell);
        if (micros == TimeReader.UNREADABLE) {
            return micros;
        }
        long millis = Math.floorDiv(micros, MICROS);
        // Only a value with an offset reads differently elsewhere.
        return elsewhere.read(cell) == micros ? local(millis) : millis;
    }

    private long local(long millis) {
        LocalDateTime wall = LocalDateTime.ofEpochSecond(
                Math.floorDiv(millis, 1_000L), (int) Math.floorMod(millis, 1_000L) * 1_000_000, ZoneOffset.UTC);
        return wall.atZone(zone).toInstant().toEpochMilli();
    }
}
