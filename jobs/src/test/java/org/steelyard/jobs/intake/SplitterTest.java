package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.problem.UserException;

/** Windows of a few hundred bytes and records of at most a hundred: the same arithmetic as 32 MiB and 1 MiB. */
class SplitterTest {

    private static final int LONGEST = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRecordsAreThoseOfCommonsCsvWhateverTheWindow(long seed) throws IOException {
        String text = wellFormed(new Random(seed));
        List<String> expected = commons(text);
        assertThat(expected).hasSizeGreaterThan(200);
        for (int window : new int[] {201, 202, 203, 211, 257, 300, 512, 1000, 4096, 1 << 20}) {
            assertThat(read(text, window)).as("window of %d bytes", window).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void brokenQuotesAreToldOnTheSameLinesWhateverTheWindow(long seed) throws IOException {
        String text = soiled(new Random(seed));
        List<String> expected = read(text, 1 << 20);
        assertThat(expected).anyMatch(r -> r.endsWith("!"));
        for (int window : new int[] {201, 202, 203, 211, 257, 300, 512, 1000, 4096}) {
            assertThat(read(text, window)).as("window of %d bytes", window).isEqualTo(expected);
        }
    }

    @Test
    void theSplitsCoverTheFileWithoutGapOrOverlap() throws IOException {
        Path file = write(wellFormed(new Random(7)));
        List<Split> splits = new Splitter(300, LONGEST, scanner -> {}).split(file, "f", 3, (byte) ',', 5, 2);
        assertThat(splits.get(0).start()).isEqualTo(5);
        assertThat(splits.get(0).line()).isEqualTo(2);
        assertThat(splits.get(splits.size() - 1).end()).isEqualTo(Files.size(file));
        for (int i = 1; i < splits.size(); i++) {
            assertThat(splits.get(i).start()).isEqualTo(splits.get(i - 1).end());
            assertThat(splits.get(i).file()).isEqualTo(3);
        }
    }

    @Test
    void aFileThatEndsWithItsHeaderHasNoSplit() throws IOException {
        Splitter splitter = new Splitter(300, LONGEST, scanner -> {});
        assertThat(splitter.split(write("a,b\n"), "f", 0, (byte) ',', 4, 2)).isEmpty();
        assertThat(splitter.records()).isZero();
    }

    @Test
    void aLineLongerThanAnyRecordIsTold() throws IOException {
        Path file = write("a\n" + "x".repeat(1000) + "\nb\n");
        assertThatThrownBy(
                        () -> new Splitter(300, LONGEST, scanner -> {}).split(file, "cases.csv", 0, (byte) ',', 0, 1))
                .isInstanceOf(UserException.class)
                .hasMessage("cases.csv: line 2 is longer than 100 bytes: this is no table of records"
                        + " (deliver it as CSV)");
    }

    @Test
    void emptyLinesMayFillAWholeWindow() throws IOException {
        assertThat(read("a\n" + "\n".repeat(1000) + "b\n", 300)).containsExactly("1: a", "1002: b");
        assertThat(read("a\n" + "\r\n".repeat(1000) + "b\n", 301)).containsExactly("1: a", "1002: b");
        assertThat(read("a\n" + "\r\n".repeat(1000) + "b\n", 300)).containsExactly("1: a", "1002: b");
    }

    private List<String> read(String text, int window) throws IOException {
        Path file = write(text);
        Splitter splitter = new Splitter(window, LONGEST, scanner -> {});
        List<String> records = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file)) {
            for (Split split : splitter.split(file, "f", 0, (byte) ',', 0, 1)) {
                int length = (int) (split.end() - split.start());
                byte[] bytes = Splitter.read(channel, split.start(), length);
                CsvScanner scanner = new CsvScanner(bytes, 0, length, (byte) ',', split.line(), LONGEST);
                while (scanner.next()) {
                    records.add(CsvScannerTest.show(scanner));
                }
            }
        }
        assertThat(splitter.records()).isEqualTo(records.size());
        return records;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text);
    }

    private static List<String> commons(String text) throws IOException {
        List<String> records = new ArrayList<>();
        CSVFormat form = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(text, form)) {
            for (CSVRecord record : parser) {
                // Commons CSV tells places in characters; the line of a place is told by the line breaks before it.
                String before = text.substring(0, (int) record.getCharacterPosition());
                long line = 1
                        + before.replace("\r\n", "\n")
                                .chars()
                                .filter(c -> c == '\n' || c == '\r')
                                .count();
                records.add(line + ": " + String.join("|", record.toList()));
            }
        }
        return records;
    }

    /** Records of up to about 80 bytes with quotes, doubled quotes, line breaks, Chinese, and lines of every ending. */
    private static String wellFormed(Random random) {
        String end = List.of("\n", "\r\n").get(random.nextInt(2));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            int cells = 1 + random.nextInt(4);
            for (int c = 0; c < cells; c++) {
                text.append(c == 0 ? "r" : ",").append(cell(random));
            }
            text.append(end);
        }
        return text.toString();
    }

    private static String cell(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "办件";
            case 2 -> Integer.toString(random.nextInt());
            case 3 -> "a\"b";
            default -> "x".repeat(random.nextInt(12));
        };
    }

    private static String soiled(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(
                    switch (random.nextInt(10)) {
                        case 0 -> "a,\"never closed";
                        case 1 -> "\"closed\" too early,b";
                        case 2 -> "\"two\nlines\",b";
                        default -> "plain," + "x".repeat(random.nextInt(40));
                    });
            text.append('\n');
        }
        return text.append("\"").append("y".repeat(40)).append("\n").toString();
    }

    @Test
    void quotedCellsWithLineBreaksAreCutLikeCommonsCsvCutsThem() throws IOException {
        Random random = new Random(99);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            String inner = List.of("a\nb", "a\r\nb", "say \"\"yes\"\"", "a,b", "", "\n\n\n", "\"\"")
                    .get(random.nextInt(7));
            text.append('"')
                    .append(inner)
                    .append("\",")
                    .append("z".repeat(random.nextInt(30)))
                    .append(",\"\"\n");
        }
        List<String> expected = commons(text.toString());
        for (int window : new int[] {201, 205, 222, 333, 999, 1 << 20}) {
            assertThat(read(text.toString(), window))
                    .as("window of %d bytes", window)
                    .isEqualTo(expected);
        }
        assertThat(text.toString().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(10_000);
    }
}
