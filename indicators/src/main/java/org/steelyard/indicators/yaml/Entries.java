package org.steelyard.indicators.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.steelyard.indicators.problem.Spelling;

/** The values of one mapping by key, and which keys were asked for. */
final class Entries {

    private final Source source;
    private final int line;
    private final Map<String, Value> values;
    private final Set<String> asked = new LinkedHashSet<>();

    private Entries(Source source, int line, Map<String, Value> values) {
        this.source = source;
        this.line = line;
        this.values = values;
    }

    static Entries of(Source source, int line, MappingNode node) {
        return new Entries(source, line, source.values(node));
    }

    Entries inside(String key, int nestedLine, MappingNode node) {
        return of(source.inside(key), nestedLine, node);
    }

    /** No values, and nobody listening to the faults: a stand-in for a mapping whose fault was told. */
    Entries silent() {
        return new Entries(source.silent(), line, Map.of());
    }

    Optional<Value> ask(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    <T> Optional<T> required(String key, String expected, Function<Value, Optional<T>> reading) {
        if (ask(key).isEmpty()) {
            fault("missing key '" + key + "'");
        }
        return given(key, expected, reading);
    }

    <T> Optional<T> given(String key, String expected, Function<Value, Optional<T>> reading) {
        return ask(key).flatMap(value -> {
            Optional<T> result = reading.apply(value);
            if (result.isEmpty()) {
                fault(value.line(), key, "expected " + expected + ", found " + value.found());
            }
            return result;
        });
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    int line(String key) {
        Value value = values.get(key);
        return value == null ? line : value.line();
    }

    void fault(String sentence) {
        source.fault(line, sentence);
    }

    void fault(int at, String key, String sentence) {
        source.fault(at, key, sentence);
    }

    void faultOthers() {
        values.forEach((key, value) -> {
            if (!asked.contains(key)) {
                source.fault(value.line(), "unknown key '" + key + "' (" + Spelling.known(key, asked) + ")");
            }
        });
    }
}
