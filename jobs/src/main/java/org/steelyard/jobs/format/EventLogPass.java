package org.steelyard.jobs.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** One walk through an event log, which hands over the events as they come. */
final class EventLogPass {

    /** What the attributes of a case are called by, before their key. */
    private static final String CASE = "case:";

    private static final int DEEPEST = 64;

    private final Xml xml;
    private final MeteredStream bytes;
    private final NamedCells.Taker events;
    private final Map<String, String> ofCase = new LinkedHashMap<>();
    private int depth;
    /** Depth of the open trace, or 0. */
    private int trace;

    private boolean eventSeen;

    EventLogPass(Xml xml, MeteredStream bytes, NamedCells.Taker events) {
        this.xml = xml;
        this.bytes = bytes;
        this.events = events;
    }

    void run() throws XMLStreamException, IOException {
        while (next()) {
            if (xml.starts()) {
                start();
            } else if (xml.ends() && depth < trace) {
                trace = 0;
                ofCase.clear();
            }
        }
    }

    private void start() throws XMLStreamException, IOException {
        String name = xml.name();
        if (depth == 1) {
            if (!name.equals("log")) {
                throw new Refusal(line(), "expected an XES event log, found <" + name + "> (export it as XES or CSV)");
            }
        } else if (depth == 2 && name.equals("trace")) {
            trace = depth;
            eventSeen = false;
        } else if (name.equals("event") && (depth == 2 || depth == trace + 1)) {
            eventSeen = true;
            event();
        } else if (trace > 0 && depth == trace + 1) {
            if (eventSeen) {
                throw new Refusal(
                        line(), "an attribute of a trace stands behind its first event: attributes come first in XES");
            }
            attribute(ofCase, CASE);
        } else {
            skip();
        }
    }

    private void event() throws XMLStreamException, IOException {
        long line = line();
        int inside = depth;
        Map<String, String> cells = new LinkedHashMap<>(ofCase);
        while (next() && depth >= inside) {
            if (xml.starts()) {
                attribute(cells, "");
            }
        }
        events.record(line, cells);
    }

    private void attribute(Map<String, String> cells, String before) throws XMLStreamException, IOException {
        String key = xml.attribute("key");
        String value = xml.attribute("value");
        if (key != null && value != null) {
            cells.put(before + key, value);
            if (cells.size() > Bounds.CELLS) {
                throw new Refusal(line(), "more than " + Bounds.CELLS + " attributes: this is no event log");
            }
        }
        skip();
    }

    /** Goes to the end of the element that has just begun. */
    private void skip() throws XMLStreamException, IOException {
        int inside = depth;
        while (depth >= inside && next()) {
            // What an attribute holds inside is not read.
        }
    }

    /** Goes on, whatever comes; the depth counts the open elements, the one that begins or not the one that ends. */
    private boolean next() throws XMLStreamException, IOException {
        if (!xml.next()) {
            return false;
        }
        bytes.arrived();
        if (xml.starts() && ++depth > DEEPEST) {
            throw new Refusal(line(), "elements lie more than " + DEEPEST + " deep: this is no event log");
        }
        if (xml.ends()) {
            depth--;
        }
        return true;
    }

    private long line() {
        return Math.max(1, xml.line());
    }
}
