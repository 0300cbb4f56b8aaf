package org.steelyard.indicators.assess;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Rulebook;

/**
 * Reads a large file of measured values in parts, beside each other.
 *
 * <p>It is for files in which all is well. Where there are quotes, which may hold the end of a line, or any fault, nothing is
 * said: who reads the file from its beginning to its end knows better what to say.
 */
final class ValueParts {

    /** No header is longer than this. */
    private static final int LONGEST = 1 << 12;

    private final Path file;
    private final @Nullable Rulebook rulebook;
    private final List<FilePart> parts;

    private ValueParts(Path file, @Nullable Rulebook rulebook, List<FilePart> parts) {
        this.file = file;
        this.rulebook = rulebook;
        this.parts = parts;
    }

    /** The values of a file cut into so many parts; null where they must be read in one go. */
    static @Nullable GivenValues read(Path file, @Nullable Rulebook rulebook, int wanted) {
        try {
            List<FilePart> parts = wanted < 2 ? List.of() : FileParts.of(file, wanted);
            return parts.size() < 2 ? null : new ValueParts(file, rulebook, parts).read();
        } catch (IOException | UncheckedIOException | UserException e) {
            // Told by who reads it in one go.
            return null;
        }
    }

    private @Nullable GivenValues read() throws IOException {
        List<FilePart.Look> looks = parts.parallelStream().map(ValueParts::look).toList();
        byte[] header = header();
        if (header.length == 0 || looks.stream().anyMatch(FilePart.Look::quoted)) {
            return null;
        }
        long[] before = new long[parts.size()];
        for (int part = 1; part < before.length; part++) {
            before[part] = before[part - 1] + looks.get(part - 1).lines();
        }
        List<GivenValues> read = new ArrayList<>();
        for (Read part : IntStream.range(0, parts.size())
                .parallel()
                .mapToObj(part -> part(part, header, before[part]))
                .toList()) {
            if (!part.problems().none()) {
                return null;
            }
            read.add(part.values());
        }
        GivenValues all = read.get(0);
        return read.stream().skip(1).allMatch(all::join) ? all : null;
    }

    private record Read(GivenValues values, Problems problems) {}

    private Read part(int number, byte[] header, long before) {
        Problems problems = new Problems();
        GivenValues values = new GivenValues(file.toString());
        // Every part begins with the header, which only the first has of its own.
        long added = number == 0 ? 0 : 1;
        try (InputStream own = parts.get(number).open();
                InputStream in = number == 0 ? own : new SequenceInputStream(new ByteArrayInputStream(header), own)) {
            CsvRows.read(
                    file,
                    in,
                    before - added,
                    ValuesReader.COLUMNS,
                    problems,
                    new ValueRows(values, rulebook, problems)::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Read(values, problems);
    }

    private static FilePart.Look look(FilePart part) {
        try {
            return part.look();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line with its end; nothing where it is blank, too long, or holds an end of another kind. */
    private byte[] header() throws IOException {
        try (InputStream in = parts.get(0).open()) {
            String begin = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
            String line = begin.substring(0, begin.indexOf('\n') + 1);
            String bare = line.endsWith("\r\n") ? line.substring(0, line.length() - 2) : line;
            return bare.isBlank() || bare.indexOf('\r') >= 0 ? new byte[0] : line.getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
