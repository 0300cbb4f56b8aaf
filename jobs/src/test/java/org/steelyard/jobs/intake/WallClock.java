package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What a time that was read says on the wall clock. */
final class WallClock {

    private WallClock() {}

    /** The time that so many microseconds stand for, which must be one. */
    static LocalDateTime at(long micros) {
        assertThat(micros).isNotEqualTo(TimeReader.UNREADABLE);
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC);
    }
}
