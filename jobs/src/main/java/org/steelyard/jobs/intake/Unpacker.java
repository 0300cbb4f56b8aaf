package org.steelyard.jobs.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.steelyard.indicators.problem.Problems;

/** Makes UTF-8 CSV of an input file, whatever it is by its content: text, gzip, or an Excel workbook. */
final class Unpacker {

    /** Largest size, in bytes, to which a packed file may grow. */
    private static final long LARGEST = 64L << 30;

    private final Path staging;
    private final Problems problems;
    private int files;

    /** An unpacker that puts what it must write into a folder. */
    Unpacker(Path staging, Problems problems) {
        this.staging = staging;
        this.problems = problems;
    }

    /** What was found in a file, and how it was read. */
    record Found(List<Unpacked> tables, String form) {}

    /** The tables in a file; adds a problem and is empty where it cannot be read. */
    Found unpack(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        Path folder = Files.createDirectories(staging.resolve(Integer.toString(files++)));
        if (starts(head, 0x1F, 0x8B)) {
            return gzip(file, name, folder);
        }
        if (starts(head, 'P', 'K') || starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return workbook(file, name, folder);
        }
        return text(file, name, folder, "");
    }

    private Found gzip(Path file, String name, Path folder) throws IOException {
        Path plain = folder.resolve("unzipped");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                java.io.OutputStream out = Files.newOutputStream(plain)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > LARGEST) {
                    problems.add(name, 0, "unpacks to more than " + LARGEST + " bytes: refused");
                    return new Found(List.of(), "gzip");
                }
                out.write(buffer, 0, n);
            }
        } catch (EOFException | ZipException e) {
            problems.add(name, 0, "the gzip file is cut off or damaged (deliver it again)");
            return new Found(List.of(), "gzip");
        }
        return text(plain, name, folder, "gzip of ");
    }

    private Found workbook(Path file, String name, Path folder) throws IOException {
        try {
            return new Found(Workbooks.unpack(file, name, folder), "Excel workbook");
        } catch (IOException | RuntimeException e) {
            // POI answers a damaged workbook with many kinds of exception.
            problems.add(name, 0, "is no Excel workbook that can be opened, nor text: deliver it as .xlsx or CSV");
            return new Found(List.of(), "unknown");
        }
    }

    private Found text(Path file, String name, Path folder, String before) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        Optional<Charset> charset = Encodings.of(file);
        boolean wide = charset.isPresent() && charset.get().equals(StandardCharsets.UTF_16);
        if (charset.isEmpty() || (!wide && hasNul(head))) {
            problems.add(
                    name,
                    0,
                    "is neither UTF-8, GB18030 nor UTF-16 text nor an Excel workbook: deliver it as CSV or .xlsx");
            return new Found(List.of(), "unknown");
        }
        String form = before + charset.get().name() + " text";
        if (charset.get().equals(StandardCharsets.UTF_8)) {
            return new Found(List.of(new Unpacked(name, file, Encodings.mark(head))), form);
        }
        Path utf8 = folder.resolve("utf8");
        try {
            Encodings.toUtf8(file, charset.get(), utf8);
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "begins as UTF-16 text but is cut off or damaged (deliver it again)");
            return new Found(List.of(), "unknown");
        }
        return new Found(List.of(new Unpacked(name, utf8, 0)), form);
    }

    private static boolean hasNul(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
