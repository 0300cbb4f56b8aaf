package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts, amounts, percentages and levels as exports write them. */
class NumberCellsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "3, 3",
        "３, 3",
        "０３, 3",
        "'\"1,234\"', 1234",
        "'\"1，234\"', 1234",
        "12 345, 12345",
        "3次, 3",
        "３ 个工作日, 3",
        "5件, 5",
        "4级, 4",
        "3.0, 3",
        "3.00次, 3",
        "即办, 0",
        "当场, 0",
        "3個, 3",
        "３項, 3"
    })
    void wholeNumbersAreReadWithTheirUnits(String cell, int expected) {
        assertThat(OneCell.ofCase("跑动次数", cell))
                .containsEntry("visit_count", expected)
                .containsEntry("fate", "accepted");
    }

    @ParameterizedTest
    @CsvSource({"跑动次数, -1", "材料数, -3份", "收费金额, -50", "收费金额, -0.01元"})
    void aCountOrAnAmountBelowZeroRejectsTheRow(String header, String cell) {
        assertThat(OneCell.ofCase(header, cell))
                .containsEntry("rule", "unreadable_value")
                .hasEntrySatisfying("sentence", s -> assertThat(s.toString())
                        .endsWith("'" + cell + "' is a number below zero, where none can be"));
    }

    @Test
    void aCountThatCannotBeRejectsTheRowBeforeSumsOverflow() {
        assertThat(OneCell.ofCase("材料数", "9999999")).containsEntry("material_count", 9_999_999);
        assertThat(OneCell.ofCase("材料数", "2000000000"))
                .containsEntry(
                        "sentence", "material_count: '2000000000' is a count of ten million or more, which cannot be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"三次", "3.5", "1-2", "9999999999", "3个月"})
    void whatIsNoWholeNumberRejectsTheRow(String cell) {
        assertThat(OneCell.ofCase("跑动次数", cell))
                .containsEntry("fate", "rejected")
                .containsEntry("rule", "unreadable_value")
                .hasEntrySatisfying("sentence", s -> assertThat(s.toString())
                        .startsWith("visit_count: '" + cell + "' is no whole"));
    }

    @ParameterizedTest(name = "{0} is a depth of {1}")
    @CsvSource({"5, 5", "0, 0", "1^9, 1", "3^4^5, 5", "７^２, 7", "8^6, 6", "1、3, 3", "'\"3,4\"', 4", "3&4, 4", "5级, 5"})
    void ofSeveralLevelsOfOnlineServiceTheDeepestCounts(String cell, int expected) {
        assertThat(OneCell.ofCase("网办深度", cell)).containsEntry("online_depth", expected);
    }

    @Test
    void anotherLevelThanTheSevenIsUnknownAndWhatIsNoneRejectsTheRow() {
        assertThat(OneCell.ofCase("网办深度", "8"))
                .doesNotContainKey("online_depth")
                .containsEntry("fate", "accepted");
        assertThat(OneCell.ofCase("网办深度", "全程")).containsEntry("rule", "unreadable_value");
        assertThat(OneCell.ofCase("网办深度", "3^x")).containsEntry("rule", "unreadable_value");
        assertThat(OneCell.ofCase("网办深度", "-1")).containsEntry("rule", "unreadable_value");
        assertThat(OneCell.ofCase("网办深度", "34")).containsEntry("rule", "unreadable_value");
    }

    @ParameterizedTest(name = "{0} is {1} yuan")
    @CsvSource({
        "120.5, 120.50",
        "120, 120.00",
        "'\"1,234.56\"', 1234.56",
        "１２．５元, 12.50",
        "0, 0.00",
        "12.500, 12.50",
        "￥120, 120.00",
        "12 345元, 12345.00",
        "999999999999.99, 999999999999.99"
    })
    void moneyIsExact(String cell, BigDecimal expected) {
        assertThat(OneCell.ofCase("收费金额", cell)).containsEntry("fee_amount", expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5万元",
                "12.345",
                "二十元",
                "12345678901234567.00",
                "1000000000000",
                "-1000000000000",
                "4.2E+7",
                "1e999999999"
            })
    void whatIsNoAmountInYuanRejectsTheRow(String cell) {
        assertThat(OneCell.ofCase("收费金额", cell))
                .containsEntry("rule", "unreadable_value")
                .doesNotContainKey("fee_amount");
    }

    @Test
    void anAmountInTensOfThousandsIsShownAndToldHowToBeWritten() {
        assertThat(OneCell.ofCase("收费金额", "1.5万元"))
                .containsEntry(
                        "sentence",
                        "fee_amount: '1.5万元' is no amount in yuan (expected for example 120.50; 1.2万元 as 12000)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"收费金额", "跑动次数"})
    void aMillionDigitsAreNoNumber(String header) {
        assertThat(OneCell.ofCase(header, "9".repeat(1_000_000))).containsEntry("rule", "unreadable_value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"72小时", "72h"})
    void hoursAreNotTakenForDays(String cell) {
        assertThat(OneCell.ofCase("延期工作日", cell))
                .containsEntry("rule", "unreadable_value")
                .containsEntry(
                        "sentence",
                        "extension_days: '" + cell + "' is a number of hours, where working days are expected");
        assertThat(OneCell.ofCase("材料数", "3份")).containsEntry("material_count", 3);
    }

    @ParameterizedTest(name = "{0} is {1} percent, as a fraction {2}")
    @CsvSource({
        "98.5%, 98.5000, 98.5000",
        "９８.５％, 98.5000, 98.5000",
        "0.985, 0.9850, 98.5000",
        "1, 1.0000, 100.0000",
        "'1,200%', 1200.0000, 1200.0000",
        "0.33333333, 0.3333, 33.3333"
    })
    void percentagesAreReadAsTheirColumnMeansThem(String cell, BigDecimal percent, BigDecimal fraction) {
        assertThat(((org.apache.spark.sql.types.Decimal) Numbers.percent(Plain.text(cell), false)).toJavaBigDecimal())
                .isEqualTo(percent);
        assertThat(((org.apache.spark.sql.types.Decimal) Numbers.percent(Plain.text(cell), true)).toJavaBigDecimal())
                .isEqualTo(fraction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "5‰", "1/2", "99999999999999%"})
    void whatIsNoPercentageIsAFault(String cell) {
        assertThat(Numbers.percent(cell, false)).isInstanceOf(Fault.class);
    }
}
