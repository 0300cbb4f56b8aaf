package org.steelyard.indicators.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PunctuationTest {

    private static final String CHINESE = "[\\p{IsHan}（）《》「」〔〕，；：、。]";

    /** A half-width mark right behind Chinese text, or right before it. */
    private static final Pattern HALF_WIDTH =
            Pattern.compile(CHINESE + "[,:;!?()]|[,:;!?()]" + CHINESE, Pattern.UNICODE_CHARACTER_CLASS);

    /** The comma of YAML behind a Chinese value in braces. */
    private static final Pattern NEXT_KEY = Pattern.compile(", (en|on): ");

    @Test
    void chineseInShippedRulebooksHasFullWidthPunctuation() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rulebooks"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml"))
                            .sorted()
                            .flatMap(file -> halfWidth(file).stream()))
                    .isEmpty();
        }
    }

    private static List<String> halfWidth(Path file) {
        try {
            List<String> found = new ArrayList<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String text = NEXT_KEY.matcher(lines.get(i)).replaceAll(" ");
                if (HALF_WIDTH.matcher(text).find()) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
