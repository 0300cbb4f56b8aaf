package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;
import org.steelyard.jobs.measure.Examples;
import org.steelyard.jobs.measure.RulebookCheck;
import org.steelyard.jobs.profile.ProfileReader;

/** The rulebooks for real data fit the profiles of the same name, whether or not the data is here. */
class ProofRulebooksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baltimore-311",
                "boston-311",
                "burlington-permits",
                "chinese-messages",
                "nhs-ratings",
                "wabo-permits"
            })
    void everyExpressionAndEveryExampleHolds(String name) {
        var schemas = Tables.schemas(ProfileReader.read(SampleRun.sample("profiles/" + name + ".yaml")));
        Rulebook rulebook = RulebookReader.read(java.nio.file.Path.of("../indicators/rulebooks", name));
        Problems problems = new Problems();
        var spark = SharedSpark.session();
        new RulebookCheck(Tables.empty(spark, schemas), problems)
                .check(rulebook.indicators().values());
        var results = new Examples(spark, schemas).run(rulebook, problems);
        assertThat(problems.list()).isEmpty();
        assertThat(results)
                .hasSizeGreaterThanOrEqualTo(2 * rulebook.indicators().size());
    }
}
