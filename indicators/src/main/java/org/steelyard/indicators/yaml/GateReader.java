package org.steelyard.indicators.yaml;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Text;

/** Reads what a unit must show to be praised: the keys {@code gate} and {@code below}, or {@code above}. */
final class GateReader {

    private static final String GATE = "gate";
    private static final String BELOW = "below";
    private static final String ABOVE = "above";

    private final Map<String, Text> nodes = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators;

    GateReader(Node root, Map<String, Indicator> indicators) {
        this.indicators = indicators;
        collect(root);
    }

    private void collect(Node node) {
        nodes.put(node.id(), node.name());
        node.children().forEach(this::collect);
    }

    FlagRules.@Nullable Gate read(Fields fields) {
        Set<String> known = new LinkedHashSet<>(nodes.keySet());
        known.addAll(indicators.keySet());
        String id = fields.word(GATE, known).orElse("");
        Indicator indicator = nodes.containsKey(id) ? null : indicators.get(id);
        Text name = indicator == null ? nodes.get(id) : indicator.name();
        boolean above = indicator != null && indicator.direction() == Direction.LOWER;
        if (name != null && fields.has(above ? BELOW : ABOVE)) {
            fields.complain(
                    above ? BELOW : ABOVE,
                    "expected '" + (above ? ABOVE : BELOW) + "' with " + id + ", of which "
                            + (above ? "lower" : "higher") + " is better");
        }
        // Either key is read, so that a wrong one is told once.
        String key = fields.has(ABOVE) ? ABOVE : BELOW;
        double limit = fields.number(key);
        if (name != null && indicator == null && (limit <= 0 || limit > 100)) {
            BigDecimal found = fields.optionalNumber(key).orElse(BigDecimal.ZERO);
            fields.complain(key, "expected points above 0 and up to 100, found '" + found + "'");
        }
        return name == null ? null : new FlagRules.Gate(id, name, limit, above);
    }
}
