package org.steelyard.indicators.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.UserException;

/** Each folder of {@code bad} is a rulebook full of faults; the text file beside it lists what must be told of it. */
class BadRulebooksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys",
                "words",
                "anchors",
                "tree",
                "ids",
                "examples",
                "statistics",
                "scheme",
                "scales",
                "preparation",
                "weights",
                "versions",
                "flags",
                "scenarios",
                "files",
                "no-scheme"
            })
    void everyFaultOfABadRulebookIsToldAtOnceWithItsPlace(String name) throws Exception {
        UserException refused =
                catchThrowableOfType(UserException.class, () -> RulebookReader.read(bad().resolve(name)));
        assertThat(refused.kind()).isEqualTo(UserException.Kind.RULEBOOK);
        assertThat(refused.problems().stream().map(Problem::toString))
                .containsExactlyElementsOf(Files.readAllLines(bad().resolve(name + ".txt")));
    }

    @Test
    void aFolderThatDoesNotExistIsOneProblem() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> RulebookReader.read(Path.of("rulebooks", "nowhere")))
                .withMessageEndingWith("nowhere: no such rulebook folder");
    }

    private static Path bad() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(BadRulebooksTest.class.getResource("bad"));
        return Path.of(folder.toURI());
    }
}
