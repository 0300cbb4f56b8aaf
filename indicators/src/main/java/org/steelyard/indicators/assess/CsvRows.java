package org.steelyard.indicators.assess;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;

/** Reads the rows of a CSV file with a header, RFC 4180 in UTF-8, each with its line. */
final class CsvRows {

    /** Takes a row: its cells by column, without the white space around them, and its line. */
    @FunctionalInterface
    interface Row {
        /** Takes one row. */
        void accept(Map<String, String> cells, long line);
    }

    private CsvRows() {}

    /** Hands over every row; a missing column or an unreadable file stops at once, other faults are told. */
    static void read(Path file, List<String> columns, Problems problems, Row rows) {
        String text = text(file);
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            Lines lines = new Lines(text);
            List<String> header = null;
            for (CSVRecord row : parser) {
                long line = lines.at(row.getCharacterPosition());
                if (row.size() == 1 && row.get(0).isBlank()) {
                    continue;
                }
                if (header == null) {
                    header = row.stream().map(String::strip).toList();
                    checkHeader(header, columns, file, line, problems);
                } else if (row.size() != header.size()) {
                    problems.add(
                            file.toString(),
                            line,
                            "expected " + header.size() + " columns as in the header, found " + row.size());
                } else {
                    rows.accept(cells(header, row), line);
                }
            }
            if (header == null) {
                problems.add(
                        file.toString(), 1, "expected the header " + String.join(",", columns) + ", found nothing");
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            problems.add(file.toString(), 0, "expected a CSV file, found a fault in its quotes: " + e.getMessage());
        }
    }

    private static void checkHeader(
            List<String> header, List<String> columns, Path file, long line, Problems problems) {
        for (String column : columns) {
            if (!header.contains(column)) {
                problems.add(
                        file.toString(),
                        line,
                        "missing column '" + column + "' (found: " + String.join(", ", header) + ")");
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (header.indexOf(header.get(i)) < i) {
                problems.add(file.toString(), line, "expected each column once, found '" + header.get(i) + "' again");
            }
        }
        // Without its columns no row can be read, and each would only repeat the fault.
        problems.throwIfAny(UserException.Kind.INPUT);
    }

    private static Map<String, String> cells(List<String> header, CSVRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.get(i).strip());
        }
        return cells;
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw UserException.of(
                    UserException.Kind.INPUT, file.toString(), "expected a file of values, found none; check its name");
        } catch (CharacterCodingException e) {
            throw UserException.of(
                    UserException.Kind.INPUT, file.toString(), "expected UTF-8, found other bytes; save it as UTF-8");
        } catch (IOException e) {
            throw UserException.of(
                    UserException.Kind.INPUT, file.toString(), "expected a readable file, found: " + e.getMessage());
        }
    }

    /** Finds the line of a character; asked in rising order only. */
    private static final class Lines {

        private final String text;
        private int position;
        private long line = 1;

        Lines(String text) {
            this.text = text;
        }

        long at(long character) {
            while (position < character && position < text.length()) {
                if (text.charAt(position) == '\n') {
                    line++;
                }
                position++;
            }
            return line;
        }
    }
}
