package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The score that both READMEs work out by hand is the one that a run of the sample city has on record. */
class ReadmeExampleTest {

    @Test
    void theTotalAndTheBlocksOfTheExampleAreTheRuns() throws IOException {
        String english = Files.readString(SampleRun.sample("../README.md").normalize());
        String chinese = Files.readString(SampleRun.sample("../README.zh-CN.md").normalize());
        for (String node : new String[] {"total", "efficiency", "hotline", "satisfaction", "integrity", "external"}) {
            String points = SampleRun.rows(SampleRun.done(), "scores.csv").stream()
                    .filter(row -> row.get("period").equals("2026-Q3")
                            && row.get("level").equals("department")
                            && row.get("department").equals("住房和城乡建设局")
                            && row.get("node").equals(node))
                    .map(row -> row.get("points"))
                    .findFirst()
                    .orElseThrow();
            assertThat(english).as("points of %s", node).contains(points);
            assertThat(chinese).as("points of %s", node).contains(points);
        }
    }

    @Test
    void theIndicatorsOfTheExampleHaveTheRunsValues() throws IOException {
        String english = Files.readString(SampleRun.sample("../README.md").normalize());
        for (Map<String, String> row : SampleRun.rows(SampleRun.done(), "measurements.csv")) {
            if (row.get("period").equals("2026-Q3")
                    && row.get("level").equals("department")
                    && row.get("department").equals("住房和城乡建设局")
                    && row.get("indicator").matches("EFF-(0[1-79]|1[0-8])")) {
                assertThat(english).contains("| " + row.get("indicator") + " |").contains(row.get("value"));
            }
        }
    }
}
