package org.steelyard.indicators.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.flag.Town.Q3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;

/** The six cases of last_place_cases.csv as a values file with standard errors. */
class LastPlaceCasesWithErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"clear_last", "small_n_last", "tie_last", "all_close", "two_clear", "zero_volume"})
    void whoIsLastAndWhoIsConfirmedIsAsTheFileSays(String name) throws IOException {
        List<GivenValue> values = new ArrayList<>();
        List<String> confirmed = new ArrayList<>();
        List<String> unconfirmed = new ArrayList<>();
        for (CSVRecord row : LastPlaceCases.rows(name)) {
            boolean none = row.get("n").equals("0");
            values.add(new GivenValue(
                    Q3,
                    Unit.department(row.get("unit")),
                    "组",
                    "EFF-01",
                    none ? null : (Double) (100 * Double.parseDouble(row.get("rate"))),
                    Long.valueOf(row.get("n")),
                    none ? State.MISSING : State.OK,
                    none ? null : (Double) (100 * Double.parseDouble(row.get("se"))),
                    Double.POSITIVE_INFINITY,
                    "",
                    "values.csv",
                    2));
            if (row.get("numeric_last").equals("TRUE")) {
                (row.get("confirmed_last").equals("TRUE") ? confirmed : unconfirmed).add(row.get("unit"));
            }
        }
        List<String> marks = new Assessor(Town.RULES)
                .assessValues(values).get(0).flags().stream()
                        .map(flag -> flag.kind() + " " + flag.unit().name())
                        .toList();
        assertThat(marks.stream().filter(mark -> mark.startsWith("LAST_CONFIRMED ")))
                .containsExactlyElementsOf(
                        confirmed.stream().map(unit -> "LAST_CONFIRMED " + unit).toList());
        assertThat(marks.stream().filter(mark -> mark.startsWith("LAST_UNCONFIRMED ")))
                .containsExactlyElementsOf(unconfirmed.stream()
                        .map(unit -> "LAST_UNCONFIRMED " + unit)
                        .toList());
    }
}
