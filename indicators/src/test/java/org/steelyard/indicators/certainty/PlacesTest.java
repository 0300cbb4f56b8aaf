package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void thePlacesAreThoseThatCsranksAsserts() {
        Map<String, List<CSVRecord>> cases =
                Vectors.rows("csranks_irank").stream().collect(Collectors.groupingBy(row -> row.get("case")));
        assertThat(cases).hasSize(4);
        cases.forEach((name, rows) -> {
            double[] values = Vectors.column(rows, "x");
            double ties = Vectors.number(rows.get(0), "omega");
            double[] found = rows.get(0).get("increasing").equals("TRUE")
                    ? Places.lowestFirst(values, ties)
                    : Places.highestFirst(values, ties);
            assertThat(found).as(name).containsExactly(Vectors.column(rows, "expected"), within(1e-12));
        });
    }

    @Test
    void anAbsentValueHasNoPlaceAndTakesNone() {
        assertThat(Places.highestFirst(new double[] {3, Double.NaN, 5}, 0)).containsExactly(2, Double.NaN, 1);
        assertThat(Places.lowestFirst(new double[] {3, Double.NaN, 5}, 0)).containsExactly(1, Double.NaN, 2);
    }

    @Test
    void aRuleForTiesBeyondTheirPlacesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Places.highestFirst(new double[] {1}, 2))
                .withMessage("Invalid rule for ties: 2.0 (must be from 0 to 1)");
        assertThatIllegalArgumentException().isThrownBy(() -> Places.lowestFirst(new double[] {1}, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Places.lowestFirst(new double[] {1}, Double.NaN));
    }
}
