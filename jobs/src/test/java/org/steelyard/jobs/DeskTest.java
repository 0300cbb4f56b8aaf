package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analyst's desk, used as an analyst uses it: from an empty file to a planned change and the run that it demands. */
class DeskTest {

    private static final Path CITY = Path.of("../indicators/rulebooks/city");

    @TempDir
    private Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private Path rules;

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

    private int run(String... arguments) {
        shown = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(shown, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        int exit = Main.run(arguments);
        restore();
        return exit;
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8).replace(folder.toString(), "FOLDER");
    }

    private Path begin(String id, String source) {
        assertThat(run("new", id, "--rulebook", rules.toString(), "--source", source, "--on", "2026-11-22"))
                .isZero();
        return rules.resolve("indicators").resolve(id.toLowerCase(java.util.Locale.ROOT) + ".yaml");
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void everySkeletonPassesTheCheckAsItIs() {
        begin("NEW-1", "cases");
        begin("NEW-2", "tickets");
        begin("NEW-3", "ratings");
        assertThat(run("check", "--rulebook", rules.toString())).isZero();
        assertThat(shown())
                .contains(
                        "NEW-1  one of two closed cases took two days; the withdrawn one does not count: 2 counted, 1 of 2")
                .contains("nothing to mend in FOLDER/rules");
    }

    @Test
    void aSkeletonIsRefusedWhereItWouldOverwriteOrCannotLie() {
        Path file = begin("NEW-1", "cases");
        assertThat(run("new", "NEW-1", "--rulebook", rules.toString())).isEqualTo(2);
        assertThat(shown())
                .isEqualTo(file.toString().replace(folder.toString(), "FOLDER")
                        + ": is there already; choose another id\n");
        assertThat(run("new", "1 2", "--rulebook", rules.toString())).isEqualTo(2);
        assertThat(shown()).isEqualTo("1 2: expected letters, digits, '-', '_' and '.', a letter first\n");
        assertThat(run("new", "A", "--rulebook", rules.toString(), "--source", "case"))
                .isEqualTo(2);
        assertThat(shown())
                .isEqualTo(
                        "case: expected a source that a skeleton is for (known: cases, tickets, ratings; did you mean"
                                + " 'cases'?)\n");
        assertThat(run("new", "A", "--rulebook", folder.resolve("none").toString()))
                .isEqualTo(10);
        assertThat(shown()).startsWith("FOLDER/none: no rulebook folder: copy one, as with `cp -r ");
    }

    @Test
    void aFailingExampleIsShownAsItsRowsCounted() throws IOException {
        Path file = begin("NEW-1", "cases");
        replace(file, "    n: 2\n    numerator: 1\n    value: 50", "    n: 3\n    numerator: 1");
        assertThat(run("check", "--rulebook", rules.toString())).isEqualTo(10);
        assertThat(shown().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsSubsequence(
                        "expected n 3, counted 2. Its rows, as they counted:",
                        "status close_date net_days | dated where adds",
                        "CLOSED_OK 2026-07-06 2 | 2026-07-06 true true",
                        "CLOSED_OK 2026-07-07 5 | 2026-07-07 true false",
                        "WITHDRAWN 2026-07-07 1 | 2026-07-07 false true",
                        "indicators/new-1.yaml:47: example 'one of two closed cases took two days; the withdrawn one does"
                                + " not count': expected n 3, counted 2");
    }

    @Test
    void anIndicatorIsTriedOnARunAndOnExportsWithTheSameValues() throws IOException {
        Path file = begin("NEW-1", "cases");
        Path run = SampleRun.done().folder();
        assertThat(run("try", file.toString(), "--run", run.toString(), "--output", folder + "/a", "--locale", "en"))
                .isZero();
        assertThat(shown())
                .startsWith("NEW-1  Example: closed within two working days  Q3 2026  (%, higher is better)")
                .contains("How the values of the units are spread")
                .contains("Goes along with (rank correlation, -1 to 1)");
        assertThat(run(
                        "try",
                        file.toString(),
                        "--input",
                        SampleRun.sample("yunzhou").toString(),
                        "--period",
                        "2026-Q3",
                        "--output",
                        folder + "/b"))
                .isZero();
        assertThat(folder.resolve("b/values.csv")).hasSameTextualContentAs(folder.resolve("a/values.csv"));
        assertThat(folder.resolve("b/correlations.csv")).hasSameTextualContentAs(folder.resolve("a/correlations.csv"));
        assertThat(run("try", file.toString(), "--input", "x")).isEqualTo(2);
        replace(file, "net_days <= 2", "net_dayz <= 2");
        assertThat(run("try", file.toString(), "--run", run.toString())).isEqualTo(10);
        assertThat(shown())
                .isEqualTo(
                        "new-1.yaml:30: 'net_dayz <= 2': unknown column 'net_dayz' of cases; did you mean 'net_days'?\n");
    }

    @Test
    void theSameRulesMoveNothingAndGiveTheRunAgainToTheLastDigit() throws IOException {
        Path run = SampleRun.done().folder();
        String input = SampleRun.sample("yunzhou").toString();
        assertThat(run(
                        "plan",
                        "--rulebook",
                        rules.toString(),
                        "--against",
                        run.toString(),
                        "--input",
                        input,
                        "--output",
                        folder.toString(),
                        "--locale",
                        "en"))
                .isZero();
        assertThat(shown())
                .contains("Its own rules give the run's values again, to the last digit.")
                .contains("Nothing moves.");
    }

    @Test
    void anIndicatorOutsideTheJarIsPlannedAndThenAppearsEverywhere() throws IOException {
        Path file = begin("NEW-1", "cases");
        replace(rules.resolve("scheme.yaml"), "EFF-01: 20", "EFF-01: 20\n      NEW-1: 30");
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
                .collect(Collectors.toMap(DeskTest::key, row -> row.get("place")));
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

    @Test
    void theDocumentsNameEveryIndicatorAndEveryColumnInBothLanguages() throws IOException {
        assertThat(run("docs", "--rulebook", rules.toString(), "--output", folder + "/docs"))
                .isZero();
        for (String language : List.of("zh", "en")) {
            for (String form : List.of("md", "html")) {
                String register = Files.readString(folder.resolve("docs/register." + language + "." + form));
                Home.rulebook("city").indicators().values().forEach(each -> assertThat(register)
                        .contains(each.id())
                        .contains(
                                language.equals("zh")
                                        ? each.name().zh()
                                        : each.name().en()));
                String dictionary = Files.readString(folder.resolve("docs/dictionary." + language + "." + form));
                DataTables.all().forEach(table -> table.columns()
                        .forEach(column -> assertThat(dictionary).contains(column.name())));
            }
        }
        assertThat(Files.readString(folder.resolve("docs/method.en.md")))
                .contains("| \u3000政务服务效能 | 45.0 % |".replace("政务服务效能", "Government-service efficiency"))
                .contains("a block with less than 60 % of its weight available has no points");
        assertThat(run("docs", "--output", folder + "/one", "--language", "en")).isZero();
        assertThat(folder.resolve("one/method.zh.md")).doesNotExist();
    }
}
