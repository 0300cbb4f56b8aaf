package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.assess.GivenExamples;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;

class GivenExamplesTest {

    private static final String DAYS = "getting-electricity.time_days";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"doing-business-2020,100", "b-ready-2025,29", "city,0"})
    void theExamplesOfTheShippedRulebooksComeOut(String name, int count) {
        Problems problems = new Problems();
        assertThat(GivenExamples.run(Variant.shipped(name), problems)).hasSize(count);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void anExampleThatComesOutOtherwiseIsToldWithItsLine() {
        Problems problems = new Problems();
        // (248 - 114) / (248 - 18) of 100.
        GivenExamples.run(changed("points: 58.26087", "points: 58.26"), problems);
        assertThat(problems.list()).isEmpty();
        GivenExamples.run(changed("points: 58.26087", "points: 58.27"), problems);
        assertThat(problems.list())
                .extracting(Problem::place, Problem::sentence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "indicators/" + DAYS + ".yaml",
                        "the example 'Afghanistan: between the anchors' expects 58.27 points, but 114 earns 58.26"));
        assertThat(problems.list().get(0).line()).isPositive();
    }

    @Test
    void anExampleOfAScaleThatLooksAtOthersCannotBeScored() {
        Problems problems = new Problems();
        GivenExamples.run(
                changed(
                        "anchors: { 2017-01-01: { best: 18, worst: 248 } }",
                        "normalise: { 2017-01-01: { method: min_max } }"),
                problems);
        assertThat(problems.list())
                .hasSize(3)
                .extracting(Problem::sentence)
                .allMatch(sentence -> sentence.endsWith("needs more than its value to be scored; remove it"));
    }

    private org.steelyard.indicators.rulebook.Rulebook changed(String what, String by) {
        return Variant.of("doing-business-2020").indicator(DAYS, what, by).read(folder);
    }
}
