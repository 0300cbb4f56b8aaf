package org.steelyard.indicators.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors that know the JSON Schemas accept every shipped file and mark what the reader refuses. */
class JsonSchemaTest {

    private static final JsonSchemas INDICATOR = new JsonSchemas("indicator");
    private static final JsonSchemas SCHEME = new JsonSchemas("scheme");
    private static final JsonSchemas NOT_ASSESSED = new JsonSchemas("not-assessed");

    static List<Path> shipped() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("rulebooks"))) {
            return walk.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFileIsAccepted(Path file) {
        JsonSchemas schema = file.getParent().endsWith("indicators")
                ? INDICATOR
                : file.endsWith("not-assessed.yaml") ? NOT_ASSESSED : SCHEME;
        assertThat(schema.faults(JsonSchemas.yaml(file))).isEmpty();
    }

    private static ObjectNode good() {
        return (ObjectNode) JsonSchemas.yaml(Path.of("rulebooks/city/indicators/eff-01.yaml"));
    }

    @Test
    void theGoodOneIsGood() {
        assertThat(INDICATOR.faults(good())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "owner", "where", "numerator", "examples", "minimum", "direction"})
    void aMissingKeyIsMarked(String key) {
        ObjectNode file = good();
        file.remove(key);
        assertThat(INDICATOR.faults(file)).singleElement().asString().contains("'" + key + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ower: x",
                "facet: 时间",
                "statistic: sum",
                "direction: up",
                "unit: Days",
                "unit: days",
                "minimum: 0",
                "review: soon",
                "anchors: { soon: { best: 1, worst: 2 } }",
                "anchors: { 2026-01-01: { best: 1 } }",
                "value: net_days",
                "beside: [median]",
                "normalise: { 2026-01-01: { method: rank } }",
                "examples: []",
                "examples: [ { name: a, row: x } ]",
                "checked: { by: x }",
                "denominator: { source: cases }"
            })
    void aWrongValueIsMarked(String line) {
        ObjectNode file = good();
        file.setAll((ObjectNode) JsonSchemas.yaml(line));
        assertThat(INDICATOR.faults(file)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decimals: 9",
                "minimum_weight: 60",
                "bands: {}",
                "flags: { last: {} }",
                "flags: { lost: { from: 2026-01-01 } }",
                "total: []",
                "total: [ { block: a, name: { zh: 甲, en: A }, weight: 0, indicators: { X: 1 } } ]",
                "total: [ { block: a, name: { zh: 甲, en: A }, weight: 1 } ]",
                "treat: { winsorise: 1 }",
                "publish: names"
            })
    void aWrongSchemeIsMarked(String line) {
        ObjectNode file = (ObjectNode) JsonSchemas.yaml(Path.of("rulebooks/city/scheme.yaml"));
        assertThat(SCHEME.faults(file)).isEmpty();
        file.setAll((ObjectNode) JsonSchemas.yaml(line));
        assertThat(SCHEME.faults(file)).isNotEmpty();
    }
}
