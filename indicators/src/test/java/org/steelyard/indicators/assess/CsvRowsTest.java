package org.steelyard.indicators.assess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.problem.Problems;

/** The quick reading of tables without quotes, against the parser that reads those with quotes. */
class CsvRowsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n3,4\n",
                "a,b\r\n1,2\r\n\r\n3,4",
                "a,b\r1,2\r3,4\n5,6",
                "\n\n  \na, b \n 1 ,\t2\n",
                "\uFEFFa,b\n,\n甲,乙 丙\n",
                "a,b\n1\n1,2,3\n1,2\n",
                "a,b\n1,2\r"
            })
    void rowsAndLinesAreThoseOfTheParser(String text) throws IOException {
        // Quotes around the first name send the same table through the parser.
        assertThat(rows(text)).isNotEmpty().isEqualTo(rows(text.replaceFirst("a", "\"a\"")));
    }

    @Test
    void aTableLongerThanTheBufferIsReadWhole() throws IOException {
        StringBuilder text = new StringBuilder("a,b\r\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("word").append(i % 3000).append(',').append(i).append("\r\n");
        }
        text.append("x".repeat(600_000)).append(",end");
        List<String> rows = rows(text.toString());
        assertThat(rows).hasSize(20_001);
        assertThat(rows.get(0)).isEqualTo("2: word0|0");
        assertThat(rows.get(19_999)).isEqualTo("20001: word1999|19999");
        assertThat(rows.get(20_000)).isEqualTo("20002: " + "x".repeat(600_000) + "|end");
    }

    @Test
    void theSameWordIsTheSameString() {
        Words words = new Words();
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            byte[] text = ("-" + i + "-").getBytes(UTF_8);
            first.add(words.word(text, 1, text.length - 1).text);
            assertThat(first.get(i)).isEqualTo(Integer.toString(i));
        }
        for (int i = 0; i < 5000; i++) {
            byte[] text = Integer.toString(i).getBytes(UTF_8);
            assertThat(words.word(text, 0, text.length).text).isSameAs(first.get(i));
        }
        assertThat(words.word(new byte[] {'a'}, 1, 1).text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' x ', x",
        "'\tx\t', x",
        "'\u001Cx\u001F', x",
        "'\u3000\u3000x\u3000', x",
        "'\u2003x y\u205F', x y",
        "'\u3000', ''",
        "'\u00A0x', '\u00A0x'",
        "'x\u007F', 'x\u007F'",
        "'甲', 甲",
        "'é', é",
        "'é\u3000', é",
        "'\u0001x', '\u0001x'",
        "'x😀', x😀",
        "'\u3000😀 ', 😀"
    })
    void aCellHasNoBlanksAroundIt(String cell, String bare) throws IOException {
        assertThat(rows("a,b\n" + cell + ",end\n")).containsExactly("2: " + bare + "|end");
    }

    @Test
    void aStreamMayHandOverOneByteAtATime() throws IOException {
        for (String text : List.of("", "\uFEFF", "a", "\uFEFFa,b\r\n\r\n1,2\r3,甲\n\nx", "a,b\n1,2\r")) {
            assertThat(slowly(text)).isEqualTo(rowsOf(text.replace("\uFEFF", "")));
        }
    }

    /** The rows of a text, split by hand: at CR LF, CR or LF; only a line feed ends a line of the file. */
    private static List<String> rowsOf(String text) {
        List<String> rows = new ArrayList<>();
        int line = 1;
        String[] parts = text.split("(?<=\r\n)|(?<=\n)|(?<=\r)(?!\n)", -1);
        for (String part : parts) {
            if (!part.isEmpty()) {
                rows.add(line + ":" + part.replaceAll("[\r\n]", ""));
                line += part.endsWith("\n") ? 1 : 0;
            }
        }
        return rows;
    }

    private static List<String> slowly(String text) throws IOException {
        InputStream drops = new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                return super.read(into, from, Math.min(1, most));
            }
        };
        Line cells = new Line();
        cells.columns(List.of("a", "b"));
        List<String> rows = new ArrayList<>();
        new PlainRows(drops).read(cells, line -> {
            StringBuilder row = new StringBuilder(line + ":");
            for (int i = 0; i < cells.size(); i++) {
                row.append(i > 0 ? "," : "").append(cells.word(i));
            }
            rows.add(row.toString());
        });
        return rows;
    }

    @Test
    void aByteThatIsNoTextIsRefusedAlsoInAColumnThatNobodyReads() throws IOException {
        Path file = folder.resolve("table.csv");
        byte[] text = ("a,b,note\n1,甲,x" + "\n1,2,".repeat(30_000)).getBytes(UTF_8);
        byte[] bad = Arrays.copyOf(text, text.length + 1);
        bad[text.length] = (byte) 0xFF;
        Files.write(file, bad);
        Problems problems = new Problems();
        assertThatThrownBy(() -> CsvRows.read(file, List.of("a", "b"), problems, (cells, line) -> {}))
                .hasMessageEndingWith(": expected UTF-8, found other bytes; save it as UTF-8");
        Files.write(file, text);
        List<Long> lines = new ArrayList<>();
        CsvRows.read(file, List.of("a", "b"), problems, (cells, line) -> lines.add(line));
        assertThat(problems.list()).isEmpty();
        assertThat(lines).hasSize(30_001).endsWith(30_002L);
    }

    @Test
    void aRowOfManyCellsIsReadWhole() throws IOException {
        StringBuilder head = new StringBuilder("a,b");
        StringBuilder row = new StringBuilder("1,2");
        for (int i = 0; i < 40; i++) {
            head.append(",c").append(i);
            row.append(",").append(i);
        }
        Path file = Files.writeString(folder.resolve("table.csv"), head + "\n" + row + "\n" + row + "\n");
        List<String> read = new ArrayList<>();
        CsvRows.read(file, List.of("a", "b"), new Problems(), (cells, line) -> {
            read.add(cells.word(cells.column("c39")) + cells.number(cells.column("c17")) + cells.size());
            assertThat(cells.word(cells.column("none"))).isEmpty();
            assertThat(cells.empty(cells.column("none"))).isTrue();
            assertThat(cells.empty(cells.column("b"))).isFalse();
        });
        assertThat(read).containsExactly("3917.042", "3917.042");
    }

    private List<String> rows(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), text);
        Problems problems = new Problems();
        List<String> rows = new ArrayList<>();
        CsvRows.read(
                file,
                List.of("a", "b"),
                problems,
                (cells, line) ->
                        rows.add(line + ": " + cells.word(cells.column("a")) + "|" + cells.word(cells.column("b"))));
        problems.list().forEach(problem -> rows.add(problem.line() + " " + problem.sentence()));
        return rows;
    }
}
