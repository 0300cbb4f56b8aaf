package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The analyst's desk, used as an analyst uses it: from an empty file to a planned change and the run that it demands. */
class DeskTest extends Desk {

    @Test
    void everySkeletonPassesTheCheckAsItIs() {
        begin("NEW-1", "cases");
        begin("NEW-2", "tickets");
        begin("NEW-3", "ratings");
        begin("NEW-4", "chains");
        begin("NEW-5", "items");
        assertThat(run("check", "--rulebook", rules.toString())).isZero();
        assertThat(shown())
                .contains(
                        "NEW-1  one of two closed cases took two days; the withdrawn one does not count: 2 counted, 1 of 2")
                .contains(
                        "NEW-4  nine of ten chains took at most 9 days; that of another topic does not count: counted {1=1, 2=1,")
                .contains("NEW-5  an item that is not in force yet does not count: 1 counted, 1 of 1")
                .contains(
                        "TGT-01  to reach a target exactly is to meet it, four of four; one that cannot be judged does not count: 4 targets, 4 met")
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
                        "case: expected a source that a skeleton is for (known: cases, tickets, ratings, chains, items; did you mean"
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
                // A row is: name, type, meaning, headers, indicators.
                assertThat(dictionary
                                .lines()
                                .filter(line -> line.startsWith("| `"))
                                .filter(line -> line.split("\\|", -1)[3].isBlank()))
                        .isEmpty();
            }
        }
        assertThat(Files.readString(folder.resolve("docs/method.en.md")))
                .contains("| \u3000Government-service efficiency | ")
                .contains("a block with less than 60 % of its weight available has no points");
        assertThat(run("docs", "--output", folder + "/one", "--language", "en")).isZero();
        assertThat(folder.resolve("one/method.zh.md")).doesNotExist();
    }
}
