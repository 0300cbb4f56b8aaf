package org.steelyard.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

    @ParameterizedTest(name = "the README's counts of {0} are those of the files")
    @ValueSource(strings = {"cases", "case-steps", "tickets", "platform", "hall", "marks"})
    void theCountsOfTheReadmeAreThoseOfTheFiles(String table) throws IOException {
        Map<String, List<Integer>> counted = new LinkedHashMap<>();
        Counter counter = new Counter();
        for (int i = 0; i < Committed.QUARTERS.size(); i++) {
            Export export = Committed.export(table, Committed.QUARTERS.get(i));
            counter.count(table, export, Committed.ENDS.get(i))
                    .forEach((kind, count) -> counted.computeIfAbsent(kind, k -> new ArrayList<>())
                            .add(count));
        }
        assertThat(promised(table)).isEqualTo(counted);
    }

    /** Reads the table whose head begins with the name. */
    private static Map<String, List<Integer>> promised(String table) throws IOException {
        Map<String, List<Integer>> promised = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("README.md"), StandardCharsets.UTF_8)) {
            List<String> cells =
                    List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
            if (cells.size() != 7) {
                inside = false;
            } else if (cells.get(1).equals(table)) {
                inside = true;
            } else if (inside && !cells.get(1).startsWith("-")) {
                promised.put(
                        cells.get(1),
                        cells.subList(2, 6).stream().map(Integer::valueOf).toList());
            }
        }
        return promised;
    }
}
