package org.steelyard.indicators.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scheme;

/** A rule takes effect on a day, and an earlier quarter keeps its own. */
class TimelineTest {

    private static final String SCHEME = """
            name: { zh: 分期, en: In stages }
            version: "1"
            levels: [department]
            decimals: 2
            minimum_weight: 0.6
            bands: { A: 0 }
            total:
              - block: old
                name: { zh: 旧, en: Old }
                weight: 1
                indicators: { A-1: 1 }
              - block: both
                name: { zh: 新旧, en: Both }
                weight: 1
                indicators: { A-2: 1, A-3: 3 }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("indicators"));
        Files.writeString(folder.resolve("scheme.yaml"), SCHEME);
        indicator("A-1", "until: 2026-06-30");
        indicator("A-2", "");
        indicator("A-3", "from: 2026-07-01");
    }

    private void indicator(String id, String days) throws IOException {
        Files.writeString(folder.resolve("indicators/" + id + ".yaml"), """
                id: %s
                name: { zh: 指标, en: Indicator }
                why: { zh: 原因。, en: Because. }
                basis: 依据
                facet: 时限
                statistic: given
                unit: percent
                direction: higher
                anchors: { 2020-01-01: { best: 100, worst: 0 } }
                owner: 办公室
                checked: { by: 办公室, on: 2026-01-01 }
                review: 2027-01-01
                %s
                """.formatted(id, days));
    }

    @Test
    void eachStretchOfDaysScoresTheIndicatorsInForceAndLeavesEmptyBlocksOut() {
        Rulebook rulebook = RulebookReader.read(folder);
        assertThat(rulebook.schemes())
                .extracting(Scheme::from, scheme -> scheme.root().children().size())
                .containsExactly(tuple(LocalDate.MIN, 2), tuple(LocalDate.parse("2026-07-01"), 1));
        assertThat(rulebook.on(LocalDate.parse("2026-06-30")).scored())
                .extracting(Indicator::id)
                .containsExactly("A-1", "A-2");
        assertThat(rulebook.on(LocalDate.parse("2026-09-30")).scored())
                .extracting(Indicator::id)
                .containsExactly("A-2", "A-3");
        assertThat(rulebook.indicators()).containsOnlyKeys("A-1", "A-2", "A-3");
    }

    @Test
    void aVersionThatIsForcedIsTheLatestStretchOfIt() {
        Rulebook forced = RulebookReader.read(folder).forced("1");
        assertThat(forced.on(LocalDate.parse("2026-03-31")).scored())
                .extracting(Indicator::id)
                .containsExactly("A-2", "A-3");
    }
}
