package org.steelyard.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The committed folder. */
final class Committed {

    static final Path FOLDER = Path.of("yunzhou");
    static final List<String> QUARTERS = List.of("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3");
    static final List<String> ENDS = List.of("2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30");

    private static final Map<String, Export> EXPORTS = new HashMap<>();

    private Committed() {}

    /** The file of a table (cases, case-steps, tickets, platform, hall) and quarter, read once for all tests. */
    static Export export(String table, String quarter) throws IOException {
        Export known = EXPORTS.get(table + quarter);
        if (known == null) {
            known = read(table, quarter);
            EXPORTS.put(table + quarter, known);
        }
        return known;
    }

    private static Export read(String table, String quarter) throws IOException {
        String folder = table.equals("platform") || table.equals("hall") ? "ratings" : table;
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(table + "-" + quarter))
                    .findFirst()
                    .orElseThrow();
            return Export.read(file);
        }
    }
}
