package org.steelyard.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    @TempDir
    private Path run;

    private static Map<String, Map<String, String>> parts() {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        parts.put("code", Map.of("steelyard", "1"));
        parts.put("rulebook", Map.of("scheme.yaml", "aa"));
        parts.put("profile", Map.of("profile.yaml", "bb"));
        parts.put("references", Map.of("items.csv", "cc"));
        parts.put("inputs", Map.of("cases.csv", "dd"));
        return parts;
    }

    @Test
    void theIdIsTheBeginningOfAHashThatAnyoneCanTake() {
        // printf '2026-Q3\ncode\tsteelyard\t1' | sha256sum
        assertThat(new Manifest("2026-Q3", Map.of("code", Map.of("steelyard", "1"))).runId())
                .isEqualTo("1eaa31fffbfb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "rulebook", "profile", "references", "inputs"})
    void theIdChangesWithEveryPart(String part) {
        String before = new Manifest("2026-Q3", parts()).runId();
        Map<String, Map<String, String>> changed = parts();
        changed.computeIfPresent(part, (p, files) -> {
            Map<String, String> other = new LinkedHashMap<>();
            files.forEach((file, hash) -> other.put(file, hash + "0"));
            return other;
        });
        assertThat(new Manifest("2026-Q3", changed).runId()).isNotEqualTo(before);
        assertThat(new Manifest("2026-Q3", parts()).runId()).isEqualTo(before);
    }

    @Test
    void theIdChangesWithThePeriod() {
        assertThat(new Manifest("2026-Q2", parts()).runId()).isNotEqualTo(new Manifest("2026-Q3", parts()).runId());
    }

    @Test
    void everyFileOfTheRunStandsInTheManifestWithItsHash() throws IOException {
        Files.createDirectories(run.resolve("results"));
        Files.writeString(run.resolve("results/b.csv"), "abc");
        Files.writeString(run.resolve("results/a.csv"), "");
        Manifest manifest = new Manifest("2026-Q3", parts());
        manifest.write(run, Map.of("cases", 7L));
        JsonNode json = new ObjectMapper().readTree(run.resolve("manifest.json").toFile());
        assertThat(json.get("run").asText()).isEqualTo(manifest.runId());
        assertThat(json.get("period").asText()).isEqualTo("2026-Q3");
        assertThat(json.get("inputs").get("cases.csv").asText()).isEqualTo("dd");
        assertThat(json.get("rows").get("cases").asLong()).isEqualTo(7);
        assertThat(json.get("outputs")).hasSize(2);
        assertThat(json.get("outputs").get(0).get("file").asText()).isEqualTo("results/a.csv");
        assertThat(json.get("outputs").get(1).get("bytes").asLong()).isEqualTo(3);
        assertThat(json.get("outputs").get(1).get("sha256").asText())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
