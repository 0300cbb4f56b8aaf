package org.steelyard.jobs.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells in which encoding a text file is written, and writes it again as UTF-8. */
final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;

    private Encodings() {}

    /** The encoding of a file: by its byte-order mark, else strict UTF-8, else strict GB18030; empty where none fits. */
    static Optional<Charset> of(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(3);
        }
        if (head.length >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF))) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (decodes(path, StandardCharsets.UTF_8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return decodes(path, GB18030) ? Optional.of(GB18030) : Optional.empty();
    }

    /** The length of a UTF-8 byte-order mark at the start of a file: 3 or 0. */
    static int mark(byte[] head) {
        return head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF ? 3 : 0;
    }

    /** Writes a file again as UTF-8. */
    static void toUtf8(Path from, Charset charset, Path to) throws IOException {
        try (Reader in = new InputStreamReader(Files.newInputStream(from), strict(charset));
                Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            in.transferTo(out);
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean decodes(Path path, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        try (FileChannel channel = FileChannel.open(path)) {
            boolean last = false;
            while (!last) {
                last = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars, last);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
