package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A copied rulebook and a command line, as an analyst has them. */
abstract class Desk {

    private static final Path CITY = Path.of("../indicators/rulebooks/city");

    @TempDir
    Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private ByteArrayOutputStream shown = new ByteArrayOutputStream();
    Path rules;

    @BeforeEach
    void copyTheRulebook() throws IOException {
        SharedSpark.session();
        rules = folder.resolve("rules");
        try (Stream<Path> walk = Files.walk(CITY)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path to = rules.resolve(CITY.relativize(path).toString());
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
    }

    int run(String... arguments) {
        shown = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(shown, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        int exit = Main.run(arguments);
        restore();
        return exit;
    }

    String shown() {
        return shown.toString(StandardCharsets.UTF_8).replace(folder.toString(), "FOLDER");
    }

    Path begin(String id, String source) {
        assertThat(run("new", id, "--rulebook", rules.toString(), "--source", source, "--on", "2026-11-22"))
                .isZero();
        return rules.resolve("indicators").resolve(id.toLowerCase(java.util.Locale.ROOT) + ".yaml");
    }

    static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
