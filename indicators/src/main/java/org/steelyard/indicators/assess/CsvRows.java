package org.steelyard.indicators.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;

/**
 * Reads the rows of a CSV file with a header, RFC 4180 in UTF-8, each with its line.
 *
 * <p>Millions of values come without a single quote. Then every comma and every end of a line is what it seems, and the
 * file is read as a stream; only a file with quotes needs the parser, and the whole text at once.
 */
final class CsvRows {

    /** Takes a row that has as many cells as the header. */
    @FunctionalInterface
    interface Row {
        /** Takes one row. */
        void accept(Line cells, long line);
    }

    private static final String MARK = "\uFEFF";

    private final Path file;
    private final List<String> columns;
    private final Problems problems;
    private final Row rows;
    private final Line cells = new Line();
    private boolean headed;

    private CsvRows(Path file, List<String> columns, Problems problems, Row rows) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
        this.rows = rows;
    }

    /** Hands over every row; a missing column or an unreadable file stops at once, other faults are told. */
    static void read(Path file, List<String> columns, Problems problems, Row rows) {
        CsvRows reading = new CsvRows(file, columns, problems, rows);
        try {
            if (FilePart.whole(file).look().quoted()) {
                reading.parse(Files.readString(file, StandardCharsets.UTF_8));
            } else {
                reading.stream();
            }
        } catch (NoSuchFileException e) {
            throw refused(file, "expected a file of values, found none; check its name");
        } catch (CharacterCodingException e) {
            throw refused(file, "expected UTF-8, found other bytes; save it as UTF-8");
        } catch (IOException e) {
            throw refused(file, "expected a readable file, found: " + e.getMessage());
        }
    }

    /** Hands over the rows of bytes without quotes, so many lines of the file before them. */
    static void read(Path file, InputStream in, long before, List<String> columns, Problems problems, Row rows)
            throws IOException {
        new CsvRows(file, columns, problems, rows).stream(in, before);
    }

    private static UserException refused(Path file, String sentence) {
        return UserException.of(UserException.Kind.INPUT, file.toString(), sentence);
    }

    private void stream() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            stream(in, 0);
        }
    }

    private void stream(InputStream in, long before) throws IOException {
        new PlainRows(in).read(cells, line -> row(before + line));
        finish();
    }

    private void parse(String marked) {
        String text = marked.startsWith(MARK) ? marked.substring(1) : marked;
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            LineNumbers lines = new LineNumbers(text);
            for (CSVRecord row : parser) {
                cells.begin(String.join("", row).getBytes(StandardCharsets.UTF_8));
                int from = 0;
                for (String cell : row) {
                    int to = from + cell.getBytes(StandardCharsets.UTF_8).length;
                    cells.add(from, to);
                    from = to;
                }
                row(lines.at(row.getCharacterPosition()));
            }
            finish();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            problems.add(file.toString(), 0, "expected a CSV file, found a fault in its quotes: " + e.getMessage());
        }
    }

    private void finish() {
        if (!headed) {
            problems.add(file.toString(), 1, "expected the header " + String.join(",", columns) + ", found nothing");
        }
    }

    private void row(long line) {
        if (cells.blank()) {
            return;
        }
        if (!headed) {
            List<String> header = new ArrayList<>();
            for (int column = 0; column < cells.size(); column++) {
                header.add(cells.word(column));
            }
            headed = true;
            checkHeader(header, line);
            cells.columns(header);
        } else if (cells.size() != cells.columns().size()) {
            problems.add(
                    file.toString(),
                    line,
                    "expected " + cells.columns().size() + " columns as in the header, found " + cells.size());
        } else {
            rows.accept(cells, line);
        }
    }

    private void checkHeader(List<String> header, long line) {
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
}
