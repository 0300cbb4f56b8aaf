package org.steelyard.indicators.assess;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cuts a file into parts of like size between its lines. */
final class FileParts {

    private FileParts() {}

    /** The parts, in order; fewer than asked for where lines are long. */
    static List<FilePart> of(Path file, int wanted) throws IOException {
        long size = Files.size(file);
        List<FilePart> parts = new ArrayList<>();
        long from = 0;
        for (int part = 1; part <= wanted && from < size; part++) {
            long to = part == wanted ? size : next(new FilePart(file, Math.max(from, size / wanted * part), size));
            parts.add(new FilePart(file, from, to));
            from = to;
        }
        return parts;
    }

    /** The byte behind the first end of a line. */
    private static long next(FilePart rest) throws IOException {
        try (InputStream in = rest.open()) {
            byte[] buffer = new byte[1 << 12];
            long before = rest.from();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        return before + i + 1;
                    }
                }
                before += read;
            }
        }
        return rest.to();
    }
}
