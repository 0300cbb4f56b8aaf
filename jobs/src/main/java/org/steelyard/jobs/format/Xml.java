package org.steelyard.jobs.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML as a stream, without document types, entities or anything from outside the file. */
final class Xml implements AutoCloseable {

    private static final int LONGEST_DECLARATION = 256;
    private static final Pattern DECLARED =
            Pattern.compile("[^<]{0,3}<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)");

    private final XMLStreamReader reader;

    /** A reader of a stream that its owner closes. */
    Xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, system, base, namespace) -> {
            throw new XMLStreamException("nothing from outside is read");
        });
        // Java's own decoder writes to the terminal when it meets a byte that means nothing.
        this.reader = factory.createXMLStreamReader(decoded(in));
    }

    private static Reader decoded(InputStream in) throws XMLStreamException {
        try {
            BufferedInputStream bytes = new BufferedInputStream(in);
            bytes.mark(LONGEST_DECLARATION);
            byte[] head = bytes.readNBytes(LONGEST_DECLARATION);
            bytes.reset();
            Charset charset = charset(head);
            int mark = charset.equals(StandardCharsets.UTF_8) && startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            bytes.skipNBytes(mark);
            return new InputStreamReader(
                    bytes,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    /** The encoding that a byte-order mark or the declaration names; without either it is UTF-8. */
    private static Charset charset(byte[] head) throws XMLStreamException {
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return declared.lookingAt() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw new XMLStreamException("unknown encoding '" + declared.group(1) + "'", e);
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Goes to the next start or end of an element, or text; false at the end of the file. */
    boolean next() throws XMLStreamException, Refusal {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Refusal(
                        line(), "holds a document type or entities, which tables have no need of: refused for safety");
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT || isText()) {
                return true;
            }
        }
        return false;
    }

    /** Whether any element begins here. */
    boolean starts() {
        return reader.isStartElement();
    }

    /** Whether any element ends here. */
    boolean ends() {
        return reader.isEndElement();
    }

    /** The local name of the element that begins or ends here. */
    String name() {
        return reader.getLocalName();
    }

    /** Whether an element with this local name begins here. */
    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    /** Whether an element with this local name ends here. */
    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** Whether text stands here. */
    boolean isText() {
        return reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA;
    }

    /** The text that stands here. */
    String text() {
        return reader.getText();
    }

    /** Adds the text that stands here to what was gathered of a cell, as long as that is a cell's length. */
    void addTo(StringBuilder cell) throws Refusal {
        if (cell.length() + reader.getTextLength() > Bounds.CELL) {
            throw new Refusal(line(), "holds a text of more than " + Bounds.CELL + " characters: refused");
        }
        cell.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** An attribute by its local name; null if it is not there. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute by its local name, or another text if it is not there. */
    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** The line of the file. */
    long line() {
        return reader.getLocation().getLineNumber();
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
