package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** A change of rules is planned, and the run that demands the plan does what it foretold. */
class PlanTest extends Desk {

    @Test
    void theSameRulesMoveNothingAndGiveTheRunAgainToTheLastDigit() throws IOException {
        Path run = SampleRun.done().folder();
        // Without the exports: the run kept the targets that it heard, without which TGT-01 would have no values.
        assertThat(run(
                        "plan",
                        "--rulebook",
                        rules.toString(),
                        "--against",
                        run.toString(),
                        "--output",
                        folder.toString(),
                        "--locale",
                        "en"))
                .isZero();
        assertThat(shown())
                .contains("Targets and appeals were heard on both sides.")
                .contains("Its own rules give the run's values again, to the last digit.")
                .contains("Nothing moves.");
    }

    @Test
    void anIndicatorOutsideTheJarIsPlannedAndThenAppearsEverywhere() throws IOException {
        Path file = begin("NEW-1", "cases");
        replace(rules.resolve("scheme.yaml"), "      EFF-01: ", "      NEW-1: 100\n      EFF-01: ");
        Pipeline.Done before = SampleRun.done();
        String output = before.folder().getParent().getParent().toString();
        String input = SampleRun.sample("yunzhou").toString();
        assertThat(run(
                        "plan",
                        "--rulebook",
                        rules.toString(),
                        "--against",
                        before.folder().toString(),
                        "--input",
                        input))
                .isZero();
        String hash = shown().replaceAll("(?s).*--require-plan ([0-9a-f]{64}).*", "$1");
        Path plan = Path.of(output, PlanFolder.PLANS, hash.substring(0, 12));

        Pipeline.Done after = SampleRun.run(SampleRun.request(
                        SampleRun.sample("yunzhou"),
                        SampleRun.sample("yunzhou/profile.yaml"),
                        rules.toString(),
                        "2026-Q3")
                .requiring(new PlanFolder(Path.of(output)).require(hash, Home.rulebook(rules.toString()))));

        assertThat(values(after, "measurements.csv", "indicator", "NEW-1", "value"))
                .isNotEmpty();
        assertThat(values(after, "scores.csv", "node", "NEW-1", "points")).isNotEmpty();
        assertThat(Files.readString(after.folder().resolve("manifest.json"))).contains("\"plan\" : \"" + hash + "\"");
        assertThat(sharedStrings(after)).contains("示例：两个工作日内办结率").contains("net_days &lt;= 2");
        long departments = SampleRun.rows(after, "rankings.csv").stream()
                .filter(row -> row.get("level").equals("department")
                        && row.get("period").equals("2026-Q3")
                        && row.get("node").equals("total"))
                .count();
        // A column more in the heat map: a box for each department, and some are hatched.
        assertThat(boxes(after) - boxes(before)).isGreaterThanOrEqualTo(departments);
        // What the plan foretold is what came: every place at the total.
        assertThat(foretold(before, plan)).isEqualTo(places(after));
        assertThat(places(before)).isNotEqualTo(places(after));

        replace(file, "net_days <= 2", "net_days <= 3");
        assertThat(run(
                        "run",
                        "--input",
                        input,
                        "--period",
                        "2026-Q3",
                        "--output",
                        output,
                        "--rulebook",
                        rules.toString(),
                        "--require-plan",
                        hash))
                .isEqualTo(10);
        assertThat(shown()).contains("expected the rulebook that the plan was made for");
        Files.writeString(
                plan.resolve(PlanFolder.MOVES), Files.readString(plan.resolve(PlanFolder.MOVES)) + "2026-Q3,flag\n");
        assertThat(run(
                        "run",
                        "--input",
                        input,
                        "--period",
                        "2026-Q3",
                        "--output",
                        output,
                        "--rulebook",
                        rules.toString(),
                        "--require-plan",
                        hash))
                .isEqualTo(10);
        assertThat(shown()).contains("was changed: its hash is now");
    }

    private static List<String> values(Pipeline.Done done, String file, String key, String value, String column) {
        return SampleRun.rows(done, file).stream()
                .filter(row -> row.get(key).equals(value) && !row.get(column).isEmpty())
                .map(row -> row.get(column))
                .toList();
    }

    private static Map<String, String> places(Pipeline.Done done) {
        return SampleRun.rows(done, "rankings.csv").stream()
                .filter(row -> row.get("node").equals("total")
                        && row.get("period").equals("2026-Q3")
                        && !row.get("place").isEmpty())
                .collect(Collectors.toMap(PlanTest::key, row -> row.get("place")));
    }

    private static String key(Map<String, String> row) {
        return row.get("level") + "|" + row.get("peer_group") + "|" + row.get("department") + "|" + row.get("district");
    }

    private static Map<String, String> foretold(Pipeline.Done before, Path plan) throws IOException {
        Map<String, String> places = places(before);
        for (String line : Files.readAllLines(plan.resolve(PlanFolder.MOVES))) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("2026-Q3") && cells[1].equals("place") && cells[6].equals("total")) {
                places.put(cells[2] + "|" + cells[3] + "|" + cells[4] + "|" + cells[5], cells[8]);
            }
        }
        return places;
    }

    private static long boxes(Pipeline.Done done) {
        try {
            String svg = Files.readString(done.folder().resolve("charts/heatmap-department.svg"));
            return svg.split("<rect", -1).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sharedStrings(Pipeline.Done done) throws IOException {
        try (ZipFile zip = new ZipFile(done.folder().resolve("report.xlsx").toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
