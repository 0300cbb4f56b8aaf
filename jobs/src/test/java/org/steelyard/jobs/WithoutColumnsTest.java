package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export without the columns of returns, recurrences and what follows bad ratings still works: what they tell is missing, never 0. */
class WithoutColumnsTest {

    @TempDir
    private Path folder;

    private void copy(String name) throws IOException {
        Path to = folder.resolve(name);
        Files.createDirectories(to.resolve("..").normalize());
        Files.copy(SampleRun.sample("yunzhou").resolve(name), to);
    }

    /** Copies a file with its first columns only. */
    private void cut(String name, int columns) throws IOException {
        Path to = folder.resolve(name);
        Files.createDirectories(to.resolve("..").normalize());
        try (Stream<String> lines = Files.lines(SampleRun.sample("yunzhou").resolve(name))) {
            Files.write(
                    to,
                    lines.map(line -> Arrays.stream(line.split(",", -1))
                                    .limit(columns)
                                    .collect(Collectors.joining(",")))
                            .toList());
        }
    }

    private void deliver() throws IOException {
        try (Stream<Path> files = Files.list(SampleRun.sample("yunzhou/reference"))) {
            for (Path file : files.toList()) {
                copy("reference/" + file.getFileName());
            }
        }
        copy("cases/cases-2026-Q3.csv");
        copy("case-steps/case-steps-2026-Q3.csv.gz");
        cut("tickets/tickets-2026-Q3.csv", 22);
        cut("ratings/platform-2026-Q3.csv", 10);
        cut("ratings/hall-2026-Q3.csv", 8);
        String profile = Files.readString(SampleRun.sample("yunzhou/profile.yaml"));
        Files.writeString(folder.resolve("profile.yaml"), profile.substring(0, profile.indexOf("  - table: marks")));
    }

    @Test
    void whatTheyTellIsMissingAndNeverZeroAndUnitsAreStillRanked() throws IOException {
        deliver();
        Pipeline.Done done =
                SampleRun.run(SampleRun.request(folder, folder.resolve("profile.yaml"), "city", "2026-Q3"));
        Map<String, Map<String, String>> city = SampleRun.rows(done, "measurements.csv").stream()
                .filter(r -> r.get("level").equals("department")
                        && r.get("department").equals("行政审批局")
                        && r.get("period").equals("2026-Q3"))
                .collect(Collectors.toMap(r -> r.get("indicator"), r -> r));
        for (String id : List.of(
                "HOT-09", "INT-07", "SAT-05", "SAT-06", "SAT-07", "INT-06", "EXT-01", "EXT-02", "EXT-03", "EXT-04")) {
            assertThat(city.get(id).get("state")).as(id).isEqualTo("missing");
            assertThat(city.get(id).get("value")).as(id).isEmpty();
        }
        for (String id : List.of("HOT-01", "HOT-06", "HOT-08", "HOT-10", "SAT-02", "SAT-08", "INT-01", "INT-03")) {
            assertThat(city.get(id).get("state")).as(id).isEqualTo("ok");
        }
        assertThat(SampleRun.rows(done, "rankings.csv").stream()
                        .filter(r -> r.get("node").equals("total")
                                && r.get("level").equals("department")
                                && r.get("period").equals("2026-Q3")
                                && r.get("department").equals("行政审批局")))
                .singleElement()
                .satisfies(r -> assertThat(r.get("place")).isNotEmpty());
    }
}
