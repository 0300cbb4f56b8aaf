package org.steelyard.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The city's reference tables and profile, carried in the jar and copied as they are. */
final class Reference {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<String> FILES = List.of(
            "profile.yaml",
            "reference/departments.csv",
            "reference/department-aliases.csv",
            "reference/districts.csv",
            "reference/items.csv",
            "reference/base.csv",
            "reference/calendar.csv",
            "reference/targets.csv");

    private Reference() {}

    /** A row of a reference table. */
    record Row(CSVRecord fields) {

        String text(String column) {
            return fields.get(column);
        }

        int number(String column) {
            return Integer.parseInt(fields.get(column));
        }
    }

    static List<Row> rows(String file) {
        try (InputStreamReader reader = new InputStreamReader(open("reference/" + file), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("reference"));
        for (String file : FILES) {
            try (InputStream in = open(file)) {
                Files.write(folder.resolve(file), in.readAllBytes());
            }
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = Reference.class.getResourceAsStream("yunzhou/" + file);
        if (in == null) {
            throw new IOException("missing in the jar: yunzhou/" + file);
        }
        return in;
    }
}
