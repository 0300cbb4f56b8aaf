package org.steelyard.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.jobs.Main;

/** Targets and appeals speak for units whose values were measured elsewhere too. */
class AssessCommandTest {

    private static final String TARGETS = "indicator_id,scope,period_from,period_to,target\n";
    private static final String APPEALS = "appeal_id,department,district,period,filed_on,decided_on\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream err = System.err;

    @BeforeEach
    void write() throws IOException {
        put("rules/scheme.yaml", """
                name: { zh: 试, en: trial }
                version: "1"
                levels: [economy]
                decimals: 2
                minimum_weight: 0.5
                minimum_group: 2
                bands: { A: 0 }
                flags: { last: { from: 2020-01-01 }, exemption: { targets: true } }
                total: [ { block: x, name: { zh: 块, en: block }, weight: 1, indicators: { speed: 1 } } ]
                """);
        put("rules/indicators/speed.yaml", """
                id: speed
                name: { zh: 速度, en: speed }
                why: { zh: 因, en: why }
                basis: textbook
                facet: 质量
                statistic: given
                unit: points
                direction: higher
                anchors: { 2020-01-01: { best: 100, worst: 0 } }
                owner: office
                checked: { by: office, on: 2026-01-01 }
                review: 2027-01-01
                """);
        put("given/values.csv", """
                period,level,unit,peer_group,indicator,value,n,state
                2026,economy,甲,,speed,50,,ok
                2026,economy,乙,,speed,60,,ok
                2026,economy,丙,,speed,70,,ok
                """);
        System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(err);
    }

    @Test
    void withoutThemTheLastIsLast() throws IOException {
        assertThat(assess()).isZero();
        assertThat(flags()).containsExactly("LAST 甲");
    }

    @Test
    void targetsBesideTheValuesSpareTheLastPlaceWhereTheyAreMet() throws IOException {
        put("given/targets.csv", TARGETS + "speed,economy,2026,2026,50\n");
        assertThat(assess()).isZero();
        assertThat(flags()).containsExactly("EXEMPT 甲");
        assertThat(folder.resolve("out/2026/values/targets.csv"))
                .hasSameTextualContentAs(folder.resolve("given/targets.csv"));
    }

    @Test
    void aFileThatIsNamedStandsForTheOneBesideTheValues() throws IOException {
        put("given/targets.csv", TARGETS + "speed,economy,2026,2026,50\n");
        put("other.csv", TARGETS + "speed,economy,2026,2026,50\nspeed,甲,2025,2026,50.5\n");
        assertThat(assess("--targets", folder.resolve("other.csv").toString())).isZero();
        assertThat(flags()).containsExactly("LAST 甲");
    }

    @Test
    void anOpenAppealSuspendsTheFlagAndADecidedOneDoesNot() throws IOException {
        put("open.csv", APPEALS + "A-1,甲,,2026,2027-01-05,\n");
        assertThat(assess("--appeals", folder.resolve("open.csv").toString())).isZero();
        assertThat(flags()).containsExactly("NOT_COMPARABLE 甲");
        put("given/appeals.csv", APPEALS + "A-1,甲,,2026,2027-01-05,2027-02-01\n");
        assertThat(assess()).isZero();
        assertThat(flags()).containsExactly("LAST 甲");
    }

    @Test
    void faultsAreToldWithTheirLines() throws IOException {
        put("given/targets.csv", TARGETS + "speed,丁,2026,2026,50\nspeed,甲,2026,2026,much\n");
        put("given/appeals.csv", APPEALS + "A-1,丁,,2026,2027-01-05,\n");
        assertThat(assess()).isEqualTo(11);
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains(
                        "targets.csv:2: scope: expected economy or the name of a unit of the values, found '丁'",
                        "targets.csv:3: target: expected a number such as 98.5, found 'much'",
                        "appeals.csv:2: expected a unit of the values in the columns department and district");
        assertThat(assess("--targets", folder.resolve("none.csv").toString())).isEqualTo(11);
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("none.csv: this table is named, but there is no such");
    }

    private List<String> flags() throws IOException {
        return Files.readAllLines(folder.resolve("out/2026/results/flags.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[6] + " " + cells[3])
                .toList();
    }

    private int assess(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "assess",
                "--rulebook",
                folder.resolve("rules").toString(),
                "--values",
                folder.resolve("given/values.csv").toString(),
                "--output",
                folder.resolve("out").toString()));
        words.addAll(List.of(more));
        return Main.run(words.toArray(String[]::new));
    }

    private void put(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
