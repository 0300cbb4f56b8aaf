package org.steelyard.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
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
    void numbersAreTheShortestThatReadBackTheSameWithoutAnExponent() throws IOException {
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
            assertThat(written(numbers[i])).isEqualTo(texts[i]);
        }
    }

    @Test
    void aNumberIsWrittenAsTheDigitsOfItsDoubleAreOverAllSizes() throws IOException {
        Random random = new Random(20261122);
        for (int i = 0; i < 50_000; i++) {
            long digits = random.nextLong() >> random.nextInt(63);
            double decimal = digits / Math.pow(10, random.nextInt(12));
            double number = i % 2 == 0 ? decimal : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                BigDecimal exact = new BigDecimal(Double.toString(number));
                assertThat(written(number))
                        .isEqualTo(
                                exact.signum() == 0
                                        ? "0"
                                        : exact.stripTrailingZeros().toPlainString());
            }
        }
    }

    @Test
    void wholeNumbersAreWrittenToTheLastOne() throws IOException {
        for (long number : new long[] {0, 7, -7, 10, 1009, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(written(writer -> writer.whole(number).end())).isEqualTo(number + "\n");
        }
        assertThat(written(writer -> writer.whole(null).number(null).both(null).end()))
                .isEqualTo(",,\n");
    }

    @Test
    void longCellsAndManyRowsGoThroughTheBuffer() throws IOException {
        String longer = "long".repeat(50_000);
        String text = written(writer -> {
            for (int i = 0; i < 20_000; i++) {
                writer.write("row", "same", Integer.toString(i));
            }
            writer.write(longer, longer, "x");
        });
        assertThat(text.startsWith("row,same,0\nrow,same,1\n")).isTrue();
        assertThat(text.contains("\nrow,same,19999\n")).isTrue();
        assertThat(text.endsWith("\n" + longer + "," + longer + ",x\n")).isTrue();
    }

    private static String written(double number) throws IOException {
        String row = written(writer -> writer.number(number).end());
        return row.substring(0, row.length() - 1);
    }

    private static String written(List<String> row) throws IOException {
        return written(writer -> writer.write(row.toArray(String[]::new)));
    }

    private static String written(Consumer<RowWriter> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = new RowWriter(out)) {
            rows.accept(writer);
        }
        return out.toString(StandardCharsets.UTF_8);
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
