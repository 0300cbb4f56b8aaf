package org.steelyard.indicators.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.flag.Town.Q3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.State;

/** The six cases of last_place_cases.csv from given rates to flags, and those that have no last place at all. */
class LastPlaceCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"clear_last", "small_n_last", "tie_last", "all_close", "two_clear", "zero_volume"})
    void whoIsLastAndWhoIsConfirmedIsAsTheFileSays(String name) throws IOException {
        List<CSVRecord> rows = LastPlaceCases.rows(name);
        List<CSVRecord> last =
                rows.stream().filter(row -> is(row, "numeric_last")).toList();
        List<String> expected = new ArrayList<>();
        for (CSVRecord row : last) {
            expected.add((last.size() == 1 ? "LAST " : "LAST_JOINT ") + row.get("unit"));
            expected.add((is(row, "confirmed_last") ? "LAST_CONFIRMED " : "LAST_UNCONFIRMED ") + row.get("unit"));
        }
        rows.stream()
                .filter(row -> row.get("n").equals("0"))
                .forEach(row -> expected.add("NOT_COMPARABLE " + row.get("unit")));
        assertThat(town(rows).marks(Q3).stream().filter(mark -> !mark.startsWith("TOP")))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clear_last   | LAST_CONFIRMED   | > 99.9 %",
                "small_n_last | LAST_UNCONFIRMED | 91.8 %",
                "tie_last     | LAST_UNCONFIRMED | 50.0 %",
                "all_close    | LAST_UNCONFIRMED | 37.3 %",
                "two_clear    | LAST_UNCONFIRMED | 59.1 %",
                "zero_volume  | LAST_CONFIRMED   | 97.8 %"
            })
    void theEvidenceSaysHowProbableTheLastPlaceIs(String name, Flag.Kind kind, String probability) throws IOException {
        Flag flag = town(LastPlaceCases.rows(name)).flag(Q3, kind);
        assertThat(flag.evidence().zh()).contains("；居末位的概率 " + probability + "。");
        assertThat(flag.evidence().en()).endsWith("; its probability of being last: " + probability + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "small_n_last | D1, D2, D3, D4, D5",
                "tie_last     | D5",
                "all_close    | D1, D2, D3, D4",
                "two_clear    | D4"
            })
    void theEvidenceNamesTheRivals(String name, String rivals) throws IOException {
        Flag flag = town(LastPlaceCases.rows(name)).flag(Q3, Flag.Kind.LAST_UNCONFIRMED);
        assertThat(flag.evidence().en()).contains(" cannot be told apart from " + rivals + " (one-sided level 2.5 %");
        assertThat(flag.evidence().zh()).contains("与" + rivals.replace(", ", "、") + "无法区分（单侧水平 2.5 %");
    }

    @Test
    void theEvidenceOfAConfirmedLastPlaceIsASentenceInBothLanguages() throws IOException {
        // Two rates of 1,000: (0.93 - 0.905) / sqrt(0.00814279751^2 + 0.00932371396^2) = 2.0196; above it lie 0.0217.
        Flag flag = town(LastPlaceCases.rows("zero_volume")).flag(Q3, Flag.Kind.LAST_CONFIRMED);
        assertThat(flag.evidence().zh()).isEqualTo("D2的末位经检验确认：其他单位的得分均显著高于它（单侧水平 2.5 %，最大 p = 0.0217）；居末位的概率 97.8 %。");
        assertThat(flag.evidence().en())
                .isEqualTo("The last place of D2 is confirmed: every other unit scores significantly higher"
                        + " (one-sided level 2.5 %, largest p = 0.0217); its probability of being last: 97.8 %.");
    }

    @Test
    void whereAllAreTiedNobodyIsLastAndNobodyIsFirst() {
        assertThat(new Town().efficiency(Q3, 90, 90, 90).spread(Q3, "D1", 90, 1).marks(Q3))
                .isEmpty();
    }

    @Test
    void oneUnitIsComparedWithNobody() {
        assertThat(new Town().efficiency(Q3, 90).spread(Q3, "D1", 90, 1).marks(Q3))
                .containsExactly("NOT_COMPARABLE D1");
    }

    @Test
    void withoutAnyDataNobodyIsCompared() {
        Town town = new Town();
        for (String unit : List.of("D1", "D2", "D3")) {
            town.value(Q3, unit, "EFF-01", null, 0L, State.MISSING);
        }
        assertThat(town.marks(Q3)).containsExactly("NOT_COMPARABLE D1", "NOT_COMPARABLE D2", "NOT_COMPARABLE D3");
    }

    private static Town town(List<CSVRecord> rows) {
        Town town = new Town();
        for (CSVRecord row : rows) {
            String unit = row.get("unit");
            if (row.get("n").equals("0")) {
                town.value(Q3, unit, "EFF-01", null, 0L, State.MISSING);
            } else {
                double points = 100 * Double.parseDouble(row.get("rate"));
                town.value(Q3, unit, "EFF-01", points, Long.valueOf(row.get("n")), State.OK)
                        .spread(Q3, unit, points, 100 * Double.parseDouble(row.get("se")));
            }
        }
        return town;
    }

    private static boolean is(CSVRecord row, String column) {
        return row.get(column).equals("TRUE");
    }
}
