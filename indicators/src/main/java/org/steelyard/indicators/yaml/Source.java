package org.steelyard.indicators.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.steelyard.indicators.problem.Problems;

/**
 * Where a mapping stands and to whom its faults are told.
 *
 * @param place the file, as messages name it
 * @param path the keys that lead to the mapping; empty for the whole file
 * @param problems the list of faults
 */
record Source(String place, String path, Problems problems) {

    Source inside(String key) {
        return new Source(place, path(key), problems);
    }

    /** The same place with nobody listening, for what stands in for a faulty mapping. */
    Source silent() {
        return new Source(place, path, new Problems());
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Tells a fault of the mapping as a whole. */
    void fault(int line, String sentence) {
        problems.add(place, line, path.isEmpty() ? sentence : path + ": " + sentence);
    }

    /** Tells a fault of one key's value. */
    void fault(int line, String key, String sentence) {
        problems.add(place, line, path(key) + ": " + sentence);
    }

    /** The values by key in file order; a key that is no text or stands twice is told. */
    Map<String, Value> values(MappingNode node) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int line = Value.lineOf(tuple.getKeyNode());
            Value key = new Value(line, tuple.getKeyNode());
            if (key.text().isEmpty()) {
                fault(line, "expected a text as the key, found " + key.found());
                continue;
            }
            String name = key.text().orElseThrow();
            Value first = values.putIfAbsent(name, new Value(line, tuple.getValueNode()));
            if (first != null) {
                fault(line, "duplicate key '" + name + "' (first on line " + first.line() + ")");
            }
        }
        return values;
    }
}
