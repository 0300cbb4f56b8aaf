package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The files of expected values, and how closely we must meet them. */
public final class Vectors {

    private static final Path FOLDER = Path.of("src", "test", "resources", "composite");
    private static final double RELATIVE = 1e-9;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Vectors() {}

    public static List<CSVRecord> rows(String file) {
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of each case, in the order of the file. */
    public static Map<String, List<CSVRecord>> cases(String file) {
        return rows(file).stream()
                .collect(Collectors.groupingBy(row -> row.get("case"), LinkedHashMap::new, Collectors.toList()));
    }

    public static double[] column(List<CSVRecord> rows, String name) {
        return rows.stream().mapToDouble(row -> number(row.get(name))).toArray();
    }

    /** Numbers in one cell, as in {@code 1;NA;3}. */
    public static double[] list(String cell) {
        return Arrays.stream(cell.split(";", -1)).mapToDouble(Vectors::number).toArray();
    }

    public static double number(String cell) {
        return cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
    }

    /** Asserts each number at a relative tolerance of 1e-9, NaN where NaN is expected. */
    public static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertClose("position " + i, actual[i], expected[i]);
        }
    }

    public static void assertClose(String what, double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            // An expected 0 is where a difference cancels: there only the size of a rounding fault is left to ask for.
            double reach = Math.max(Math.abs(expected) * RELATIVE, 1e-14);
            assertThat(actual).as(what).isCloseTo(expected, within(reach));
        }
    }
}
