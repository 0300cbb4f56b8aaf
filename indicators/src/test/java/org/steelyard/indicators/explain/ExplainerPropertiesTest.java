package org.steelyard.indicators.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Explanation;
import org.steelyard.indicators.rulebook.Language;

/** What holds for any rules and values; the seed of a failing case stands in its name. */
class ExplainerPropertiesTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyFormulaGivesItsResultInBothLanguagesAndEveryScoreIsThatOnRecord(long seed) {
        Random random = new Random(seed);
        Assessment assessment =
                Given.assess(RandomRules.rulebook(random, "1"), RandomRules.values(random, Given.YEAR, 6));
        for (int unit = 0; unit < 6; unit++) {
            Explanation explanation =
                    new Explainer(assessment, Members.NONE).explain(Given.unit("U" + unit), Given.YEAR, "total");
            assertThat(explanation.differing()).isEmpty();
            int formulas = 0;
            for (Explanation.Line line : explanation.lines()) {
                for (Language language : Language.values()) {
                    formulas += formula(line.text().in(language)) ? 1 : 0;
                }
            }
            assertThat(formulas).isGreaterThan(10);
        }
    }

    /** Whether a line is a formula; it must then give what stands behind the equals sign. */
    private static boolean formula(String line) {
        int equals = line.lastIndexOf(" = ");
        int colon = Math.max(line.lastIndexOf(": ") + 1, line.lastIndexOf("：") + 1);
        // A place is a sum within a sentence, and tested by hand.
        if (equals < 0 || colon == 0 || colon > equals || line.contains("place 1 + ") || line.contains("名次 1 + ")) {
            return false;
        }
        String formula = line.substring(colon, equals);
        double result = Double.parseDouble(line.substring(equals + 3));
        assertThat(Formula.compute(formula)).as(line).isCloseTo(result, within(1e-9 * Math.max(1, Math.abs(result))));
        return true;
    }
}
