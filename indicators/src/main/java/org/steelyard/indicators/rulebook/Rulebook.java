package org.steelyard.indicators.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A rulebook: the indicators and the scheme that joins them.
 *
 * @param id the short name by which it is called, the folder's name
 * @param scheme how the indicators are joined
 * @param indicators by id, in alphabetical order
 * @param folder the folder it was read from, as the user named it
 */
public record Rulebook(String id, Scheme scheme, SortedMap<String, Indicator> indicators, String folder) {

    /** The indicator with an id, which must exist. */
    public Indicator indicator(String id) {
        Indicator found = indicators.get(id);
        if (found == null) {
            throw new IllegalArgumentException("Unknown indicator: " + id);
        }
        return found;
    }

    /** The indicators that the scheme scores, in the order of its tree. */
    public List<Indicator> scored() {
        List<Indicator> found = new ArrayList<>();
        collect(scheme.root(), found);
        return found;
    }

    private void collect(Node node, List<Indicator> found) {
        if (node.leaf()) {
            found.add(indicator(node.id()));
        }
        node.children().forEach(child -> collect(child, found));
    }
}
