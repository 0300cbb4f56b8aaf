package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scheme;

/** The nodes of a scheme in one line, parents before children, the views last. */
final class Tree {

    /** The nodes. */
    final List<Node> nodes = new ArrayList<>();

    /** The numbers of each node's children. */
    final List<int[]> children = new ArrayList<>();

    /** The number of nodes of the tree itself; views follow. */
    final int size;

    private final Map<String, Integer> numbers = new HashMap<>();

    Tree(Scheme scheme) {
        add(scheme.root());
        this.size = nodes.size();
        for (Node view : scheme.views()) {
            numbers.put(view.id(), nodes.size());
            nodes.add(view);
            children.add(view.children().stream()
                    .mapToInt(child -> number(child.id()))
                    .toArray());
        }
    }

    private int add(Node node) {
        int number = nodes.size();
        numbers.put(node.id(), number);
        nodes.add(node);
        children.add(new int[0]);
        children.set(number, node.children().stream().mapToInt(this::add).toArray());
        return number;
    }

    /** The number of a node, which must exist. */
    int number(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("Unknown node: " + id);
        }
        return number;
    }

    /** What kind of node a number is. */
    Score.Kind kind(int number) {
        return number == 0 ? Score.Kind.TOTAL : nodes.get(number).leaf() ? Score.Kind.INDICATOR : Score.Kind.BLOCK;
    }
}
