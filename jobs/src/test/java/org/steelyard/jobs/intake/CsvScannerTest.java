package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvScannerTest {

    /** A record as these tests see it: {@code 3: a|b}, with {@code !} behind it where a quote was broken. */
    private static List<String> records(String text, char delimiter) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CsvScanner scanner = new CsvScanner(bytes, 0, bytes.length, (byte) delimiter, 1);
        List<String> records = new ArrayList<>();
        while (scanner.next()) {
            records.add(show(scanner));
        }
        return records;
    }

    static String show(CsvScanner scanner) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < scanner.cells(); i++) {
            cells.add(scanner.cell(i).toString());
        }
        return scanner.line() + ": " + String.join("|", cells) + (scanner.broken() ? "!" : "");
    }

    private static List<String> records(String text) {
        return records(text, ',');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyKindOfLineBreakEndsARecord(String end) {
        assertThat(records("a,b" + end + "c,d" + end)).containsExactly("1: a|b", "2: c|d");
        assertThat(records("a,b" + end + "c,d")).containsExactly("1: a|b", "2: c|d");
    }

    @Test
    void emptyCellsAreCellsEvenAtTheEndOfALine() {
        assertThat(records(",,\na,,\n,")).containsExactly("1: ||", "2: a||", "3: |");
    }

    @Test
    void quotesHoldDelimitersQuotesAndLineBreaks() {
        assertThat(records("\"a,b\",\"say \"\"yes\"\"\",\"\"\n")).containsExactly("1: a,b|say \"yes\"|");
        assertThat(records("\"a\nb\",c\nd,e\n")).containsExactly("1: a\nb|c", "3: d|e");
        assertThat(records("\"a\r\nb\rc\",d\r\ne,f")).containsExactly("1: a\r\nb\rc|d", "4: e|f");
        assertThat(records("\"\"\"\",\"\"\"\"\"\"")).containsExactly("1: \"|\"\"");
    }

    @Test
    void aQuoteInsideAnUnquotedCellIsAnOrdinaryCharacter() {
        assertThat(records("5\" pipe,b\nc, \"d\"\n")).containsExactly("1: 5\" pipe|b", "2: c| \"d\"");
    }

    @Test
    void linesWithNothingOnThemAreNoRecordsButCount() {
        assertThat(records("\n\na\n\n\r\n\rb\n\n")).containsExactly("3: a", "7: b");
    }

    @Test
    void aLineOfBlanksIsARecord() {
        assertThat(records("a\n  \nb")).containsExactly("1: a", "2:   ", "3: b");
    }

    @Test
    void aQuoteThatIsNeverClosedTakesOnlyItsOwnLine() {
        assertThat(records("a,\"b\nc,d\ne,f\n")).containsExactly("1: a|\"b!", "2: c|d", "3: e|f");
    }

    @Test
    void textBehindAClosingQuoteTakesOnlyItsOwnLine() {
        assertThat(records("\"a\"x,b\nc,d\n")).containsExactly("1: \"a\"x|b!", "2: c|d");
        assertThat(records("\"a\nb\"x,c\nd,e\n")).containsExactly("1: \"a!", "2: b\"x|c", "3: d|e");
    }

    @Test
    void aCellUnescapedEarlierLeavesNoTrace() {
        assertThat(records("\"x\"\"y\",b\nc,d\n")).containsExactly("1: x\"y|b", "2: c|d");
        assertThat(records("\"x\"\"y\",\"b\nc,d\n")).containsExactly("1: \"x\"\"y\"|\"b!", "2: c|d");
    }

    @Test
    void anyDelimiterWill() {
        assertThat(records("a\tb,c\t\"d\te\"\n", '\t')).containsExactly("1: a|b,c|d\te");
        assertThat(records("a;b|c\n", '|')).containsExactly("1: a;b|c");
    }

    @Test
    void aRecordMayHaveAnyNumberOfCells() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            cells.add(i % 3 == 0 ? "\"" + i + "\"" : Integer.toString(i));
        }
        String wide = String.join(",", cells);
        assertThat(records(wide + "\nx\n"))
                .containsExactly("1: " + wide.replace("\"", "").replace(",", "|"), "2: x");
    }

    @Test
    void nothingHoldsNoRecord() {
        assertThat(records("")).isEmpty();
        assertThat(records("\r\n\n\r")).isEmpty();
    }

    @Test
    void emptyTellsWhetherACellHoldsNothing() {
        byte[] bytes = "a,,\"\",\" \"".getBytes(StandardCharsets.UTF_8);
        CsvScanner scanner = new CsvScanner(bytes, 0, bytes.length, (byte) ',', 1);
        assertThat(scanner.next()).isTrue();
        assertThat(List.of(scanner.empty(0), scanner.empty(1), scanner.empty(2), scanner.empty(3)))
                .containsExactly(false, true, true, false);
    }

    @Test
    void aQuotedCellOfAMebibyteIsReadAndALongerOneIsBroken() {
        String longest = "x".repeat(CsvScanner.LONGEST_RECORD);
        assertThat(records("\"" + longest + "\",b\nc,d\n")).containsExactly("1: " + longest + "|b", "2: c|d");
        assertThat(records("\"" + longest + "x\",b\nc,d\n")).containsExactly("1: \"" + longest + "x\"|b!", "2: c|d");
    }
}
