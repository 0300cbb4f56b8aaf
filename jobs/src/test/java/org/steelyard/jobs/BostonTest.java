package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real data: Boston's published on-time flags, department by department, and what the city's own rule makes of the rows. */
class BostonTest {

    private static final Path FOLDER = SampleRun.sample("boston-311");
    private static final Path PROFILE = SampleRun.sample("profiles/boston-311.yaml");

    @ParameterizedTest
    @CsvSource({"2014, 5268", "2019, 8928"})
    void the_published_flag_is_reproduced_on_every_row_and_departments_are_ranked_by_it(String year, int rows)
            throws IOException {
        Pipeline.Done done = SampleRun.run(SampleRun.request(FOLDER, PROFILE, "boston-311", year));
        Map<String, int[]> published = published(year);
        assertThat(published.values().stream().mapToInt(c -> c[1]).sum()).isEqualTo(rows);
        Map<String, String> agrees = measured(done, "on_time_agrees", "numerator");
        Map<String, String> onTime = measured(done, "on_time_as_published", "numerator");
        published.forEach((department, counts) -> {
            assertThat(onTime).containsEntry(department, Integer.toString(counts[0]));
            assertThat(agrees).containsEntry(department, Integer.toString(counts[1]));
        });
        assertThat(SampleRun.rows(done, "rankings.csv"))
                .filteredOn(r ->
                        r.get("level").equals("department") && r.get("node").equals("total"))
                .extracting(r -> r.get("place") + " " + r.get("department"))
                .containsExactly("1 Animal Control", "2 Public Works Department", "3 Inspectional Services");
    }

    @ParameterizedTest
    @CsvSource({"2014, 2718, 2535", "2019, 3508, 3025"})
    void who_has_no_deadlines_is_first_by_the_published_rule_and_last_by_the_citys_own(
            String year, String requests, String open) {
        Pipeline.Done asPublished = SampleRun.run(SampleRun.request(FOLDER, PROFILE, "boston-311", year));
        assertThat(measured(asPublished, "no_deadline", "numerator")).containsEntry("Animal Control", requests);
        assertThat(measured(asPublished, "open_share", "numerator")).containsEntry("Animal Control", open);
        assertThat(measured(asPublished, "on_time_as_published", "value")).containsEntry("Animal Control", "100");

        Pipeline.Done cityRule = SampleRun.run(SampleRun.request(FOLDER, PROFILE, "boston-311-city", year));
        assertThat(SampleRun.rows(cityRule, "rankings.csv"))
                .filteredOn(r ->
                        r.get("level").equals("department") && r.get("node").equals("total"))
                .last()
                .satisfies(r -> assertThat(r).containsEntry("department", "Animal Control"));
    }

    @Test
    void bothYearsAreWeighedInOneRunThoughTheirColumnsDiffer(@TempDir Path input) throws IOException {
        Files.copy(FOLDER.resolve("boston-311-2014.csv"), input.resolve("2014.csv"));
        // As the city exported it: 2019 has a number of its own before all other columns.
        List<String> rows = Files.readAllLines(FOLDER.resolve("boston-311-2019.csv"), StandardCharsets.UTF_8);
        List<String> numbered = new ArrayList<>(List.of("_id," + rows.get(0)));
        for (int i = 1; i < rows.size(); i++) {
            numbered.add(i + "," + rows.get(i));
        }
        Files.write(input.resolve("2019.csv"), numbered, StandardCharsets.UTF_8);
        Pipeline.Done done = SampleRun.run(SampleRun.request(input, PROFILE, "boston-311", "2014..2019"));
        assertThat(SampleRun.rows(done, "intake.csv"))
                .extracting(r -> r.get("source") + " " + r.get("file") + " " + r.get("accepted"))
                .containsExactly("tickets 2014.csv 5268", "tickets 2019.csv 8928", "recurrences tickets 0");
        Map<String, String> agrees = measured(done, "on_time_agrees", "numerator");
        Map<String, String> onTime = measured(done, "on_time_as_published", "numerator");
        Map<String, int[]> first = published("2014");
        published("2019").forEach((department, counts) -> {
            int[] before = first.get(department);
            assertThat(onTime).containsEntry(department, Integer.toString(before[0] + counts[0]));
            assertThat(agrees).containsEntry(department, Integer.toString(before[1] + counts[1]));
        });
    }

    /** On-time flags and requests of each department, straight from the file. */
    private static Map<String, int[]> published(String year) throws IOException {
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, int[]> counts = new TreeMap<>();
        Path file = FOLDER.resolve("boston-311-" + year + ".csv");
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8), form)) {
            for (CSVRecord row : parser) {
                int[] count = counts.computeIfAbsent(row.get("subject"), s -> new int[2]);
                count[0] += row.get("on_time").equals("ONTIME") ? 1 : 0;
                count[1]++;
            }
        }
        return counts;
    }

    private static Map<String, String> measured(Pipeline.Done done, String indicator, String column) {
        Map<String, String> found = new TreeMap<>();
        List<Map<String, String>> rows = SampleRun.rows(done, "measurements.csv");
        rows.stream()
                .filter(r -> r.get("level").equals("department")
                        && r.get("indicator").equals(indicator))
                .forEach(r -> found.put(r.get("department"), r.get(column)));
        return found;
    }
}
