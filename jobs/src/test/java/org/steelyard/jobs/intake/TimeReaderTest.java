package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter USUAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-05 14:30:00, 2026-03-05T14:30",
        "2026-03-05T14:30:00, 2026-03-05T14:30",
        "'  2026-03-05 14:30:00 ', 2026-03-05T14:30",
        "2026-03-05, 2026-03-05T00:00",
        "2026年3月5日, 2026-03-05T00:00",
        "2026年03月05日 9时05分, 2026-03-05T09:05",
        "2026年3月5日9时5分7秒, 2026-03-05T09:05:07",
        "2026/3/5 9:05, 2026-03-05T09:05",
        "2026/03/05 09:05:07, 2026-03-05T09:05:07",
        "20260305, 2026-03-05T00:00",
        "20260305T090500, 2026-03-05T09:05",
        "20260305 0905, 2026-03-05T09:05",
        "20260305090507, 2026-03-05T09:05:07",
        "2026.3.5, 2026-03-05T00:00",
        "二〇二六年三月五日, 2026-03-05T00:00",
        "二零二六年十二月三十一日, 2026-12-31T00:00",
        "二〇二六年十月二十日, 2026-10-20T00:00",
        "二〇二六年十一月十日, 2026-11-10T00:00",
        "二○二六年三月廿五日, 2026-03-25T00:00",
        "二Ｏ二六年三月卅日, 2026-03-30T00:00",
        "二〇二六年三月五日九时五分, 2026-03-05T09:05",
        "二〇二六年三月五日 星期四 下午三点整, 2026-03-05T15:00",
        "二〇二六年三月五日上午十一时三十分, 2026-03-05T11:30",
        "2026年3月5日(星期四) 14:30, 2026-03-05T14:30",
        "2026-03-05 周四 9:05, 2026-03-05T09:05",
        "2026年3月5号 9点, 2026-03-05T09:00",
        "2026年3月5號 9時5分, 2026-03-05T09:05",
        "2026年3月5日 下午3點05分, 2026-03-05T15:05",
        "46086.0, 2026-03-05T00:00",
        "20260305 2400, 2026-03-06T00:00",
        "46086, 2026-03-05T00:00",
        "46086.3785, 2026-03-05T09:05:02",
        "36526, 2000-01-01T00:00",
        "2026-03-05 24:00, 2026-03-06T00:00",
        "2026-12-31 24:00:00, 2027-01-01T00:00",
        "2026-03-05 上午9:05, 2026-03-05T09:05",
        "2026-03-05 下午9:05, 2026-03-05T21:05",
        "2026年3月5日 下午 12:05, 2026-03-05T12:05",
        "2026-03-05 上午12:05, 2026-03-05T00:05",
        "2026-03-05 9:05 AM, 2026-03-05T09:05",
        "2026/3/5 9:05:07 pm, 2026-03-05T21:05:07",
        "2026-03-05 12:00 AM, 2026-03-05T00:00",
        "２０２６－０３－０５　１４：３０：００, 2026-03-05T14:30",
        "2026-03-05 14:30:00.5, 2026-03-05T14:30:00.500",
        "2026-03-05 14:30:00.123456789, 2026-03-05T14:30:00.123456"
    })
    void everyFormOfRealExportsIsRead(String text, LocalDateTime expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1} in Shanghai")
    @CsvSource({
        "2026-03-05T14:30:00Z, 2026-03-05T22:30",
        "2026-03-05T20:30:00Z, 2026-03-06T04:30",
        "2026-03-05T14:30:00+08:00, 2026-03-05T14:30",
        "2026-03-05T14:30:00+0800, 2026-03-05T14:30",
        "2026-03-05 14:30:00-05, 2026-03-06T03:30",
        "20260305T143000Z, 2026-03-05T22:30",
        "20260305T143000+0000, 2026-03-05T22:30",
        "2026-03-05T14:30:00.25Z, 2026-03-05T22:30:00.250"
    })
    void aTimeWithAnOffsetIsConvertedToTheCitysZone(String text, LocalDateTime expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(
            strings = {
                "03-05-26",
                "26-03-05",
                "26/3/5",
                "3/5/2026",
                "2026-02-30",
                "2026-02-30 10:00:00",
                "2025-02-29 10:00:00",
                "2026-04-31 10:00:00",
                "2026-13-01",
                "2026-00-10 10:00:00",
                "2026-03-00 10:00:00",
                "2026-03-05 25:00:00",
                "2026-03-05 24:00:01",
                "2026-03-05 10:60:00",
                "2026-03-05 10:00:60",
                "2026-03-05 13:05 PM",
                "36525",
                "55154",
                "4608",
                "460861",
                "20261305",
                "二六年三月五日",
                "甲〇二六年三月五日",
                "二〇甲六年三月五日",
                "二〇二六年三月五十日",
                "二〇二六年三月十十日",
                "二〇二六年三月二三十日",
                "二〇二六年三月五日二十五时",
                "2026-03-05 14",
                "9:05",
                "上午9:05",
                "二〇二六年三月",
                "年月日",
                "昨天",
                "0000-00-00 00:00:00",
                "2026-0a-05 10:00:00",
                "1/2"
            })
    void whatIsNoDateOrNobodyCanTellIsRefused(String text) {
        assertThat(reader().read(UTF8String.fromString(text))).isEqualTo(TimeReader.UNREADABLE);
    }

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
        assertThat(at(new TimeReader(List.of(pattern), SHANGHAI).read(UTF8String.fromString(text))))
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
        assertThat(at(reader.read(UTF8String.fromString("2016-07-04 09:05:07"))))
                .isEqualTo("2016-07-04T09:05:07");
    }

    @Test
    void everyDayOfManyYearsIsReadAsTheJdkCountsIt() {
        TimeReader reader = reader();
        LocalDate last = LocalDate.of(2105, 1, 1);
        for (LocalDate day = LocalDate.of(1895, 1, 1); day.isBefore(last); day = day.plusDays(1)) {
            assertThat(reader.read(UTF8String.fromString(day + " 00:00:00")))
                    .as(day.toString())
                    .isEqualTo(day.toEpochDay() * 86_400_000_000L);
        }
    }

    @Test
    void randomMomentsAreReadAsTheJdkReadsThem() {
        TimeReader reader = reader();
        Random random = new Random(20260305);
        long from = LocalDate.of(1000, 1, 1).toEpochDay() * 86_400;
        long to = LocalDate.of(9999, 12, 31).toEpochDay() * 86_400;
        for (int i = 0; i < 100_000; i++) {
            long second = from + (long) (random.nextDouble() * (to - from));
            String text = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).format(USUAL);
            assertThat(reader.read(UTF8String.fromString(text))).as(text).isEqualTo(second * 1_000_000);
        }
    }

    @ParameterizedTest(name = "{0} says no time")
    @ValueSource(
            strings = {
                "2026-03-05",
                "2026年3月5日",
                "20260305",
                "二〇二六年三月五日",
                "46086",
                "46086.0",
                "2026/3/5 星期四",
                " 2026.3.5 "
            })
    void aDayWithoutATimeIsMarked(String text) {
        TimeReader reader = reader();
        assertThat(at(reader.read(UTF8String.fromString(text)))).isEqualTo(LocalDateTime.of(2026, 3, 5, 0, 0));
        assertThat(reader.dateOnly()).isTrue();
        reader.read(UTF8String.fromString("2026-03-05 00:00:00"));
        assertThat(reader.dateOnly()).isFalse();
    }

    @ParameterizedTest(name = "{0} says a time")
    @ValueSource(
            strings = {"2026-03-04 24:00", "2026-03-05 00:00", "20260305T000000", "46086.5", "2026-03-05T00:00:00+08:00"
            })
    void midnightThatWasWrittenIsATime(String text) {
        TimeReader reader = reader();
        assertThat(reader.read(UTF8String.fromString(text))).isNotEqualTo(TimeReader.UNREADABLE);
        assertThat(reader.dateOnly()).isFalse();
    }

    @Test
    void aPatternWithoutATimeMarksToo() {
        TimeReader reader = new TimeReader(List.of("MM/dd/yyyy", "MM/dd/yyyy HH:mm"), SHANGHAI);
        assertThat(at(reader.read(UTF8String.fromString("03/05/2026")))).isEqualTo(LocalDateTime.of(2026, 3, 5, 0, 0));
        assertThat(reader.dateOnly()).isTrue();
        reader.read(UTF8String.fromString("03/05/2026 00:00"));
        assertThat(reader.dateOnly()).isFalse();
    }

    @Test
    void numbersOfDaysCountFrom1904WhereTheWorkbookSaysSo() {
        TimeReader reader = new TimeReader(List.of(), SHANGHAI, true);
        assertThat(at(reader.read(UTF8String.fromString("44624")))).isEqualTo(LocalDateTime.of(2026, 3, 5, 0, 0));
        assertThat(at(reader.read(UTF8String.fromString("44624.5")))).isEqualTo(LocalDateTime.of(2026, 3, 5, 12, 0));
        assertThat(reader.read(UTF8String.fromString("35063"))).isEqualTo(TimeReader.UNREADABLE);
    }

    private static TimeReader reader() {
        return new TimeReader(List.of(), SHANGHAI);
    }

    private static LocalDateTime read(String text) {
        return at(reader().read(UTF8String.fromString(text)));
    }

    private static LocalDateTime at(long micros) {
        assertThat(micros).isNotEqualTo(TimeReader.UNREADABLE);
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC);
    }

    @Test
    void aDayWithThousandsOfBlanksBehindItIsNoTimeAndIsReadAtOnce() {
        // Tried in all the ways in which three stretches share the blanks it would take years.
        String text = "2026-07-01" + "\n".repeat(70_000) + "x";
        assertThat(reader().read(UTF8String.fromString(text))).isEqualTo(TimeReader.UNREADABLE);
    }
}
