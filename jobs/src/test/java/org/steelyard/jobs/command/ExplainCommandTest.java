package org.steelyard.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.jobs.Main;

/** What `assess` keeps is enough to explain and to compare, in both languages. */
class ExplainCommandTest {

    private static final String SCHEME = """
            name: { zh: 试, en: trial }
            version: "%s"
            from: %s
            levels: [economy]
            decimals: 2
            minimum_weight: 0.5
            bands: { A: 50, B: 0 }
            total:
              - block: x
                name: { zh: 块, en: block }
                weight: 1
                indicators: { speed: 1, cost: %s }
            """;
    private static final String SCENARIOS = """
            sensitivity: { weights: 0.5, points: 16 }
            scenarios:
              - { name: { zh: 不计成本, en: no cost }, leave_out: cost }
            """;
    private static final String INDICATOR = """
            id: %s
            name: { zh: 名, en: name }
            why: { zh: 因, en: why }
            basis: textbook
            facet: 质量
            statistic: given
            unit: points
            direction: higher
            anchors: { 2020-01-01: { best: 100, worst: 0 } }
            minimum: 1
            owner: office
            checked: { by: office, on: 2026-01-01 }
            review: 2027-01-01
            """;
    private static final String VALUES = """
            period,level,unit,peer_group,indicator,value,n,state
            2025,economy,甲,,speed,50,,ok
            2025,economy,甲,,cost,70,,ok
            2025,economy,乙,,speed,60,,ok
            2025,economy,乙,,cost,40,,ok
            2026,economy,甲,,speed,50,,ok
            2026,economy,甲,,cost,30,,ok
            2026,economy,乙,,speed,60,,ok
            2026,economy,乙,,cost,40,,ok
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void write() throws IOException {
        put("rules/scheme.yaml", SCHEME.formatted("1", "2020-01-01", "1") + SCENARIOS);
        put("rules/schemes/2.yaml", SCHEME.formatted("2", "2030-01-01", "3"));
        put("rules/indicators/speed.yaml", INDICATOR.formatted("speed"));
        put("rules/indicators/cost.yaml", INDICATOR.formatted("cost"));
        put("values.csv", VALUES);
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
        assertThat(assess("out")).isZero();
        shown.reset();
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
    }

    private void put(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }

    private int assess(String output, String... more) {
        String[] arguments = new String[7 + more.length];
        String[] first = {"assess", "--rulebook", at("rules"), "--values", at("values.csv"), "--output", at(output)};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return Main.run(arguments);
    }

    private String shown(int exit, String... arguments) {
        shown.reset();
        assertThat(Main.run(arguments)).isEqualTo(exit);
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oneScoreIsExplainedFromTheFolderAlone() throws IOException {
        Files.delete(folder.resolve("values.csv"));
        assertThat(shown(0, "explain", at("out/2026"), "--unit", "甲", "--locale", "en"))
                .startsWith("甲, 2026, method 1\n")
                .contains("\nspeed name\n  value: 50 (as delivered)\n")
                .contains("  weighted sum: 25 + 15 = 40\n")
                .endsWith("  1 have more points (the nearest: 乙 with 50): place 1 + 1 = 2, of 2\n");
        assertThat(shown(0, "explain", at("out/2026"), "--unit", "甲", "--period", "2025", "--node", "x"))
                .startsWith("甲，2025，方法版本 1\n")
                .contains("  加权和：25 + 35 = 60\n");
        assertThat(shown(0, "explain", at("out/2026"), "--unit", "乙", "--indicator", "cost"))
                .contains("100 × (40 − 0) / (100 − 0) = 40")
                .doesNotContain("speed");
    }

    @Test
    void changedResultsAreFoundOut() throws IOException {
        Path scores = folder.resolve("out/2026/results/scores.csv");
        Files.writeString(scores, Files.readString(scores).replace("speed,indicator,60", "speed,indicator,61"));
        assertThat(shown(12, "explain", at("out/2026"), "--unit", "乙", "--locale", "en"))
                .contains("NOT as on record: 61 stands there")
                .contains("the points of speed, x are not those on record when computed again");
    }

    @Test
    void twoPeriodsAreComparedInPartsThatAddUp() throws IOException {
        String table =
                shown(0, "compare", at("out/2026"), at("out/2026"), "--locale", "en", "--output", at("compared"));
        assertThat(table)
                .startsWith("2025 (1) → 2026 (1), total\n")
                .containsPattern(
                        "甲 +60.00 → 40.00 +1 → 2 +-20.00 / \\+1 +0.00 / 0 +0.00 / 0 +0.00 / 0 +0.00 / 0 +-20.00 / \\+1");
        assertThat(Files.readString(folder.resolve("compared/comparison.csv")))
                .startsWith("level,peer_group,department,district,node,points_before,points_after,place_before,"
                        + "place_after,cause,points,places,reason\n")
                .contains("economy,,甲,,total,60,40,1,2,own_data,-20,1,\n");
        assertThat(shown(0, "compare", at("out/2025"), at("out/2026"), "--unit", "乙", "--level", "economy"))
                .contains("自身数据")
                .doesNotContain("甲 ");
        assertThat(shown(2, "compare", at("out/2025"), at("out/2025"))).contains("has no period before 2025");
        assertThat(shown(2, "compare", at("out/2025"), at("out/2026"), "--unit", "丙"))
                .contains("found no score");
    }

    @Test
    void twoVersionsOfTheMethodStandSideBySide() throws IOException {
        assertThat(assess("simulated", "--method", "2")).isZero();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("a simulation by version 2");
        assertThat(folder.resolve("simulated/2026/SIMULATION.txt")).content().startsWith("2\n");
        // Cost weighs 3 of 4: 甲 has (50 + 3 × 30) / 4 = 35, 乙 45.
        assertThat(shown(0, "compare", at("out/2026"), at("simulated/2026"), "--locale", "en"))
                .contains("2026 (1) → 2026 (2 (模拟 simulation)), total")
                .containsPattern("甲 +40.00 → 35.00 +2 → 2 .* -5.00 / 0 +-5.00 / 0\n");
        assertThat(assess("simulated")).isZero();
        assertThat(folder.resolve("simulated/2026/SIMULATION.txt")).doesNotExist();
        assertThat(shown(
                        10,
                        "assess",
                        "--rulebook",
                        at("rules"),
                        "--values",
                        at("values.csv"),
                        "--output",
                        at("simulated"),
                        "--method",
                        "3"))
                .contains("expected a version of the method, found '3'; it has 1, 2");
    }

    @Test
    void namesThatARunKeptAreSaidInEnglish() throws IOException {
        put("out/2026/results/names.csv", "name,english\n甲,Alpha\n乙,Beta\n");
        assertThat(shown(0, "explain", at("out/2026"), "--unit", "甲", "--locale", "en"))
                .startsWith("Alpha, 2026, method 1\n")
                .endsWith("  1 have more points (the nearest: Beta with 50): place 1 + 1 = 2, of 2\n");
        assertThat(shown(0, "explain", at("out/2026"), "--unit", "甲"))
                .startsWith("甲，2026，")
                .contains("最近的是乙");
    }

    @Test
    void scenariosAreTriedWhereTheSchemeDeclaresThem() throws IOException {
        assertThat(Files.readString(folder.resolve("out/2025/results/scenarios.csv")))
                .contains("2025,economy,,甲,,不计成本 / no cost,50,2,1,true\n");
        assertThat(Files.readString(folder.resolve("out/2025/results/robustness.csv")))
                .contains("2025,economy,,甲,,1,1,0,1,2,2\n");
        assertThat(Files.readString(folder.resolve("out/2025/results/sensitivity.csv")))
                .startsWith("period,level,choice,first,total\n2025,economy,块的权重 / weight of block,");
        assertThat(assess("out", "--method", "2")).isZero();
        assertThat(folder.resolve("out/2025/results/scenarios.csv")).doesNotExist();
    }

    @Test
    void rulesAndValuesThatLieThereAlreadyAreKept() throws IOException {
        assertThat(shown(
                        0,
                        "assess",
                        "--rulebook",
                        at("out/2026/rulebook"),
                        "--values",
                        at("out/2026/values/values.csv"),
                        "--output",
                        at("out")))
                .contains("2026: 8 values assessed");
        assertThat(folder.resolve("out/2026/rulebook/scheme.yaml")).exists();
        assertThat(Files.readString(folder.resolve("out/2026/values/values.csv")))
                .isEqualTo(VALUES);
    }
}
