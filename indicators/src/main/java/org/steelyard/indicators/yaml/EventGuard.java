package org.steelyard.indicators.yaml;

import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.steelyard.indicators.problem.Problems;

/**
 * Refuses the parts of YAML that hide what a file says: aliases, several documents, bottomless nesting.
 *
 * <p>It looks at the events, before anything is built, so that no file can exhaust memory or the stack.
 */
final class EventGuard {

    private static final int DEEPEST = 20;

    private final String place;
    private final Problems problems;
    private boolean sound = true;
    private int depth;
    private int documents;

    EventGuard(String place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    /** Whether a file's events are fit to be read; what is not has been told, up to the first that ends the reading. */
    boolean sound(Iterable<Event> events) {
        for (Event event : events) {
            look(event);
            if (depth > DEEPEST || documents > 1) {
                return false;
            }
        }
        if (documents == 0) {
            problems.add(place, 0, "expected a mapping of keys to values, found an empty file");
        }
        return sound && documents == 1;
    }

    private void look(Event event) {
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            fault(event, "expected one YAML document, found another; remove the line '---' and what follows");
        }
        if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
            fault(event, "nested deeper than " + DEEPEST + " levels");
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            String sign = event instanceof AliasEvent ? "*" : "&";
            fault(event, "'" + sign + node.getAnchor().get() + "' is an alias or its anchor; write the value out");
        }
    }

    private void fault(Event event, String sentence) {
        sound = false;
        problems.add(place, event.getStartMark().map(Mark::getLine).orElse(-1) + 1, sentence);
    }
}
