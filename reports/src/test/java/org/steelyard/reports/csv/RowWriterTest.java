package org.steelyard.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

class RowWriterTest {

    private static final List<String> CELLS = Arrays.asList(
            null,
            "",
            "word",
            "Word",
            "10.5",
            "-1",
            "甲局",
            "甲局 · 东区",
            "a b",
            " a",
            "a ",
            "a,b",
            "a\nb",
            "a\rb",
            "say \"so\"",
            "#x",
            "!x",
            "~x",
            "'x",
            "(x)",
            "+1",
            "\t");

    @Test
    void everyCellIsWrittenAsThePrinterOfCsvWritesIt() throws IOException {
        for (String first : CELLS) {
            for (String second : CELLS) {
                List<String> row = Arrays.asList(first, second, "end");
                assertThat(written(row)).isEqualTo(printed(row));
            }
        }
        assertThat(written(Collections.singletonList("x"))).isEqualTo("x\n");
    }

    @Test
    void numbersAreTheShortestThatReadBackTheSameWithoutAnExponent() {
        double[] numbers = {0, -0.0, 1, -7, 0.1, 0.002, 1.0 / 3, 1e-5, 123456789.25, 1e7, 12345678.5, 1e15, 1e21, 2e-3};
        String[] texts = {
            "0",
            "0",
            "1",
            "-7",
            "0.1",
            "0.002",
            "0.3333333333333333",
            "0.00001",
            "123456789.25",
            "10000000",
            "12345678.5",
            "1000000000000000",
            "1000000000000000000000",
            "0.002"
        };
        for (int i = 0; i < numbers.length; i++) {
            assertThat(Cells.number(numbers[i])).isEqualTo(texts[i]);
        }
        assertThat(Cells.number(null)).isNull();
    }

    private static String written(List<String> row) throws IOException {
        StringWriter out = new StringWriter();
        new RowWriter(out).write(row);
        return out.toString();
    }

    private static String printed(List<String> row) throws IOException {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(row);
        }
        return out.toString();
    }
}
