package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantsTest {

    private final Instants amsterdam = new Instants(List.of("d/M/yyyy HH:mm"), ZoneId.of("Europe/Amsterdam"), false);

    private long read(String text) {
        return amsterdam.read(UTF8String.fromString(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1970-01-01T00:00:00Z, 0",
        "1970-01-01T01:00:00.001+01:00, 1",
        "2011-10-11T13:45:40.276+02:00, 1318333540276",
        "2011-10-11 13:45:40.276000+02:00, 1318333540276",
        "2011-10-11 11:45:40.276+00, 1318333540276",
        "1969-12-31T23:59:59.999Z, -1"
    })
    void theOffsetOfEachValueIsHonoured(String text, long expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2011-10-11 13:45:40, 1318333540000",
        "2011-12-06 13:45:40, 1323175540000",
        "11/10/2011 13:45, 1318333500000",
        "2011-10-11, 1318284000000"
    })
    void aValueWithoutOneIsLocalTimeInSummerAndInWinter(String text, long expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @Test
    void theHourThatComesTwiceIsItsFirst() {
        assertThat(read("2011-10-30 02:30:00")).isEqualTo(read("2011-10-30T02:30:00+02:00"));
        assertThat(read("2011-10-30T02:30:00+01:00") - read("2011-10-30T02:30:00+02:00"))
                .isEqualTo(3_600_000);
    }

    @Test
    void whatIsNoTimeIsNoMoment() {
        assertThat(read("soon")).isEqualTo(TimeReader.UNREADABLE);
    }
}
