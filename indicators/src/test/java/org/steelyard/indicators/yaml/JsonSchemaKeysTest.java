package org.steelyard.indicators.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;

/**
 * The schemas know exactly the keys that the reader accepts. Into every mapping of files that use all there is, an unknown
 * key is put; the reader then lists the keys that it knows there, and the schema must list the same.
 */
class JsonSchemaKeysTest {

    private static final Path FILES = Path.of("src/test/resources/org/steelyard/indicators/yaml/all-keys");
    private static final Pattern KNOWN = Pattern.compile("unknown key 'zzz' \\(known: ([^;)]*)");

    private final Map<String, TreeSet<String>> ofSchema = new TreeMap<>();
    private final Map<String, TreeSet<String>> ofReader = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void theKeysOfAnIndicatorAreThoseOfItsReader() throws IOException {
        for (String name : List.of("share", "mean", "given")) {
            JsonNode file = JsonSchemas.yaml(FILES.resolve(name + ".yaml"));
            look("indicator", JsonSchemas.file("indicator"), file, file);
        }
        compare();
    }

    @Test
    void theKeysOfASchemeAreThoseOfItsReader() throws IOException {
        for (String name : List.of("scheme", "scheme-without-flags")) {
            JsonNode file = JsonSchemas.yaml(FILES.resolve(name + ".yaml"));
            look("scheme", JsonSchemas.file("scheme"), file, file);
        }
        compare();
    }

    private void compare() {
        assertThat(ofReader).isNotEmpty();
        assertThat(ofSchema).isEqualTo(ofReader);
    }

    /** Looks at every mapping with fixed keys below a node. */
    private void look(String name, JsonNode schema, JsonNode node, JsonNode file) throws IOException {
        for (JsonNode form : forms(name, schema, node)) {
            if (node.isArray()) {
                for (JsonNode each : node) {
                    look(name, form.path("items"), each, file);
                }
                continue;
            }
            if (form.has("properties") && form.path("additionalProperties").isBoolean()) {
                String key = form.get("properties").toString();
                ofSchema.computeIfAbsent(key, k -> new TreeSet<>()).addAll(names(form.get("properties")));
                ofReader.computeIfAbsent(key, k -> new TreeSet<>()).addAll(known(name, (ObjectNode) node, file));
            }
            List<String> keys = names(node);
            for (String key : keys) {
                JsonNode next = form.path("properties").has(key)
                        ? form.path("properties").get(key)
                        : form.path("additionalProperties");
                if (!key.equals("zzz") && next.isObject() && node.get(key).isContainerNode()) {
                    look(name, next, node.get(key), file);
                }
            }
        }
    }

    /** The forms that a schema gives to a node, references followed. */
    private static List<JsonNode> forms(String name, JsonNode schema, JsonNode node) {
        List<JsonNode> forms = new ArrayList<>();
        if (schema.has("$ref")) {
            String[] parts = schema.get("$ref").asText().split("#/[$]defs/", -1);
            String file = parts[0].isEmpty() ? name : "common";
            forms.addAll(forms(file, JsonSchemas.file(file).get("$defs").get(parts[1]), node));
        }
        for (String either : List.of("oneOf", "anyOf")) {
            schema.path(either).forEach(each -> {
                JsonNode methods = each.path("properties").path("method").path("enum");
                boolean fits = !node.has("method")
                        || methods.isMissingNode()
                        || values(methods).contains(node.get("method").asText());
                if (fits) {
                    forms.addAll(forms(name, each, node));
                }
            });
        }
        if (schema.has("properties") || schema.has("items") || schema.has("additionalProperties")) {
            forms.add(schema);
        }
        return forms;
    }

    /** The keys that the reader knows where one more stands that it does not know. */
    private List<String> known(String name, ObjectNode node, JsonNode file) throws IOException {
        node.put("zzz", 1);
        Path indicators = Files.createDirectories(folder.resolve("indicators"));
        for (String each : List.of("share", "mean", "given")) {
            Files.copy(
                    FILES.resolve(each + ".yaml"),
                    indicators.resolve(each + ".yaml"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        boolean scheme = name.equals("scheme");
        Path written = scheme
                ? folder.resolve("scheme.yaml")
                : indicators.resolve(file.get("id").asText() + ".yaml");
        Files.copy(
                FILES.resolve("scheme.yaml"),
                folder.resolve("scheme.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(written, file.toString());
        node.remove("zzz");
        Problems problems = new Problems();
        RulebookReader.draft(folder, problems);
        return problems.list().stream()
                .map(Problem::sentence)
                .map(KNOWN::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> List.of(found.group(1).split(", ", -1)))
                .orElse(List.of("the reader tells nothing of an unknown key in " + node));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> values(JsonNode array) {
        List<String> values = new ArrayList<>();
        ((ArrayNode) array).forEach(each -> values.add(each.asText()));
        return values;
    }
}
