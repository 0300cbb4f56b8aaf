package org.steelyard.jobs.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Period;

/** One row of a reference table, which knows its file and line. */
final class ReferenceRow {

    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final CSVRecord row;
    private final String file;
    private final long line;
    private final Problems problems;

    private ReferenceRow(CSVRecord row, String file, long line, Problems problems) {
        this.row = row;
        this.file = file;
        this.line = line;
        this.problems = problems;
    }

    /** The rows of a file that must have certain columns. */
    static List<ReferenceRow> read(Path path, String file, List<String> columns, Problems problems) {
        List<ReferenceRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(open(path), FORM)) {
            List<String> header = parser.getHeaderNames();
            header.stream()
                    .filter(h -> Collections.frequency(header, h) > 1)
                    .distinct()
                    .forEach(h -> problems.add(file, 1, "column '" + h + "' stands twice"));
            List<String> missing =
                    columns.stream().filter(c -> !header.contains(c)).toList();
            if (!missing.isEmpty()) {
                problems.add(
                        file,
                        1,
                        "missing column " + String.join(", ", missing) + " (found: " + String.join(", ", header) + ")");
                return List.of();
            }
            for (CSVRecord row : parser) {
                if (row.isConsistent()) {
                    rows.add(new ReferenceRow(row, file, parser.getCurrentLineNumber(), problems));
                } else {
                    problems.add(
                            file,
                            parser.getCurrentLineNumber(),
                            "expected " + header.size() + " cells, found " + row.size());
                }
            }
        } catch (NoSuchFileException e) {
            problems.add(file, 0, "this table is named, but there is no such file; correct its name");
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(file, 0, "cannot be read as UTF-8 CSV: " + e.getMessage());
        }
        return rows;
    }

    /** A reader of UTF-8 behind its byte-order mark, if any. */
    private static Reader open(Path path) throws IOException {
        BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** A cell that holds one of some words; tells a problem where it holds another. */
    String word(String column, List<String> known) {
        String text = optional(column);
        if (!known.contains(text)) {
            complain(column + ": expected " + String.join(" or ", known) + ", found '" + text + "'");
        }
        return text;
    }

    /** A cell; empty text where nothing stands. */
    String text(String column) {
        return row.get(column);
    }

    /** A cell of a column that the table may lack; empty text where nothing stands. */
    String optional(String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }

    /** A day as an epoch day; another where the cell is empty or, with a problem, no day. */
    int day(String column, int otherwise) {
        return optional(column).isEmpty()
                ? otherwise
                : day(column).map(d -> Math.toIntExact(d.toEpochDay())).orElse(otherwise);
    }

    /** A limit in working days; -1 where there is none. */
    int limit(String column) {
        return whole(column, "working days such as 20");
    }

    /** A number of things; -1 where none is given. */
    int count(String column) {
        return whole(column, "a number such as 3");
    }

    private int whole(String column, String expected) {
        String text = optional(column);
        if (text.isEmpty()) {
            return -1;
        }
        if (!text.matches("\\d{1,4}")) {
            complain(column + ": expected " + expected + ", or nothing, found '" + text + "'");
            return -1;
        }
        return Integer.parseInt(text);
    }

    /** A period; tells a problem where it is none. */
    Optional<Period> period(String column) {
        try {
            return Optional.of(Period.parse(text(column)));
        } catch (IllegalArgumentException e) {
            complain(column + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** A day; tells a problem where it is none. */
    Optional<LocalDate> day(String column) {
        try {
            return Optional.of(LocalDate.parse(text(column)));
        } catch (DateTimeParseException e) {
            complain(column + ": expected a date such as 2026-03-05, found '" + text(column) + "'");
            return Optional.empty();
        }
    }

    /** A number; tells a problem where it is none. */
    Optional<Double> number(String column) {
        if (!text(column).matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
            complain(column + ": expected a number such as 98.5, found '" + text(column) + "'");
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(text(column)));
    }

    /** The table's file. */
    String file() {
        return file;
    }

    /** The line on which the row ends. */
    long line() {
        return line;
    }

    /** Tells a problem of this row. */
    void complain(String sentence) {
        problems.add(file, line, sentence);
    }
}
