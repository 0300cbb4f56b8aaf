package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.reports.RejectCount;

/** The files of the whole road on the sample city: every row in them once, nothing personal, the same bytes again. */
class SampleCityFilesTest {

    @Test
    void every_row_ends_in_exactly_one_fate_and_the_counts_are_those_of_the_readme() {
        List<IntakeCount> counts = SampleRun.done().facts().intake();
        assertThat(counts)
                .hasSize(28)
                .allMatch(c -> c.read() == c.accepted() + c.superseded() + c.excluded() + c.rejected());
        Map<String, Long> rules = new TreeMap<>();
        for (RejectCount r : SampleRun.done().facts().rejects()) {
            rules.merge(r.source() + " " + r.fate() + " " + r.rule(), r.rows(), Long::sum);
        }
        // Four files, each as planted; see the tables of sample-data/README.md.
        assertThat(rules)
                .containsEntry("cases rejected order", 4L * 12)
                .containsEntry("cases rejected damaged_id", 4L * 10)
                .containsEntry("cases rejected unreadable_time", 4L * 10)
                .containsEntry("cases rejected unknown_department", 4L * 8)
                .containsEntry("cases rejected unknown_district", 4L * 8)
                .containsEntry("cases rejected cells", 4L * 6)
                .containsEntry("cases excluded test_data", 4L * 15)
                .containsEntry("cases superseded duplicate", 4L * (60 + 25) + 151 + 159 + 115)
                .containsEntry("case_steps superseded duplicate", 4L * 10)
                .containsEntry("tickets rejected damaged_id", 4L * 5)
                .containsEntry("tickets rejected unreadable_time", 4L * 6)
                .containsEntry("tickets rejected unknown_department", 4L * 6)
                .containsEntry("tickets rejected cells", 3L * 4)
                .containsEntry("tickets excluded total_row", 1L)
                .containsEntry("tickets superseded duplicate", 4L * 25 + 9 + 5 + 13)
                .containsEntry("tickets superseded earlier_leg", 107L + 101 + 84 + 111)
                .containsEntry("ratings rejected unreadable_time", 4L * 5)
                .containsEntry("ratings rejected unknown_code", 4L * 6)
                // Bad ratings that were followed up come again in the next quarter's file.
                .containsEntry("ratings superseded duplicate", 8L * 15 + 5 + 2 + 1 + 3 + 4 + 3);
        List<String> made = List.of("recurrences", "rated_items", "chains", "items");
        assertThat(counts.stream()
                        .filter(c -> !made.contains(c.source()))
                        .mapToLong(IntakeCount::read)
                        .sum())
                .isEqualTo(12667 + 12866 + 12798 + 12791 + 7023 + 6661 + 6703 + 6619 + 4153 + 4156 + 4131 + 1 + 4186
                        + 3262 + 3325 + 3168 + 3098 + 1992 + 2120 + 2145 + 2144 + 3 * 1120 + 1050);
    }

    @Test
    void the_files_promised_are_all_there() {
        Path run = SampleRun.done().folder();
        assertThat(List.of(
                        "manifest.json",
                        "report.xlsx",
                        "results/measurements.csv",
                        "results/scores.csv",
                        "results/trends.csv",
                        "results/rankings.csv",
                        "results/flags.csv",
                        "results/intake.csv",
                        "results/names.csv",
                        "results/robustness.csv",
                        "rejected/cases/rejected.csv",
                        "frozen/cases/part-00000.parquet",
                        "rulebook/scheme.yaml",
                        "charts/heatmap-department.png",
                        "charts/on-time-distribution.svg"))
                .allMatch(f -> Files.exists(run.resolve(f)));
        assertThat(run.getFileName().toString()).matches("[0-9a-f]{12}");
    }

    @Test
    void the_same_input_gives_the_same_bytes_in_another_zone_and_locale() throws IOException {
        Pipeline.Done first = SampleRun.done();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Locale.setDefault(Locale.forLanguageTag("tr"));
            Pipeline.Done second = SampleRun.run(SampleRun.request(
                    SampleRun.sample("yunzhou"), SampleRun.sample("yunzhou/profile.yaml"), "city", "2026-Q3"));
            // The manifest holds the hash of every output, and the folder's name that of every input.
            assertThat(Files.readString(second.folder().resolve("manifest.json")))
                    .isEqualTo(Files.readString(first.folder().resolve("manifest.json")));
            assertThat(second.folder().getFileName()).isEqualTo(first.folder().getFileName());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void nothing_personal_reaches_any_output() throws IOException {
        // The made-up applicants of the sample: their names, the region of their certificates, their phones' first
        // digits.
        List<String> planted = List.of("示例申请人", "样例企业", "来电人");
        try (Stream<Path> walk = Files.walk(SampleRun.done().folder())) {
            for (Path file : walk.filter(
                            f -> f.toString().endsWith(".csv") || f.toString().endsWith(".json"))
                    .toList()) {
                String text = Files.readString(file);
                assertThat(planted).as(file.toString()).noneMatch(text::contains);
            }
        }
    }
}
