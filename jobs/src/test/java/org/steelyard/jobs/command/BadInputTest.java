package org.steelyard.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.jobs.Main;
import org.steelyard.jobs.SharedSpark;

/** What a user is told who gives the program something wrong: sentences and an exit code, never a stack trace. */
class BadInputTest {

    private static final String PROFILE = """
            name: small
            time_zone: Asia/Shanghai
            weekdays: { from: 2024, to: 2027 }
            sources:
              - table: cases
                name: one
                files: ["cases/*"]
            """;
    private static final String HEADER = "办件编号,受理部门,受理时间,办件状态\n";
    private static final String GOOD = "A1,税务局,2026-07-01 09:00:00,办结\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private int exit;

    @BeforeEach
    void deliver() throws IOException {
        Files.createDirectories(folder.resolve("in/cases"));
        Files.writeString(folder.resolve("in/profile.yaml"), PROFILE);
        Files.writeString(folder.resolve("in/cases/a.csv"), HEADER + GOOD);
        System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    private String told(String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--master", "local[2]"));
        List<String> given = Arrays.asList(more);
        defaults(arguments, given, "--input", folder.resolve("in").toString());
        defaults(arguments, given, "--output", folder.resolve("out").toString());
        defaults(arguments, given, "--period", "2026-Q3");
        arguments.addAll(given);
        exit = Main.run(arguments.toArray(String[]::new));
        String text = shown.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("Exception in").doesNotContain("\tat ");
        return text.replace(folder.toString(), "FOLDER");
    }

    private static void defaults(List<String> arguments, List<String> given, String option, String value) {
        if (!given.contains(option)) {
            arguments.add(option);
            arguments.add(value);
        }
    }

    private void nothingIsLeft() throws IOException {
        Path output = folder.resolve("out");
        if (Files.exists(output)) {
            try (Stream<Path> list = Files.walk(output)) {
                assertThat(list.filter(p -> !p.equals(output))).isEmpty();
            }
        }
    }

    @Test
    void anInputFolderThatIsNotThere() throws IOException {
        assertThat(told("--input", folder.resolve("none").toString())).contains("FOLDER/none");
        assertThat(exit).isEqualTo(11);
        nothingIsLeft();
    }

    @Test
    void aPeriodThatIsNone() throws IOException {
        assertThat(told("--period", "2026-Q5")).contains("--period").contains("2026-Q5");
        assertThat(exit).isEqualTo(2);
        nothingIsLeft();
    }

    @Test
    void anOptionThatDoesNotExistAndOneThatIsMissing() {
        assertThat(told("--ouput", "x")).contains("--ouput");
        assertThat(exit).isEqualTo(2);
        assertThat(Main.run("run")).isEqualTo(2);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("--input", "--period", "--output");
    }

    @Test
    void aRulebookThatIsNotThere() throws IOException {
        assertThat(told("--rulebook", "vilage")).contains("vilage: no such rulebook");
        assertThat(exit).isEqualTo(10);
        nothingIsLeft();
    }

    @Test
    void aKeyThatIsTooShortOrNotThere() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "short");
        assertThat(told("--key-file", key.toString()))
                .isEqualTo("FOLDER/key: expected a key of at least 16 characters\n");
        assertThat(exit).isEqualTo(2);
        assertThat(told("--key-file", folder.resolve("nokey").toString())).contains("the key file cannot be read");
        assertThat(exit).isEqualTo(2);
        nothingIsLeft();
    }

    @Test
    void anOutputThatCannotBeWritten() throws IOException {
        SharedSpark.session();
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(told("--output", file.resolve("below").toString()))
                .contains("FOLDER/file/below: cannot be written")
                .contains("give another --output");
        assertThat(exit).isEqualTo(2);
    }

    @Test
    void everythingThatIsWrongWithTheFilesAtOnce() throws IOException {
        SharedSpark.session();
        Files.writeString(folder.resolve("in/cases/b.csv"), "办件编号,受理部门,办件状态\nA1,税务局,办结\n");
        Files.writeString(folder.resolve("in/cases/c.csv"), "");
        Files.write(folder.resolve("in/cases/d.csv.gz"), cutOff());
        Files.writeString(
                folder.resolve("in/profile.yaml"),
                PROFILE + "  - table: ratings\n    name: two\n    files: [\"ratings/*.csv\"]\n");
        assertThat(told().lines().filter(line -> !line.matches(" *\\d+\\.\\d s  .*|.*WARN.*")))
                .containsExactly(
                        "cases/b.csv:1: missing column 'accept_time' (expected one of: accept_time, 受理时间, 受理日期, 立案时间;"
                                + " found: 办件编号, 受理部门, 办件状态). Deliver the column, or name its header in the"
                                + " profile.",
                        "cases/c.csv: the file is empty: expected a header line (deliver the file again)",
                        "cases/d.csv.gz: the gzip file is cut off or damaged (deliver it again)",
                        "FOLDER/in: no file matches ratings/*.csv (source 'two' of FOLDER/in/profile.yaml): deliver it, or"
                                + " take the source out of the profile");
        assertThat(exit).isEqualTo(11);
        nothingIsLeft();
    }

    @Test
    void moreRowsToRejectThanTheSchemeAllows() throws IOException {
        SharedSpark.session();
        Files.writeString(
                folder.resolve("in/cases/b.csv"),
                HEADER + GOOD.replace("A1", "B1") + "B2,税务局,昨天,办结\nB3,税务局,前天,办结\nB4,税务局,13800138000,在办\n");
        assertThat(told())
                .contains(
                        "cases/b.csv: 3 of 4 rows were rejected, more than the scheme's 5 %: 3 by unreadable_time (first:"
                                + " accept_time: ",
                        "(mend the export of 'one', its part of the profile, or the reference tables; nothing was ranked)")
                .doesNotContain("cases/a.csv")
                .doesNotContain("13800138000");
        assertThat(exit).isEqualTo(11);
        nothingIsLeft();
    }

    @Test
    void aScaleThatIsReadFromTheWrongEndUnlessTheSourceSaysThatItIsSo() throws IOException {
        SharedSpark.session();
        StringBuilder cases = new StringBuilder(HEADER);
        StringBuilder ratings = new StringBuilder("评价编号,办件编号,满意度代码,评价时间\n");
        for (int i = 0; i < 40; i++) {
            cases.append(GOOD.replace("A1", "A" + i));
            // In GB/T 39046-2020 1 is the best; the code book below says that it is the worst.
            ratings.append("R" + i + ",A" + i + ",1,2026-07-06 09:00\n");
        }
        Files.writeString(folder.resolve("in/cases/a.csv"), cases);
        Files.createDirectories(folder.resolve("in/ratings"));
        Files.writeString(folder.resolve("in/ratings/hall.csv"), ratings);
        String reversed = PROFILE
                + "  - { table: ratings, name: hall, files: [\"ratings/*.csv\"], codes: { level: { \"1\": 1, \"5\": 5 } } }\n";
        Files.writeString(folder.resolve("in/profile.yaml"), reversed);
        assertThat(told())
                .contains(
                        "ratings/hall.csv: 40 of 40 ratings of 'hall' are bad, so its code book probably counts from");
        assertThat(exit).isEqualTo(11);
        nothingIsLeft();
        Files.writeString(
                folder.resolve("in/profile.yaml"),
                reversed.replace("name: hall", "name: hall, tolerate: [reversed_scale]"));
        told();
        assertThat(exit).isZero();
    }

    private static byte[] cutOff() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        }
        return Arrays.copyOf(out.toByteArray(), out.size() - 7);
    }

    @Test
    void anOutputOfAssessThatCannotBeWrittenIsToldWithoutAStackTrace() throws IOException {
        Path values = Files.writeString(
                folder.resolve("values.csv"),
                "period,level,unit,peer_group,indicator,value,n,state\n2026-Q3,department,A,g,EFF-01,95,100,ok\n");
        Path output = Files.writeString(folder.resolve("file"), "").resolve("out");
        exit = Main.run("assess", "--rulebook", "city", "--values", values.toString(), "--output", output.toString());
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .doesNotContain("\tat ")
                .contains(output + ": cannot be written");
        assertThat(exit).isEqualTo(2);
    }
}
