package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.yaml.RulebookReader;

/** What an analyst is told of a file of the statistic attained: a copy of the city's rulebook with one mistake each. */
class AttainedExamplesTest {

    private static final Path CITY = Path.of("rulebooks/city");
    private static final String FIRST =
            "example 'two of three targets were met, of the lower-is-better one too; that without a value does not count': ";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheCity() throws IOException {
        try (Stream<Path> walk = Files.walk(CITY)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(CITY.relativize(path).toString());
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
    }

    private AttainedExamplesTest with(String from, String to) throws IOException {
        Path file = folder.resolve("indicators/tgt-01.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
        return this;
    }

    private List<String> told() {
        Problems problems = new Problems();
        AttainedExamples.run(RulebookReader.read(folder), problems);
        return sentences(problems.list());
    }

    private List<String> refused() {
        return sentences(catchThrowableOfType(UserException.class, () -> RulebookReader.read(folder))
                .problems());
    }

    private static List<String> sentences(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.toString().replaceFirst("^indicators/tgt-01.yaml:\\d+: ", ""))
                .toList();
    }

    @Test
    void theExamplesOfTheCityComeOutAsTheySay() {
        Problems problems = new Problems();
        assertThat(AttainedExamples.run(RulebookReader.read(folder), problems))
                .extracting(AttainedExamples.Result::tally)
                .containsExactly(Sums.of(3, 2, 3), Sums.of(4, 4, 4));
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void figuresThatComeOutOtherwiseAreToldAllAtOnce() throws IOException {
        with("    n: 3\n    numerator: 2\n    value: 66.67", "    n: 4\n    numerator: 3\n    value: 66.6");
        assertThat(told())
                .containsExactly(
                        FIRST + "expected n 4, counted 3",
                        FIRST + "expected numerator 3, found 2",
                        FIRST + "expected value 66.6, found 66.66666666666667");
    }

    @Test
    void anExampleNeedsTheThreeColumnsAndIndicatorsOfTheRulebook() throws IOException {
        with("      indicator | target | value\n      EFF-01 ", "      indicator | aim    | value\n      EFF-01 ");
        assertThat(told()).containsExactly(FIRST + "expected rows of the columns indicator, target, value");
        with("indicator | aim ", "indicator | target ").with("HOT-03    | 90 ", "HOT-99    | 90 ");
        assertThat(told())
                .containsExactly(FIRST + "expected an indicator of the rulebook and its target, found 'HOT-99'");
    }

    @Test
    void itReadsNoTableAndIsInPercent() throws IOException {
        with("statistic: attained\n", "statistic: attained\nsource: cases\nwhere: is_default\n")
                .with("unit: percent", "unit: days");
        assertThat(refused())
                .containsExactlyInAnyOrder(
                        "source: not for 'attained', which follows from the targets; remove it",
                        "where: not for 'attained', which follows from the targets; remove it",
                        "unit: expected percent, as the statistic is attained, found 'days'");
    }
}
