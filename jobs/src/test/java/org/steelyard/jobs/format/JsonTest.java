package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final String BROKEN = BrokenRecord.text("is no JSON object, or not a whole one");

    @TempDir
    private Path folder;

    private List<String> lines(String text) throws IOException {
        return new Unpacking(folder).lines(text, "a.jsonl");
    }

    @Test
    void theFieldsOfAllLinesAreTheHeaderAndALineIsALine() throws IOException {
        String text =
                "{\"编号\":\"A1\",\"次数\":3.0,\"ok\":true}\n\n{\"编号\":\"A2\",\"more\":null,\"次数\":1e3}\r\n{\"more\":\"a,\\\"b\\\"\\nc\"}";
        Found found = new Unpacking(folder).found(text.getBytes(Charset.forName("GB18030")), "a.jsonl");
        assertThat(found.form()).isEqualTo("JSON");
        assertThat(found.tables().get(0).firstLine()).isZero();
        assertThat(Unpacking.lines(found.tables().get(0)))
                .containsExactly("编号,次数,ok,more", "A1,3.0,true,", "", "A2,1e3,,", ",,,\"a,\"\"b\"\" c\"");
    }

    @Test
    void whatLiesInsideIsJoinedByAFullStopAndListsByCommas() throws IOException {
        assertThat(lines("{\"a\":{\"b\":1,\"c\":{\"d\":\"x\"}},\"l\":[1,\"two\",null,[3]],\"m\":[{\"k\":1}],\"e\":{}}"))
                .containsExactly("a.b,a.c.d,l,m", "1,x,\"1,two,,3\",{k=1}");
    }

    @Test
    void anArrayOfObjectsIsReadOneByOne() throws IOException {
        assertThat(lines("[\n {\"a\": 1,\n  \"b\": 2},\n {\"a\": 3}\n]\n")).containsExactly("a,b", "", "1,2", "", "3,");
    }

    @Test
    void objectsOverSeveralLinesAreReadToo() throws IOException {
        assertThat(lines("{\n\"a\": 1\n}\n{\n\"a\": 2\n}\n")).containsExactly("a", "1", "", "", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1",
                "{\"a\":1}{\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"a.b\":1,\"a\":{\"b\":2}}",
                "[1]",
                "x",
                "{\"a\":NaN}",
                "{\"a\":[1}",
                "{\"a\":tru}"
            })
    void aLineThatIsNoObjectIsKeptAsABrokenRecord(String line) throws IOException {
        assertThat(lines("{\"a\":0,\"b\":0}\n" + line + "\n{\"a\":9}\n"))
                .containsExactly("a,b", "0,0", "\"" + BROKEN + "\"", "9,");
    }

    @Test
    void aStackOfBracketsIsOnlyABrokenRecord() throws IOException {
        assertThat(lines("{\"a\":0}\n{\"a\":" + "[".repeat(100_000) + "\n{\"a\":" + "{\"a\":".repeat(100_000) + "\n"))
                .containsExactly("a", "0", "\"" + BROKEN + "\"", "\"" + BROKEN + "\"");
    }

    @Test
    void anArrayThatBreaksOffIsRefusedWithItsLine() throws IOException {
        assertThat(new Unpacking(folder).refusal("[\n{\"a\":1},\n{\"a\":", "a.json"))
                .isEqualTo(
                        "a.json:3: breaks off what JSON should be here: the file is cut off or damaged (deliver it again)");
        assertThat(new Unpacking(folder).refusal("[{\"a\":1},\n7]", "b.json"))
                .isEqualTo("b.json:2: holds a value where an object was expected: one object for each record");
    }

    @Test
    void moreFieldsThanAnyTableHasAreRefused() throws IOException {
        StringBuilder text = new StringBuilder("{\"a\":1}\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("{\"f").append(i).append("\":1}\n");
        }
        assertThat(new Unpacking(folder).refusal(text.toString(), "a.jsonl"))
                .isEqualTo("a.jsonl:16385: brings the names of fields to more than 16384: refused");
    }

    @Test
    void anEmptyListIsRefused() throws IOException {
        assertThat(new Unpacking(folder).refusal("[]", "a.json"))
                .isEqualTo("a.json: holds no row: expected a header and records (deliver it again)");
    }

    @Test
    void aLineOfManyMegabytesIsRefused() throws IOException {
        assertThat(new Unpacking(folder).refusal("{\"a\":1}\n{\"a\":[" + "1,".repeat(9 << 20) + "1]}\n", "a.jsonl"))
                .isEqualTo("a.jsonl:2: is longer than 16777216 characters: this is no table of records");
    }
}
