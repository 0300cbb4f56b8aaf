package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.UserException;

/** A file of values read in parts says what it says when it is read in one go. */
class ValuePartsTest {

    private static final String HEADER = "period,level,unit,peer_group,indicator,value,n,state,se,df,group\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2, LF", "3, LF", "5, LF", "9, LF", "40, LF", "2, CR LF", "9, CR LF"})
    void everyValueKeepsItsLineAndItsPlaceWhereverTheFileIsCut(int parts, String end) throws IOException {
        // The units lie across the cuts, and later ones name the indicators in another order.
        String text = "\uFEFF" + HEADER
                + "2026,economy,甲,g,X,1,10,ok,0.5,9,亚\n"
                + "\n"
                + "2026,economy,甲,g,Y,2,,ok,,,亚\n"
                + "2026,economy,乙,g,Z,,,missing,,,\n"
                + "2026,economy,乙,g,Y,4,,ok,,,\n"
                + "2026,economy,甲,g,Z,5,7,sample_too_small,0.25,,亚\n"
                + "2025,economy,丙,h,Y,6,,ok,,,\n"
                + "2025,economy,丙,h,X,,,not_applicable,,,";
        Path file = write(end.equals("LF") ? text : text.replace("\n", "\r\n"));
        GivenValues values = ValueParts.read(file, null, parts);
        assertThat(values).isNotNull();
        assertThat(values.indicators()).containsExactly("X", "Y", "Z");
        assertThat(values.units()).extracting(unit -> unit.unit.name()).containsExactly("甲", "乙", "丙");
        assertThat(values.list())
                .extracting(
                        one -> one.line() + " " + one.unit().name() + " " + one.indicator() + " " + one.value() + " "
                                + one.n() + " " + one.state().word() + " " + one.se() + " " + one.degrees() + " "
                                + one.peerGroup() + one.group())
                .containsExactly(
                        "2 甲 X 1.0 10 ok 0.5 9.0 g亚",
                        "4 甲 Y 2.0 null ok null Infinity g亚",
                        "5 乙 Z null null missing null Infinity g",
                        "6 乙 Y 4.0 null ok null Infinity g",
                        "7 甲 Z 5.0 7 sample_too_small 0.25 Infinity g亚",
                        "8 丙 Y 6.0 null ok null Infinity h",
                        "9 丙 X null null not_applicable null Infinity h");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026,economy,A,g,X,3,,ok,,,\n", // a value that comes again
                "2026,economy,A,h,Z,3,,ok,,,\n", // another peer group
                "2026,economy,A,g,Z,3,,ok,,,e\n", // another group
                "2026,economy,C,g,X,many,,ok,,,\n",
                "2026,economy,C,g\n",
                "2026,economy,\"C\nD\",g,X,3,,ok,,,\n"
            })
    void aFileWithAQuoteOrAFaultIsReadInOneGo(String last) throws IOException {
        Path file = write(HEADER + "2026,economy,A,g,X,1,,ok,,,\n2026,economy,B,g,X,2,,ok,,,\n" + last);
        assertThat(ValueParts.read(file, null, 3)).isNull();
    }

    @Test
    void whatIsNotATableIsReadInOneGo() throws IOException {
        String rows = "2026,economy,A,g,X,1,,ok,,,\n".repeat(3);
        assertThat(ValueParts.read(write(rows), null, 3)).isNull();
        assertThat(ValueParts.read(write("\n" + HEADER + rows), null, 3)).isNull();
        assertThat(ValueParts.read(write(HEADER.replace('\n', '\r') + rows), null, 3))
                .isNull();
        assertThat(ValueParts.read(write("x".repeat(9000)), null, 3)).isNull();
        assertThat(ValueParts.read(write(""), null, 3)).isNull();
        assertThat(ValueParts.read(folder.resolve("none.csv"), null, 3)).isNull();
        assertThat(ValueParts.read(
                        Files.writeString(
                                folder.resolve("gbk.csv"), HEADER + rows.replace("A", "甲"), Charset.forName("GB18030")),
                        null,
                        3))
                .isNull();
        assertThat(ValueParts.read(write(HEADER + "2026,economy,A,g,X,1,,ok,,,\n"), null, 1))
                .isNull();
    }

    @Test
    void faultsInALaterPartAreToldAsInOneGo() throws IOException {
        Path file = write(HEADER
                + "2026,economy,A,g,X,1,,ok,,,\n"
                + "2026,economy,B,g,X,2,,ok,,,\n"
                + "2026,economy,A,h,X,3,,ok,,,\n"
                + "2026,economy,C,g,X,many,,ok,,,\n");
        UserException thrown = catchThrowableOfType(UserException.class, () -> ValuesReader.read(file, null, 4));
        assertThat(thrown.problems())
                .extracting(Problem::line, Problem::sentence)
                .containsExactly(
                        tuple(4L, "expected one value of X for A in 2026, found another on line 2"),
                        tuple(4L, "expected the peer group 'g' of A as on line 2, found 'h'"),
                        tuple(5L, "expected a number in column 'value' or nothing, found 'many'"));
    }

    @Test
    void partsEndWithTheirLinesAndTogetherAreTheFile() throws IOException {
        Path file = write("aa\nbb\n" + "c".repeat(5000) + "\ndd");
        assertThat(FileParts.of(file, 4)).containsExactly(new FilePart(file, 0, 5007), new FilePart(file, 5007, 5009));
        assertThat(FileParts.of(file, 1)).containsExactly(new FilePart(file, 0, 5009));
        assertThat(new FilePart(file, 3, 5007).look()).isEqualTo(new FilePart.Look(2, false));
        assertThat(FilePart.whole(file).look()).isEqualTo(new FilePart.Look(3, false));
        assertThat(new FilePart(file, 3, 5).open().readAllBytes()).containsExactly('b', 'b');
        assertThat(FileParts.of(write(""), 3)).isEqualTo(List.of());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("values.csv"), text, StandardCharsets.UTF_8);
    }
}
