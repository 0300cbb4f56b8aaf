package org.steelyard.jobs.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Service requests of Open311 GeoReport v2 as XML: one table with a record for each request, a column for each of its elements.
 *
 * <p>What lies deeper inside an element is left out. Which elements there are is only known at the end, so the file is read twice.
 */
final class GeoReport implements Format {

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
        Map<String, Integer> columns = new LinkedHashMap<>();
        pass(file, (line, cells) -> cells.keySet().forEach(name -> columns.putIfAbsent(name, columns.size())));
        records.table("");
        records.record(0, List.copyOf(columns.keySet()));
        pass(file, (line, cells) -> {
            List<String> row = new ArrayList<>();
            columns.keySet().forEach(name -> row.add(cells.getOrDefault(name, "")));
            records.record(line, row);
        });
    }

    /** Takes the requests of a file. */
    private interface Requests {
        /** Takes a request: the line on which it begins, and its elements by name. */
        void request(long line, Map<String, String> cells) throws IOException;
    }

    private static void pass(Path file, Requests requests) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                MeteredStream bytes = new MeteredStream(in, Bounds.CELL);
                Xml xml = new Xml(bytes)) {
            while (next(xml, bytes)) {
                if (xml.starts("request")) {
                    long line = Math.max(1, xml.line());
                    requests.request(line, request(xml, bytes));
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new Refusal(line, "the requests are cut off or are no well-formed XML (export them again)");
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
