package org.steelyard.indicators.worldbank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** The World Bank's data files among the test resources, and values made from them. */
final class Data {

    private static final Path FOLDER = Path.of("src/test/resources/worldbank");
    private static final CSVFormat HEADED =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Data() {}

    static List<CSVRecord> rows(String file) {
        try (CSVParser parser = CSVParser.parse(FOLDER.resolve(file), StandardCharsets.UTF_8, HEADED)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters and digits of a name in lower case, all else a hyphen; an apostrophe parts nothing. */
    static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    static GivenValue given(
            Period period, String level, String unit, String indicator, @Nullable Double value, State state) {
        Unit whose = new Unit(new Level(level), unit, "");
        return new GivenValue(period, whose, "", indicator, value, null, state, "values.csv", 1);
    }
}
