package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times by the patterns of a profile, which are tried before the usual forms. */
class TimePatternsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0} by the pattern {1} is {2}")
    @CsvSource({
        "07/04/2016, MM/dd/yyyy, 2016-07-04T00:00",
        "07/04/2016 09:05:07 PM, MM/dd/yyyy hh:mm:ss a, 2016-07-04T21:05:07",
        "07/04/2016 12:05:07 am, MM/dd/yyyy hh:mm:ss a, 2016-07-04T00:05:07",
        "7/4/2016 21:05, M/d/yyyy H:mm, 2016-07-04T21:05",
        "2016-07-04T01:05:07+0000, yyyy-MM-dd'T'HH:mm:ssXX, 2016-07-04T09:05:07",
        "2016-07-04 21:05:07.25, yyyy-MM-dd HH:mm:ss.SS, 2016-07-04T21:05:07.250"
    })
    void aPatternOfTheProfileIsTriedFirst(String text, String pattern, LocalDateTime expected) {
        assertThat(WallClock.at(new TimeReader(List.of(pattern), SHANGHAI).read(UTF8String.fromString(text))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} by the pattern {1} is refused")
    @CsvSource({
        "02/30/2016, MM/dd/yyyy",
        "02/29/2015, MM/dd/yyyy",
        "04/31/2016 09:05:07 PM, MM/dd/yyyy hh:mm:ss a",
        "13/01/2016, MM/dd/yyyy",
        "21:05:07, HH:mm:ss"
    })
    void anImpossibleDateIsRefusedByAPatternToo(String text, String pattern) {
        assertThat(new TimeReader(List.of(pattern), SHANGHAI).read(UTF8String.fromString(text)))
                .isEqualTo(TimeReader.UNREADABLE);
    }

    @Test
    void theUsualFormsAreStillReadBesideAPattern() {
        TimeReader reader = new TimeReader(List.of("MM/dd/yyyy"), SHANGHAI);
        assertThat(WallClock.at(reader.read(UTF8String.fromString("2016-07-04 09:05:07"))))
                .isEqualTo("2016-07-04T09:05:07");
    }

    @Test
    void aPatternWithoutATimeMarksToo() {
        TimeReader reader = new TimeReader(List.of("MM/dd/yyyy", "MM/dd/yyyy HH:mm"), SHANGHAI);
        assertThat(WallClock.at(reader.read(UTF8String.fromString("03/05/2026"))))
                .isEqualTo(LocalDateTime.of(2026, 3, 5, 0, 0));
        assertThat(reader.dateOnly()).isTrue();
        reader.read(UTF8String.fromString("03/05/2026 00:00"));
        assertThat(reader.dateOnly()).isFalse();
    }
}
