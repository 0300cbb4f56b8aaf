package org.steelyard.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCityTest {

    @Test
    void aCleanCityHasTheSameLayoutAndOnlyAFewSlips(@TempDir Path temp) throws IOException {
        Generator.city(3).write(temp, CitySpec.of(40_000, "2026-Q2..2026-Q3", false));
        Export cases = Export.read(temp.resolve("cases/cases-2026-Q3.csv"));
        Set<List<String>> different = new HashSet<>(cases.records());
        assertThat(cases.records().size() - different.size()).isBetween(9, 11);
        long forgotten = different.stream()
                .filter(r -> cases.text(r, "办件状态").equals("已办结")
                        && cases.text(r, "办结时间").isEmpty())
                .count();
        assertThat(forgotten).isBetween(1L, 10L);
        assertThat(cases.records()).allMatch(r -> r.size() == cases.header().size());
        assertThat(cases.header())
                .isEqualTo(Committed.export("cases", "2026-Q3").header());
        Set<String> before = Export.read(temp.resolve("cases/cases-2026-Q2.csv")).records().stream()
                .filter(r -> cases.text(r, "办件状态").equals("办理中"))
                .map(r -> r.get(0))
                .collect(Collectors.toSet());
        Set<String> now = cases.records().stream()
                .filter(r -> !cases.text(r, "办结时间").isEmpty())
                .map(r -> r.get(0))
                .collect(Collectors.toSet());
        assertThat(before).isNotEmpty();
        assertThat(now).as("what was open is closed in the next file").containsAll(before);
    }

    @Test
    void aLongTableGoesOnInFurtherParts(@TempDir Path temp) throws IOException {
        try (PlainSheet sheet = new PlainSheet(temp, "long", List.of("a", "b"), 2)) {
            Line line = new Line();
            for (int i = 0; i < 5; i++) {
                sheet.add(line.start().number(i).empty());
            }
        }
        assertThat(Files.readString(temp.resolve("long.csv"))).isEqualTo("a,b\n0,\n1,\n");
        assertThat(Files.readString(temp.resolve("long-part2.csv"))).isEqualTo("a,b\n2,\n3,\n");
        assertThat(Files.readString(temp.resolve("long-part3.csv"))).isEqualTo("a,b\n4,\n");
    }

    @Test
    void aPeriodIsReadAsOnTheCommandLine() {
        assertThat(CitySpec.of(9, "2025-Q4..2026-Q1", true))
                .isEqualTo(new CitySpec(9, new Quarter(2025, 4), new Quarter(2026, 1), true));
        assertThat(CitySpec.of(9, "2026-Q3", false).last()).hasToString("2026-Q3");
    }

    @Test
    void aSpecThatCannotBeWrittenIsRefusedInASentence() {
        assertThatThrownBy(() -> CitySpec.of(-1, "2026-Q3", true)).hasMessage("Invalid rows: -1 (must be >= 0)");
        assertThatThrownBy(() -> CitySpec.of(1, "2026-Q3..2026-Q1", true))
                .hasMessage("Invalid period: 2026-Q3..2026-Q1 (must not end before it begins)");
        assertThatThrownBy(() -> CitySpec.of(1, "2026-Q3..2026-Q4", true))
                .hasMessageContaining("must lie within 2023-Q1..2026-Q3");
        assertThatThrownBy(() -> CitySpec.of(1, "2026", true))
                .hasMessage("Invalid quarter: 2026 (must look like 2026-Q3)");
    }
}
