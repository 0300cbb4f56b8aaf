package org.steelyard.jobs.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * An event log in XES (IEEE 1849): one table with a record for each event, its case's attributes first.
 *
 * <p>Attributes of a case are called {@code case:} and their key, as in the CSV form of such logs, so that one profile reads
 * both. Attributes of the log and those inside other attributes are left out.
 */
final class EventLog implements Format {

    private static final String DAMAGED = "the XES event log is cut off or is no well-formed XML (export it again)";
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
        NamedCells.read(
                taker -> XmlRecords.walk(file, DAMAGED, (xml, bytes) -> new EventLogPass(xml, bytes, taker).run()),
                records);
    }
}
