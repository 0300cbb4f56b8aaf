package org.steelyard.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;
import org.steelyard.jobs.SharedSpark;
import org.steelyard.jobs.Tables;
import org.steelyard.jobs.profile.ProfileReader;

/** Numbers that grow beyond 64 bits: the indicator that adds them up is named, with its line. */
class OverflowTest {

    private static final Path SMALL = Path.of("../indicators/rulebooks/wabo-permits");
    private static final Path PROFILE = Path.of("../sample-data/profiles/wabo-permits.yaml");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Each row's own number fits, two of them do not.
                "6000000000000000000",
                // A row's own number does not fit.
                "visit_count * 9000000000000000000",
                "project_value * project_value"
            })
    void theIndicatorWhoseSumIsTooLargeIsNamed(String numerator) throws IOException {
        Rulebook rulebook = RulebookReader.read(rulebook(numerator));
        var spark = SharedSpark.session();
        var schemas = Tables.schemas(ProfileReader.read(PROFILE));
        UserException told = catchThrowableOfType(
                UserException.class, () -> new Examples(spark, schemas).run(rulebook, new Problems()));
        assertThat(told.kind()).isEqualTo(UserException.Kind.RULEBOOK);
        assertThat(told.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).endsWith("big-01.yaml");
            assertThat(problem.line()).isEqualTo(10);
            assertThat(problem.sentence())
                    .startsWith("'" + numerator + "': expected sums below 9.2e18")
                    .contains("cases");
        });
    }

    private Path rulebook(String numerator) throws IOException {
        Files.createDirectory(temp.resolve("indicators"));
        Files.copy(SMALL.resolve("scheme.yaml"), temp.resolve("scheme.yaml"));
        try (var files = Files.list(SMALL.resolve("indicators"))) {
            for (Path file : files.toList()) {
                Files.copy(file, temp.resolve("indicators").resolve(file.getFileName()));
            }
        }
        Files.writeString(temp.resolve("indicators/big-01.yaml"), """
                id: BIG-01
                name: { zh: 很大的数, en: A large number }
                why: { zh: 试算。, en: A trial. }
                basis: "none"
                facet: 数量
                statistic: ratio
                source: cases
                dated: accept_date
                where: "true"
                numerator: %s
                denominator: 1
                unit: times
                direction: lower
                minimum: 1
                owner: 评估办公室
                checked: { by: 评估办公室, on: 2026-11-22 }
                review: 2027-11-22
                examples:
                  - name: two large rows
                    rows: |
                      accept_date | visit_count | project_value
                      2026-07-01  | 2           | 99999999999.00
                      2026-07-02  | 2           | 99999999999.00
                    n: 2
                  - name: none
                    rows: |
                      accept_date | visit_count | project_value
                                  | 1           | 1.00
                    n: 0
                """.formatted(numerator));
        return temp;
    }
}
