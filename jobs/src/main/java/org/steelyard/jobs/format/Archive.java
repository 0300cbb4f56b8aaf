package org.steelyard.jobs.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks zip archives. The names inside are shown to people and never used as paths. */
final class Archive {

    /** Encodings in which archives write names; the last one can be read always. */
    private static final List<Charset> NAMES =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.ISO_8859_1);

    private Archive() {}

    static boolean fits(Head head) {
        return head.starts('P', 'K', 3, 4) || head.starts('P', 'K', 5, 6);
    }

    /**
     * One file of an archive.
     *
     * @param name as the archive calls it
     * @param path where it was put
     */
    record Entry(String name, Path path) {}

    /** The files of an archive in the order of their names, put into a folder under numbers. */
    static List<Entry> unpack(Path archive, Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Inflation inflation = new Inflation(Files.size(archive));
        try (ZipFile zip = open(archive)) {
            if (zip.size() > Bounds.ENTRIES) {
                throw new Refusal("holds " + zip.size() + " files, more than " + Bounds.ENTRIES + ": refused");
            }
            if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
                throw new Refusal("is an OpenDocument file: save it as .xlsx or CSV");
            }
            List<? extends ZipEntry> files = zip.stream()
                    .filter(Archive::isData)
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry file : files) {
                Path path = folder.resolve(Integer.toString(entries.size()));
                try (InputStream in = zip.getInputStream(file)) {
                    inflation.copy(in, path);
                }
                entries.add(new Entry(file.getName().replaceAll("\\p{Cntrl}", " "), path));
            }
        } catch (EOFException | ZipException e) {
            throw new Refusal(why(String.valueOf(e.getMessage())));
        }
        if (entries.isEmpty()) {
            throw new Refusal("the archive holds no file with data (deliver it again)");
        }
        return entries;
    }

    /** What is told of an archive that Java does not open, by Java's own words. */
    private static String why(String message) {
        if (message.contains("encrypted")) {
            return "the archive is protected by a password (deliver it without one)";
        }
        return message.contains("compression method")
                ? "the archive is packed by a method that is not known here, such as Deflate64 or LZMA (pack it as an"
                        + " ordinary zip, or deliver it unpacked)"
                : "the archive is cut off or damaged (deliver it again)";
    }

    private static boolean isData(ZipEntry entry) {
        return !entry.isDirectory()
                && !Leavings.is(entry.getName())
                && !entry.getName().endsWith(".md");
    }

    private static ZipFile open(Path archive) throws IOException {
        ZipException last = new ZipException("no encoding of names");
        for (Charset names : NAMES) {
            try {
                return new ZipFile(archive.toFile(), names);
            } catch (ZipException e) {
                last = e;
            }
        }
        throw last;
    }
}
