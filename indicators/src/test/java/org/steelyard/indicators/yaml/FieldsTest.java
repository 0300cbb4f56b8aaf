package org.steelyard.indicators.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;

class FieldsTest {

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private Optional<Fields> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("f.yaml"), bytes);
        return Fields.read(file, "f.yaml", problems);
    }

    private Optional<Fields> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Fields fields(String... lines) throws IOException {
        return read(String.join("\n", lines)).orElseThrow();
    }

    private List<String> told() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void readsEveryKindOfValueAndFindsNothingWrong() throws IOException {
        Fields fields = fields(
                "zone: Asia/Shanghai",
                "header: true",
                "skip: 3",
                "share: 0.25",
                "from: 2026-07-01",
                "files: '*.csv'",
                "formats: [yyyy-MM-dd, yyyy/M/d]",
                "codes: { 非常满意: 5, 满意: 4 }",
                "columns:",
                "  - column: case_id",
                "  - column: status");
        assertThat(fields.text("zone")).isEqualTo("Asia/Shanghai");
        assertThat(fields.flag("header")).isTrue();
        assertThat(fields.whole("skip")).isEqualTo(3);
        assertThat(fields.whole("skip", 3)).isEqualTo(3);
        assertThat(fields.number("share")).isEqualTo(0.25);
        assertThat(fields.optionalNumber("share")).contains(new BigDecimal("0.25"));
        assertThat(fields.date("from")).contains(LocalDate.of(2026, 7, 1));
        assertThat(fields.texts("files")).containsExactly("*.csv");
        assertThat(fields.texts("formats")).containsExactly("yyyy-MM-dd", "yyyy/M/d");
        assertThat(fields.entries("codes")).containsExactly(Map.entry("非常满意", "5"), Map.entry("满意", "4"));
        assertThat(fields.list("columns"))
                .extracting(column -> column.text("column"))
                .containsExactly("case_id", "status");
        fields.noOthers();
        assertThat(told()).isEmpty();
    }

    @Test
    void takesTheDefaultOfAKeyThatIsNotThere() throws IOException {
        Fields fields = fields("zone: UTC");
        assertThat(fields.text("name", "none")).isEqualTo("none");
        assertThat(fields.text("zone", "none")).isEqualTo("UTC");
        assertThat(fields.flag("header", true)).isTrue();
        assertThat(fields.optionalText("name")).isEmpty();
        assertThat(fields.optionalNumber("share")).isEmpty();
        assertThat(fields.has("name")).isFalse();
        assertThat(fields.hasFields("zone")).isFalse();
        assertThat(told()).isEmpty();
    }

    @Test
    void everyMissingKeyIsToldAndAStandInReturned() throws IOException {
        Fields fields = fields("other: 1");
        assertThat(fields.text("a")).isEmpty();
        assertThat(fields.whole("b")).isZero();
        assertThat(fields.whole("c", 2)).isEqualTo(2);
        assertThat(fields.number("d")).isNaN();
        assertThat(fields.flag("e")).isFalse();
        assertThat(fields.texts("f")).isEmpty();
        assertThat(fields.list("g")).isEmpty();
        assertThat(fields.entries("h")).isEmpty();
        assertThat(fields.date("i")).isEmpty();
        assertThat(fields.word("j", List.of("x"))).isEmpty();
        assertThat(told())
                .containsExactly(
                        "f.yaml:1: missing key 'a'",
                        "f.yaml:1: missing key 'b'",
                        "f.yaml:1: missing key 'c'",
                        "f.yaml:1: missing key 'd'",
                        "f.yaml:1: missing key 'e'",
                        "f.yaml:1: missing key 'f'",
                        "f.yaml:1: missing key 'g'",
                        "f.yaml:1: missing key 'h'",
                        "f.yaml:1: missing key 'i'",
                        "f.yaml:1: missing key 'j'");
    }

    @Test
    void everyWrongKindIsToldWithWhatWasExpectedAndFound() throws IOException {
        Fields fields = fields(
                "a: [x]",
                "b: 1.5",
                "c: 1e9",
                "d: yes",
                "e: ~",
                "f: [x, { y: 1 }, '']",
                "g: [x]",
                "h: x",
                "i: 2026-02-30",
                "j: 12345678901234567890");
        fields.text("a");
        fields.whole("b");
        fields.number("c");
        fields.flag("d");
        fields.optionalText("e");
        assertThat(fields.texts("f")).containsExactly("x");
        assertThat(fields.list("g")).isEmpty();
        fields.fields("h").text("nobody hears of this");
        fields.date("i");
        fields.whole("j");
        assertThat(told())
                .containsExactly(
                        "f.yaml:1: a: expected a text, found a list",
                        "f.yaml:2: b: expected a whole number, found '1.5'",
                        "f.yaml:3: c: expected a number, found '1e9'",
                        "f.yaml:4: d: expected true or false, found 'yes'",
                        "f.yaml:5: e: expected a text, found nothing",
                        "f.yaml:6: f: expected a text, found a mapping",
                        "f.yaml:6: f: expected a text, found nothing",
                        "f.yaml:7: g[1]: expected a mapping, found 'x'",
                        "f.yaml:8: h: expected a mapping, found 'x'",
                        "f.yaml:9: i: expected a date such as 2026-07-31, found '2026-02-30'",
                        "f.yaml:10: j: expected a whole number, found '12345678901234567890'");
    }

    @Test
    void keysThatNobodyAskedForAreToldWithTheNearestKnownOne() throws IOException {
        Fields fields = fields("source: x", "", "wher: y", "colour: z");
        fields.text("source");
        fields.text("where", "");
        fields.noOthers();
        assertThat(told())
                .containsExactly(
                        "f.yaml:3: unknown key 'wher' (known: source, where; did you mean 'where'?)",
                        "f.yaml:4: unknown key 'colour' (known: source, where)");
    }

    @Test
    void nestedFaultsNameTheWayToTheirKey() throws IOException {
        Fields fields = fields("columns:", "  - name: a", "    rule:", "      least: x", "  - nam: b");
        List<Fields> columns = fields.list("columns");
        columns.get(0).fields("rule").whole("least");
        columns.get(1).text("name");
        columns.get(1).noOthers();
        columns.get(1).complain("nam", "found by the caller");
        columns.get(1).complain("found by the caller as a whole");
        assertThat(told())
                .containsExactly(
                        "f.yaml:4: columns[1].rule.least: expected a whole number, found 'x'",
                        "f.yaml:5: columns[2]: missing key 'name'",
                        "f.yaml:5: columns[2]: unknown key 'nam' (known: name; did you mean 'name'?)",
                        "f.yaml:5: columns[2].nam: found by the caller",
                        "f.yaml:5: columns[2]: found by the caller as a whole");
    }

    @Test
    void linesAreThoseOfTheKeysAndOfTheFirstLineOfABlockOfText() throws IOException {
        Fields fields = fields("a: x", "b: |", "", "  first", "  second", "c: one line", "d: { e: 1 }");
        assertThat(fields.line("a")).isEqualTo(1);
        assertThat(fields.line("b")).isEqualTo(2);
        assertThat(fields.line("nowhere")).isEqualTo(1);
        assertThat(fields.textLine("b")).isEqualTo(4);
        assertThat(fields.textLine("c")).isEqualTo(6);
        assertThat(fields.textLine("d")).isEqualTo(7);
        assertThat(fields.textLine("nowhere")).isEqualTo(1);
        assertThat(fields.text("b")).isEqualTo("first\nsecond");
        assertThat(fields.keys()).containsExactly("a", "b", "c", "d");
        assertThat(fields.hasFields("d")).isTrue();
    }
}
