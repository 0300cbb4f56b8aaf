package org.steelyard.indicators.flag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The file of six cases of who is last, worked out elsewhere. */
final class LastPlaceCases {

    private LastPlaceCases() {}

    /** The units of one case. */
    static List<CSVRecord> rows(String name) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream file =
                Objects.requireNonNull(LastPlaceCases.class.getResourceAsStream("/composite/last_place_cases.csv"))) {
            return CSVParser.parse(file, StandardCharsets.UTF_8, format).stream()
                    .filter(row -> row.get("case").equals(name))
                    .toList();
        }
    }
}
