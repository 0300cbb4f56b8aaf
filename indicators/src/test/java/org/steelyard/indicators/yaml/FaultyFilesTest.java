package org.steelyard.indicators.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;

/** Files that are no mapping of rules, each fault with its line. */
class FaultyFilesTest {

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
    void aKeyThatStandsTwiceIsToldAndTheFirstOneKept() throws IOException {
        Fields fields = fields("a: 1", "b: { c: 1, c: 2 }", "a: 2");
        assertThat(fields.whole("a")).isEqualTo(1);
        fields.fields("b");
        assertThat(told())
                .containsExactly(
                        "f.yaml:3: duplicate key 'a' (first on line 1)",
                        "f.yaml:2: b: duplicate key 'c' (first on line 2)");
    }

    @Test
    void aKeyThatIsNoTextIsTold() throws IOException {
        fields("? [a, b]", ": 1", "c: 2");
        assertThat(told()).containsExactly("f.yaml:1: expected a text as the key, found a list");
    }

    @Test
    void aliasesAreRefusedBeforeTheyCanMultiply() throws IOException {
        assertThat(read("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")).isEmpty();
        assertThat(told())
                .startsWith(
                        "f.yaml:1: '&a' is an alias or its anchor; write the value out",
                        "f.yaml:2: '&b' is an alias or its anchor; write the value out",
                        "f.yaml:2: '*a' is an alias or its anchor; write the value out");
    }

    @Test
    void nestingWithoutEndIsRefusedBeforeItFillsTheStack() throws IOException {
        assertThat(read("a: " + "[".repeat(100_000))).isEmpty();
        assertThat(told()).containsExactly("f.yaml:1: nested deeper than 20 levels");
    }

    @Test
    void aSecondDocumentIsRefused() throws IOException {
        assertThat(read("a: 1\n---\nb: 2\n")).isEmpty();
        assertThat(told())
                .containsExactly(
                        "f.yaml:2: expected one YAML document, found another; remove the line '---' and what follows");
    }

    @Test
    void aFileThatIsNoMappingIsRefused() throws IOException {
        assertThat(read("- a\n- b\n")).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(told())
                .containsExactly(
                        "f.yaml:1: expected a mapping of keys to values, found a list",
                        "f.yaml: expected a mapping of keys to values, found an empty file");
    }

    @Test
    void aFaultOfSyntaxIsToldWithItsLine() throws IOException {
        assertThat(read("a: 1\nb: 'open\n")).isEmpty();
        assertThat(told()).singleElement().asString().startsWith("f.yaml:3: not valid YAML: ");
    }

    @Test
    void aControlCharacterIsToldWithItsLine() throws IOException {
        assertThat(read("a: 秤\nb: \u0007\n")).isEmpty();
        assertThat(told()).containsExactly("f.yaml:2: a control character that YAML does not allow; remove it");
    }

    @Test
    void aFileInAnotherEncodingIsToldWithItsFirstLineThatIsNotUtf8() throws IOException {
        assertThat(read("a: 1\nb: 公平秤\n".getBytes(Charset.forName("GB18030")))).isEmpty();
        assertThat(told()).containsExactly("f.yaml:2: not UTF-8; save the file as UTF-8");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoFault() throws IOException {
        Fields fields = fields("\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n");
        assertThat(fields.whole("a")).isEqualTo(1);
        assertThat(fields.text("b")).isEqualTo("x\ny");
        assertThat(told()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsTold() {
        assertThat(Fields.read(folder.resolve("none.yaml"), "none.yaml", problems))
                .isEmpty();
        assertThat(Fields.read(folder, "folder", problems)).isEmpty();
        assertThat(told()).hasSize(2);
        assertThat(told().get(0)).isEqualTo("none.yaml: no such file");
        assertThat(told().get(1)).startsWith("folder: cannot be read");
    }

    @Test
    void aFileTooLargeToBeRulesIsRefused() throws IOException {
        assertThat(read("a: " + "x".repeat(1 << 20))).isEmpty();
        assertThat(told()).containsExactly("f.yaml: larger than 1048576 bytes, which no file of rules should be");
    }

    @Test
    void aMappingOfWhichNothingIsKnownSaysSo() throws IOException {
        fields("a: 1").noOthers();
        assertThat(told()).containsExactly("f.yaml:1: unknown key 'a' (known: none)");
    }
}
