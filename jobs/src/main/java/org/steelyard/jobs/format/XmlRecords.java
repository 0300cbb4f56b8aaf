package org.steelyard.jobs.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** An XML file of records, none of whose elements or texts may go on without end. */
final class XmlRecords {

    private XmlRecords() {}

    /** What goes through the elements of a file. */
    interface Walk {
        /** Goes through all elements, and tells the bytes whenever one has arrived. */
        void through(Xml xml, MeteredStream bytes) throws XMLStreamException, IOException;
    }

    /** Goes through a file; where it is no well-formed XML, the sentence says so. */
    static void walk(Path file, String damaged, Walk walk) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                MeteredStream bytes = new MeteredStream(in, Bounds.CELL);
                Xml xml = new Xml(bytes)) {
            walk.through(xml, bytes);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new Refusal(line, damaged);
        }
    }
}
