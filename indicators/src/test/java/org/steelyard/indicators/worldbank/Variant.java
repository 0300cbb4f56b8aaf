package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;

/** A shipped rulebook with something changed in its files. */
final class Variant {

    private static final String SCHEME = "scheme.yaml";

    private final SortedMap<String, String> files = new TreeMap<>();

    private Variant() {}

    static Rulebook shipped(String name) {
        return RulebookReader.read(Path.of("rulebooks", name));
    }

    static Variant of(String name) {
        Variant variant = new Variant();
        Path folder = Path.of("rulebooks", name);
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file :
                    walk.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                variant.files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variant;
    }

    /** The same rules of ranking, banding and publishing over blocks of one leaf each, whose values are points of 100. */
    static Variant of(String name, List<String> blocks) {
        Variant variant = of(name);
        String scheme = variant.files.get(SCHEME);
        variant.files.clear();
        StringBuilder total = new StringBuilder(scheme.substring(0, scheme.indexOf("\ntotal:"))).append("\ntotal:\n");
        for (String block : blocks) {
            String leaf = block + ".score";
            total.append("  - { block: " + block + ", name: { zh: " + block + ", en: " + block + " }, weight: 1,"
                    + " aggregate: arithmetic, indicators: { " + leaf + ": 1 } }\n");
            variant.files.put("indicators/" + leaf + ".yaml", leaf(leaf));
        }
        variant.files.put(SCHEME, total.toString());
        return variant;
    }

    private static String leaf(String id) {
        return String.join(
                "\n",
                "id: " + id,
                "name: { zh: " + id + ", en: " + id + " }",
                "why: { zh: test, en: test }",
                "basis: test",
                "facet: 质量",
                "statistic: given",
                "unit: points",
                "direction: higher",
                "anchors: { 2017-01-01: { best: 100, worst: 0 } }",
                "owner: test",
                "checked: { by: test, on: 2026-11-22 }",
                "review: 2027-11-22",
                "");
    }

    Variant scheme(String what, String by) {
        return change(SCHEME, what, by);
    }

    Variant indicator(String id, String what, String by) {
        return change("indicators/" + id + ".yaml", what, by);
    }

    private Variant change(String file, String what, String by) {
        String text = files.get(file);
        assertThat(text).contains(what);
        files.put(file, text.replace(what, by));
        return this;
    }

    /** Every indicator takes its own published points of 100 as its value. */
    Variant ofPoints() {
        files.replaceAll((file, text) -> file.equals(SCHEME)
                ? text
                : text.replaceFirst("direction: lower", "direction: higher")
                        .replaceFirst("anchors: .*", "anchors: { 2017-01-01: { best: 100, worst: 0 } }")
                        .replaceFirst("(?s)examples:.*", ""));
        return this;
    }

    /** The changed rulebook, written to a folder and read as any other. */
    Rulebook read(Path folder) {
        try {
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RulebookReader.read(folder);
    }
}
