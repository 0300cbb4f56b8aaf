package org.steelyard.jobs.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * An event log in XES (IEEE 1849): one table with a record for each event, its case's attributes first.
 *
 * <p>Attributes of a case are called {@code case:} and their key, as in the CSV form of such logs, so that one profile reads
 * both. Attributes of the log and those inside other attributes are left out. The header is only known at the end of the
 * file, so the file is read twice.
 */
final class EventLog implements Format {

    private static final Pattern ROOT = Pattern.compile("<log[\\s>]");

    @Override
    public String name() {
        return "XES event log";
    }

    @Override
    public boolean fits(Head head) {
        String text = head.text();
        return text.startsWith("<")
                && !text.contains("<html")
                && !text.contains("<table")
                && ROOT.matcher(text).find();
    }

    @Override
    public void read(Path file, Records records) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        pass(file, (line, cells) -> cells.keySet().forEach(key -> columns.putIfAbsent(key, columns.size())));
        records.table("");
        records.record(0, List.copyOf(columns.keySet()));
        pass(file, (line, cells) -> {
            String[] row = new String[columns.size()];
            java.util.Arrays.fill(row, "");
            cells.forEach((key, value) -> row[columns.getOrDefault(key, 0)] = value);
            records.record(line, List.of(row));
        });
    }

    private static void pass(Path file, EventLogPass.Events events) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            MeteredStream metered = new MeteredStream(in, Bounds.CELL);
            try (Xml xml = new Xml(metered)) {
                new EventLogPass(xml, metered, events).run();
            }
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static IOException refusal(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return io;
        }
        long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return new Refusal(line, "the XES event log is cut off or is no well-formed XML (export it again)");
    }
}
