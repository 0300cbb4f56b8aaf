package org.steelyard.indicators.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What stands behind a key, or at a place of a list.
 *
 * @param line the line of the key, or of the value where it has no key
 * @param node the value itself
 */
record Value(int line, Node node) {

    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** The text of a scalar as it was written; empty for nothing, a mapping or a list. */
    Optional<String> text() {
        return node instanceof ScalarNode scalar
                        && !scalar.getTag().equals(Tag.NULL)
                        && !scalar.getValue().isBlank()
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    Optional<MappingNode> mapping() {
        return node instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** The values of a list of at least one; a list of none says nothing that leaving the key out would not say. */
    Optional<List<Value>> list() {
        return node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()
                ? Optional.of(sequence.getValue().stream()
                        .map(each -> new Value(lineOf(each), each))
                        .toList())
                : Optional.empty();
    }

    /** A list, or a single text as a list of one. */
    Optional<List<Value>> listOrText() {
        return list().or(() -> text().map(single -> List.of(this)));
    }

    /** The line on which the text itself begins: below the bar of a block of text. */
    int firstTextLine() {
        if (!(node instanceof ScalarNode scalar)) {
            return line;
        }
        ScalarStyle style = scalar.getScalarStyle();
        int bar = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED ? 1 : 0;
        String text = scalar.getValue();
        String blank = text.substring(0, text.length() - text.stripLeading().length());
        return lineOf(node)
                + bar
                + (int) blank.chars().filter(each -> each == '\n').count();
    }

    /** What was found, for a message. */
    String found() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().isEmpty() ? "an empty list" : "a list";
        }
        return text().map(text -> "'" + text.strip() + "'").orElse("nothing");
    }
}
