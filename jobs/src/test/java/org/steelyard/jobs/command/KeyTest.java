package org.steelyard.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;

class KeyTest {

    @TempDir
    private Path folder;

    @Test
    void theKeyComesFromTheFileThenFromTheEnvironmentsFileThenFromTheEnvironment() throws IOException {
        Path given = Files.writeString(folder.resolve("given"), "0123456789abcdef\n");
        Path named = Files.writeString(folder.resolve("named"), "fedcba9876543210\n");
        Map<String, String> both = Map.of("STEELYARD_KEY_FILE", named.toString(), "STEELYARD_KEY", "aaaabbbbccccdddd");
        assertThat(RunCommand.key(given, both)).isEqualTo("0123456789abcdef");
        assertThat(RunCommand.key(null, both)).isEqualTo("fedcba9876543210");
        assertThat(RunCommand.key(null, Map.of("STEELYARD_KEY", "aaaabbbbccccdddd")))
                .isEqualTo("aaaabbbbccccdddd");
        assertThat(RunCommand.key(null, Map.of())).isEmpty();
    }

    @Test
    void aKeyIsTheSameWhateverAnEditorWritesAroundIt() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "\uFEFF0123456789abcdef\r\n");
        assertThat(RunCommand.key(file, Map.of())).isEqualTo("0123456789abcdef");
    }

    @Test
    void aShortKeyIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> RunCommand.key(null, Map.of("STEELYARD_KEY", "secret")))
                .isInstanceOf(UserException.class)
                .hasMessage("STEELYARD_KEY: expected a key of at least 16 characters");
    }
}
