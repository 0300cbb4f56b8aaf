package org.steelyard.jobs.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Service requests of Open311 GeoReport v2 as XML: one table with a record for each request, a column for each of its elements.
 *
 * <p>What lies deeper inside an element is left out.
 */
final class GeoReport implements Format {

    private static final String DAMAGED = "the requests are cut off or are no well-formed XML (export them again)";
    private static final Pattern ROOT = Pattern.compile("<service_requests[\\s>]");

    @Override
    public String name() {
        return "Open311 GeoReport XML";
    }

    @Override
    public boolean fits(Head head) {
        String text = head.text();
        return text.startsWith("<")
                && !text.contains("<html")
                && ROOT.matcher(text).find();
    }

    @Override
    public void read(Path file, Records records) throws IOException {
        NamedCells.read(taker -> XmlRecords.walk(file, DAMAGED, (xml, bytes) -> pass(xml, bytes, taker)), records);
    }

    private static void pass(Xml xml, MeteredStream bytes, NamedCells.Taker taker)
            throws XMLStreamException, IOException {
        while (next(xml, bytes)) {
            if (xml.starts("request")) {
                long line = Math.max(1, xml.line());
                taker.record(line, request(xml, bytes));
            }
        }
    }

    /** Goes on; an element or a text that never ends is refused. */
    private static boolean next(Xml xml, MeteredStream bytes) throws XMLStreamException, IOException {
        boolean more = xml.next();
        bytes.arrived();
        return more;
    }

    /** The elements of the request that begins here, up to its end. */
    private static Map<String, String> request(Xml xml, MeteredStream bytes) throws XMLStreamException, IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && next(xml, bytes)) {
            if (xml.starts()) {
                depth++;
                text.setLength(0);
            } else if (xml.ends()) {
                depth--;
                if (depth == 1) {
                    cells.put(xml.name(), text.toString().strip());
                    if (cells.size() > Bounds.CELLS) {
                        throw new Refusal(xml.line(), "holds more elements than any table has columns: refused");
                    }
                }
            } else if (depth == 2) {
                xml.addTo(text);
            }
        }
        return cells;
    }
}
