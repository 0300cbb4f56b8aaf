package org.steelyard.jobs.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;

/** Makes UTF-8 CSV of an input file, whatever it is by its content. UTF-8 text is read where it lies, and never copied. */
public final class Unpacker {

    private final Path staging;
    private final Problems problems;
    private int files;

    /** An unpacker that puts what it must write into a folder. */
    public Unpacker(Path staging, Problems problems) {
        this.staging = staging;
        this.problems = problems;
    }

    /** The tables in a file; adds a problem and is empty where it cannot be read. */
    public Found unpack(Path file, String name) throws IOException {
        try {
            return unpack(file, name, false);
        } catch (Refusal e) {
            problems.add(name, e.line(), e.sentence());
            return Found.nothing("refused");
        }
    }

    private Found unpack(Path file, String name, boolean inArchive) throws IOException {
        Head head = Head.of(file);
        if (Gzip.fits(head)) {
            Path plain = folder().resolve("plain");
            Gzip.unpack(file, plain);
            Found inside = unpack(plain, name, inArchive);
            return new Found(inside.tables(), "gzip of " + inside.form(), inside.notes());
        }
        Optional<Format> format = Formats.of(head);
        if (format.isPresent()) {
            return staged(format.get(), file, name);
        }
        if (Archive.fits(head)) {
            if (inArchive) {
                throw new Refusal("holds an archive inside an archive: unpack it once before delivering it");
            }
            return archive(file, name);
        }
        return text(file, name, head);
    }

    private Path folder() throws IOException {
        return Files.createDirectories(staging.resolve(Integer.toString(files++)));
    }

    private Found staged(Format format, Path file, String name) throws IOException {
        try (Staging out = new Staging(folder(), name)) {
            format.read(file, out);
            Found found = out.found(format.name());
            if (found.tables().isEmpty()) {
                throw new Refusal("holds no row: expected a header and records (deliver it again)");
            }
            return found;
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (FullDisk.in(e).isPresent()) {
                throw new IOException(e);
            }
            // A damaged file is answered with many kinds of exception by the libraries that read it; a damaged length
            // asks
            // for more memory than there is, at once and not bit by bit.
            throw new Refusal("is no " + format.name() + " that can be opened: it is damaged or something else"
                    + " (deliver it again, or as CSV)");
        }
    }

    private Found archive(Path file, String name) throws IOException {
        List<Unpacked> tables = new ArrayList<>();
        List<Problem> notes = new ArrayList<>();
        for (Archive.Entry entry : Archive.unpack(file, folder())) {
            String inside = name + "!" + entry.name();
            try {
                Found found = unpack(entry.path(), inside, true);
                tables.addAll(found.tables());
                notes.addAll(found.notes());
            } catch (Refusal e) {
                String line = e.line() > 0 ? ", line " + e.line() + "," : "";
                throw new Refusal(entry.name() + " in it" + line + " " + e.sentence());
            }
        }
        return new Found(tables, "zip archive", notes);
    }

    private Found text(Path file, String name, Head head) throws IOException {
        Foreign.refuse(head);
        Utf8Scan scan = Utf8Scan.of(file);
        Charset charset = Encodings.of(file, scan);
        boolean plain = charset.equals(StandardCharsets.UTF_8);
        Path utf8 = plain ? file : folder().resolve("utf8");
        if (!plain) {
            Encodings.toUtf8(file, charset, utf8);
            scan = Utf8Scan.of(utf8);
        }
        TextCheck.characters(utf8, scan);
        TextCheck.lines(utf8, scan);
        int skip = plain ? Encodings.mark(head.bytes()) : 0;
        Unpacked table = new Unpacked(name, utf8, skip, 1, (byte) 0, false);
        return new Found(List.of(table), Encodings.name(charset) + " text", List.of());
    }
}
