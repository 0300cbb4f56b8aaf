package org.steelyard.indicators.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Spelling;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Text;

/** Reads the tree of blocks and weights of a scheme. */
final class TreeReader {

    private static final String ROOT = "total";
    private static final String BLOCKS = "blocks";
    private static final String INDICATORS = "indicators";
    private static final List<String> CHILDREN = List.of(BLOCKS, INDICATORS);
    private static final Text ROOT_NAME = new Text("综合得分", "Total");

    private final SortedMap<String, Indicator> indicators;
    private final boolean scale;
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final SortedMap<String, Node> nodeOfId = new TreeMap<>();

    /** Reads a tree over indicators; {@code scale} where the scheme gives points to those that have no scale of their own. */
    TreeReader(SortedMap<String, Indicator> indicators, boolean scale) {
        this.indicators = indicators;
        this.scale = scale;
    }

    /** The root, whose children are the blocks of the key {@code total}. */
    Node read(Fields scheme) {
        lineOfId.put(ROOT, scheme.line(ROOT));
        List<Node> blocks = blocks(scheme, ROOT);
        Node root = new Node(ROOT, ROOT_NAME, 1, null, null, blocks, scheme.line(ROOT));
        nodeOfId.put(ROOT, root);
        return root;
    }

    /** The views, which join nodes of the tree that was read before. */
    List<Node> views(Fields scheme) {
        return scheme.has("views")
                ? scheme.list("views").stream().map(this::view).toList()
                : List.of();
    }

    private Node view(Fields fields) {
        String id = fields.text("block");
        once(fields, "block", id);
        if (indicators.containsKey(id)) {
            fields.complain("block", "'" + id + "' is the id of an indicator; choose another");
        }
        Text name = IndicatorReader.text(fields.fields("name"));
        Fields weights = fields.fields("of");
        List<Node> children = new ArrayList<>();
        for (String child : weights.keys()) {
            double weight = weight(weights, child);
            Node node = nodeOfId.get(child);
            if (node == null) {
                weights.complain(child, "no such node in the tree (" + Spelling.known(child, nodeOfId.keySet()) + ")");
            } else {
                children.add(new Node(
                        child,
                        node.name(),
                        weight,
                        node.aggregation(),
                        node.minimumWeight(),
                        node.children(),
                        node.line()));
            }
        }
        if (weights.keys().isEmpty()) {
            weights.complain("expected at least one node");
        }
        Node view = new Node(id, name, 1, aggregation(fields), minimumWeight(fields), children, fields.line("block"));
        fields.noOthers();
        return view;
    }

    private static @Nullable Aggregation aggregation(Fields fields) {
        return fields.has("aggregate") ? AggregationReader.read(fields) : null;
    }

    private static @Nullable Double minimumWeight(Fields fields) {
        return fields.has("minimum_weight") ? (Double) SchemeReader.share(fields, "minimum_weight") : null;
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
        double weight = weight(fields, "weight");
        List<Node> children = children(fields);
        Node block =
                new Node(id, name, weight, aggregation(fields), minimumWeight(fields), children, fields.line("block"));
        fields.noOthers();
        nodeOfId.put(id, block);
        return block;
    }

    /** What a block joins: indicators, blocks or both, in the order in which they stand. */
    private List<Node> children(Fields fields) {
        List<String> kinds = fields.keys().stream()
                .filter(CHILDREN::contains)
                .filter(fields::has)
                .toList();
        if (kinds.isEmpty()) {
            fields.complain("expected 'indicators', 'blocks' or both, found neither");
        }
        List<Node> children = new ArrayList<>();
        kinds.forEach(kind -> children.addAll(kind.equals(BLOCKS) ? blocks(fields, BLOCKS) : leaves(fields)));
        return children;
    }

    private List<Node> leaves(Fields fields) {
        Fields weights = fields.fields(INDICATORS);
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
            if (indicator.scale() == null && !scale) {
                weights.complain(id, "cannot be scored, for " + indicator.file() + " gives it no anchors");
            }
            Node leaf = new Node(id, indicator.name(), weight, null, null, List.of(), weights.line(id));
            nodeOfId.put(id, leaf);
            leaves.add(leaf);
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
