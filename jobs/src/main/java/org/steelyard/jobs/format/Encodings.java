package org.steelyard.jobs.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells in which encoding a text file is written, and reads or writes it accordingly. */
final class Encodings {

    /** Big5 with the seven characters that all systems have added. */
    private static final Charset BIG5 = Charset.forName("x-windows-950");

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 4096;
    private static final int FEWEST_ZEROS = 8;
    private static final int ONE_IN = 20;

    private Encodings() {}

    /**
     * The encoding of a file: by its byte-order mark, else strict UTF-8, else UTF-16 by its zeros, else strict Big5 or
     * GB18030, by what is common in them.
     */
    static Charset of(Path file, Utf8Scan scan) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (scan.firstNul() != Utf8Scan.NOWHERE && (zeros(head, 0) == 0) != (zeros(head, 1) == 0)) {
            int little = zeros(head, 1);
            int zeros = Math.max(little, zeros(head, 0));
            if (zeros >= FEWEST_ZEROS && zeros * ONE_IN >= head.length) {
                return little > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            }
        }
        if (scan.valid()) {
            return StandardCharsets.UTF_8;
        }
        TextCheck.damage(file, scan);
        if (scan.firstNul() == Utf8Scan.NOWHERE && Big5Check.isText(file)) {
            return BIG5;
        }
        if (scan.firstNul() != Utf8Scan.NOWHERE || !GbCheck.isText(file)) {
            throw new Refusal(
                    "is neither UTF-8, GB18030, Big5 nor UTF-16 text nor any other table that is known: deliver it as CSV or"
                            + " .xlsx");
        }
        return GB18030;
    }

    private static boolean begins(byte[] head, int first, int second) {
        return head.length >= 2 && head[0] == (byte) first && head[1] == (byte) second;
    }

    /** The zeros among every second byte: UTF-16 has one in each ASCII letter, always on the same side. */
    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** The length of a UTF-8 byte-order mark at the start of a file: 3 or 0. */
    static int mark(byte[] head) {
        return head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF ? 3 : 0;
    }

    /** What people call an encoding. */
    static String name(Charset charset) {
        return charset.equals(BIG5) ? "Big5" : charset.name();
    }

    /** Writes a file again as UTF-8. */
    static void toUtf8(Path from, Charset charset, Path to) throws IOException {
        try (Reader in = reader(from, charset);
                Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            in.transferTo(out);
        } catch (CharacterCodingException e) {
            throw new Refusal("begins as " + name(charset) + " text but is cut off or damaged (deliver it again)");
        }
    }

    /** The text of a file in whatever encoding it is written, sound, and without a byte-order mark. */
    static Reader reader(Path file) throws IOException {
        Utf8Scan scan = Utf8Scan.of(file);
        Charset charset = of(file, scan);
        if (charset.equals(StandardCharsets.UTF_8)) {
            TextCheck.characters(file, scan);
        }
        return reader(file, charset);
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict), BUFFER);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
