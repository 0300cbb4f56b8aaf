package org.steelyard.indicators.certainty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;

/** The vector files of composite-indicator arithmetic. */
final class Vectors {

    private Vectors() {}

    static List<CSVRecord> rows(String name) {
        try (InputStream file = Vectors.class.getResourceAsStream("/composite/" + name + ".csv")) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return CSVParser.parse(Objects.requireNonNull(file, name), UTF_8, format)
                    .getRecords();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    static double[] column(List<CSVRecord> rows, String column) {
        return rows.stream().mapToDouble(row -> number(row, column)).toArray();
    }

    /** A relative distance of 1e-9, and 1e-12 near zero. */
    static Offset<Double> close(double expected) {
        return Offset.offset(Math.max(1e-12, 1e-9 * Math.abs(expected)));
    }
}
