package org.steelyard.indicators.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.explain.Given.HUNDRED;
import static org.steelyard.indicators.explain.Given.one;
import static org.steelyard.indicators.explain.Given.values;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Explanation;
import org.steelyard.indicators.rulebook.Direction;

/** The lines of units composed of others, worked out by hand. */
class ExplainedMembersTest {

    @Test
    void aComposedUnitIsTheMeanOfItsMembersPoints() {
        Members members = new Members(new TreeMap<>(Map.of("N", new TreeMap<>(Map.of("U", 3.0, "V", 1.0)))));
        Assessment assessment =
                Given.assess(one(Direction.HIGHER, HUNDRED), values(Given.YEAR, "U", "a", 80, "V", "a", 40), members);
        Explanation explanation = new Explainer(assessment, members).explain(Given.unit("N"), Given.YEAR, "total");
        assertThat(explanation.lines().get(1).text().en())
                .isEqualTo("weighted mean of its members' points (U, V): (3 × 80 + 1 × 40) / 4 = 70");
        assertThat(explanation.differing()).isEmpty();
    }

    @Test
    void aComposedUnitWithoutAMemberHasNoPoints() {
        Members members = new Members(new TreeMap<>(Map.of("N", new TreeMap<>(Map.of("U", 3.0, "V", 1.0)))));
        Assessment assessment =
                Given.assess(one(Direction.HIGHER, HUNDRED), values(Given.YEAR, "U", "a", 80, "V", "a", null), members);
        assertThat(new Explainer(assessment, members)
                        .explain(Given.unit("N"), Given.YEAR, "total")
                        .lines())
                .extracting(line -> line.text().en())
                .anyMatch(line -> line.startsWith("V has no points: "))
                .anyMatch(line -> line.startsWith("no points: "));
    }
}
