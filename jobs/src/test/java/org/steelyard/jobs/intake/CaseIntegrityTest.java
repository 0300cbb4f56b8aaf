package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelyard.jobs.source.CaseLog;

/** What is odd about a case; YZ1 is a committed item with five promised days, YZ2 an immediate one; 6 July 2026 is a Monday. */
class CaseIntegrityTest {

    private static final String HEADER = "办件编号,事项编码,办件类型,受理部门,受理时间,办结时间,办件状态,延期工作日,延期申请时间,入库时间";

    private static Map<String, Object> entry(String cells) {
        return Reading.of(CaseLog.TABLE).row(HEADER, "A1," + cells);
    }

    private static Object flags(String cells) {
        return entry(cells).get("integrity_flags");
    }

    @Test
    void anOrdinaryCaseHasNone() {
        assertThat(flags("YZ1,承诺件,D1,2026-07-06 09:00,2026-07-08 09:00,办结,,,")).isEqualTo(0);
        assertThat(flags("YZ1,承诺件,D1,2026-07-06 09:00,,在办,,,")).isEqualTo(0);
    }

    @Test
    void anExtensionAskedForAfterThePromisedDayIsOne() {
        assertThat(flags("YZ1,承诺件,D1,2026-07-06 09:00,2026-07-15 09:00,办结,3,2026-07-14 09:00,"))
                .isEqualTo(1);
        assertThat(flags("YZ1,承诺件,D1,2026-07-06 09:00,2026-07-15 09:00,办结,3,2026-07-13 09:00,"))
                .isEqualTo(0);
    }

    @Test
    void aCommittedCaseDecidedWithinTwoMinutesOrInTheNightOfARestDayIsOne() {
        assertThat(flags("YZ1,承诺件,D1,2026-07-06 09:00,2026-07-06 09:01,办结,,,")).isEqualTo(1);
        assertThat(flags("YZ1,承诺件,D1,2026-07-06 09:00,2026-07-06 09:02,办结,,,")).isEqualTo(0);
        assertThat(flags("YZ1,承诺件,D1,2026-07-06 09:00,2026-07-11 03:00,办结,,,")).isEqualTo(1);
        assertThat(flags("YZ1,承诺件,D1,2026-07-06 09:00,2026-07-10 03:00,办结,,,")).isEqualTo(0);
        // Immediate matters are decided at once, and at midnight only the day is known.
        assertThat(flags("YZ2,即办件,D1,2026-07-06 09:00,2026-07-06 09:01,办结,,,")).isEqualTo(0);
        assertThat(flags("YZ1,承诺件,D1,2026-07-06 00:00,2026-07-06 00:00,办结,,,")).isEqualTo(0);
    }

    @Test
    void aClockThatMostlyStoodStillIsOne() {
        // Ten working days, of which eight stood still: 7 to 17 July.
        String row = "A1,YZ1,承诺件,D1,2026-07-06 09:00,2026-07-20 09:00,办结,,,";
        assertThat(Reading.of(CaseLog.TABLE)
                        .suspended("A1", "2026-07-07", "2026-07-17")
                        .row(HEADER, row)
                        .get("integrity_flags"))
                .isEqualTo(1);
        assertThat(Reading.of(CaseLog.TABLE)
                        .suspended("A1", "2026-07-07", "2026-07-16")
                        .row(HEADER, row)
                        .get("integrity_flags"))
                .isEqualTo(0);
    }

    @Test
    void aTypeOtherThanTheRegistersIsOneAndABlankOneIsNot() {
        assertThat(flags("YZ1,即办件,D1,2026-07-06 09:00,2026-07-08 09:00,办结,,,")).isEqualTo(1);
        assertThat(flags("YZ1,,D1,2026-07-06 09:00,2026-07-08 09:00,办结,,,")).isEqualTo(0);
        assertThat(flags("YZ9,即办件,D1,2026-07-06 09:00,2026-07-08 09:00,办结,,,")).isEqualTo(0);
    }

    @Test
    void aRowIsInTimeUntilTheEndOfTheWorkingDayAfterTheCloseOrTheAcceptance() {
        String closed = "YZ1,承诺件,D1,2026-07-06 09:00,2026-07-10 09:00,办结,,,";
        assertThat(entry(closed + "2026-07-13 23:00")).containsEntry("loaded_in_time", true);
        assertThat(entry(closed + "2026-07-14 00:00")).containsEntry("loaded_in_time", false);
        assertThat(entry("YZ1,承诺件,D1,2026-07-06 09:00,,在办,,,2026-07-08 09:00")).containsEntry("loaded_in_time", false);
        assertThat(entry(closed)).doesNotContainKey("loaded_in_time");
    }
}
