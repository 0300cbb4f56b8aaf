package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.jobs.source.CaseLog;

/** Ids: kept as text, or told as damaged. */
class IdCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.40106E+17",
                "2.02506e17",
                "'A123",
                "4E17",
                "440106.0",
                "123.00",
                "#REF!",
                "#VALUE!",
                "#DIV/0!",
                "#NAME?",
                "#####",
                "#FORMULA!",
                "#N/A",
                "A1\t",
                "440106\t"
            })
    void anIdThatASpreadsheetDamagedIsRefusedNeverGuessed(String id) {
        assertThat(Reading.of(CaseLog.TABLE).row(OneCell.CASE + "材料数", id + ",税务局,2026-07-01 09:00:00,办结,1"))
                .containsEntry("fate", "rejected")
                .containsEntry("rule", "damaged_id")
                .doesNotContainKey("case_id")
                .hasEntrySatisfying("sentence", s -> assertThat(s.toString()).doesNotContain("empty"));
    }

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource({
        "' A1 ', A1",
        "'\tA1', A1",
        "Ａ１, A1",
        "20260701000123456, 20260701000123456",
        "1E5A, 1E5A",
        "E17, E17",
        "#12, #12",
        "000123, 000123"
    })
    void aSoundIdIsKeptAsText(String cell, String expected) {
        assertThat(Reading.of(CaseLog.TABLE).row(OneCell.CASE + "材料数", cell + ",税务局,2026-07-01 09:00:00,办结,1"))
                .containsEntry("case_id", expected)
                .containsEntry("fate", "accepted");
    }
}
