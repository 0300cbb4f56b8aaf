package org.steelyard.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A plain UTF-8 CSV file, for millions of rows.
 *
 * <p>One row in two thousand is written twice, as every real export does. A long table goes on in further parts, so that a
 * reader can take them side by side.
 */
final class PlainSheet implements Sheet {

    private static final int DUPLICATE = 2_000;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final String name;
    private final byte[] header;
    private final int rowsPerPart;
    private OutputStream out;
    private long rows;

    PlainSheet(Path folder, String name, List<String> header, int rowsPerPart) throws IOException {
        this.folder = folder;
        this.name = name;
        this.header = (String.join(",", header) + "\n").getBytes(StandardCharsets.UTF_8);
        this.rowsPerPart = rowsPerPart;
        this.out = open(name + ".csv");
    }

    private OutputStream open(String file) throws IOException {
        Files.createDirectories(folder);
        OutputStream part = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file)), BUFFER);
        part.write(header);
        return part;
    }

    @Override
    public void add(Line line) throws IOException {
        if (rows > 0 && rows % rowsPerPart == 0) {
            out.close();
            out = open(name + "-part" + (rows / rowsPerPart + 1) + ".csv");
        }
        line.writeTo(out);
        rows++;
        if (rows % DUPLICATE == 0) {
            line.writeTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
