package org.steelyard.indicators.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Text;

/** Reads the tree of blocks and weights of a scheme. */
final class TreeReader {

    private static final String ROOT = "total";
    private static final Text ROOT_NAME = new Text("综合得分", "Total");

    private final SortedMap<String, Indicator> indicators;
    private final Map<String, Integer> lineOfId = new HashMap<>();

    TreeReader(SortedMap<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    /** The root, whose children are the blocks of the key {@code total}. */
    Node read(Fields scheme) {
        lineOfId.put(ROOT, scheme.line(ROOT));
        List<Node> blocks = blocks(scheme, ROOT);
        return new Node(ROOT, ROOT_NAME, 1, blocks);
    }

    private List<Node> blocks(Fields fields, String key) {
        return fields.list(key).stream().map(this::block).toList();
    }

    private Node block(Fields fields) {
        String id = fields.text("block");
        once(fields, "block", id);
        if (indicators.containsKey(id)) {
            fields.complain("block", "'" + id + "' is the id of an indicator; choose another");
        }
        Text name = IndicatorReader.text(fields.fields("name"));
        Node block = new Node(id, name, weight(fields, "weight"), children(fields));
        fields.noOthers();
        return block;
    }

    private List<Node> children(Fields fields) {
        boolean blocks = fields.has("blocks");
        if (blocks == fields.has("indicators")) {
            fields.complain("expected either 'indicators' or 'blocks', found " + (blocks ? "both" : "neither"));
            return List.of();
        }
        return blocks ? blocks(fields, "blocks") : leaves(fields);
    }

    private List<Node> leaves(Fields fields) {
        Fields weights = fields.fields("indicators");
        List<Node> leaves = new ArrayList<>();
        for (String id : weights.keys()) {
            double weight = weight(weights, id);
            once(weights, id, id);
            Indicator indicator = indicators.get(id);
            if (indicator == null) {
                weights.complain(
                        id, "no file defines this indicator (" + Spelling.known(id, indicators.keySet()) + ")");
                continue;
            }
            if (indicator.anchors() == null) {
                weights.complain(id, "cannot be scored, for " + indicator.file() + " gives it no anchors");
            }
            leaves.add(new Node(id, indicator.name(), weight, List.of()));
        }
        if (weights.keys().isEmpty()) {
            weights.complain("expected at least one indicator");
        }
        return leaves;
    }

    private void once(Fields fields, String key, String id) {
        Integer first = lineOfId.putIfAbsent(id, fields.line(key));
        if (first != null) {
            fields.complain(key, "'" + id + "' is already in the tree, on line " + first);
        }
    }

    private static double weight(Fields fields, String key) {
        double weight = fields.number(key);
        if (weight <= 0) {
            fields.complain(key, "expected a weight above 0, found '" + fields.text(key) + "'");
        }
        return weight;
    }
}
