package org.steelyard.jobs.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The texts of a workbook that its cells point to, kept in a file: they may be larger than memory. */
final class SharedStrings {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private int[] ends = new int[1024];
    private int count;
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /** The texts of the part in which a workbook keeps them. */
    static SharedStrings read(InputStream part, Path scratch) throws IOException, XMLStreamException {
        SharedStrings strings = new SharedStrings();
        Path file = scratch.resolve("strings");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                Xml xml = new Xml(part)) {
            strings.write(xml, out);
        }
        try (FileChannel channel = FileChannel.open(file)) {
            strings.bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        return strings;
    }

    /** No texts. */
    static SharedStrings none() {
        return new SharedStrings();
    }

    private void write(Xml xml, OutputStream out) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        int phonetic = 0;
        long written = 0;
        while (xml.next()) {
            if (xml.isText()) {
                if (inside && phonetic == 0) {
                    xml.addTo(text);
                }
            } else if (xml.starts("rPh")) {
                phonetic++;
            } else if (xml.ends("rPh")) {
                phonetic--;
            } else if (xml.starts("t") || xml.ends("t")) {
                inside = xml.starts("t");
            } else if (xml.ends("si")) {
                byte[] utf8 = unescaped(text.toString()).getBytes(StandardCharsets.UTF_8);
                text.setLength(0);
                written += utf8.length;
                if (written > Integer.MAX_VALUE) {
                    throw new Refusal("holds more than 2 GB of different texts: deliver it in parts, or as CSV");
                }
                out.write(utf8);
                add((int) written);
            }
        }
    }

    private void add(int end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = end;
    }

    /** {@code _x000D_} is how a workbook spells a character that XML does not allow. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(m.group(1), 16))));
    }

    /** A text by its number. */
    String text(int i) throws Refusal {
        if (i < 0 || i >= count) {
            throw new Refusal("points to a text that is not there: the workbook is damaged (save it again)");
        }
        int start = i == 0 ? 0 : ends[i - 1];
        byte[] utf8 = new byte[ends[i] - start];
        bytes.get(start, utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
