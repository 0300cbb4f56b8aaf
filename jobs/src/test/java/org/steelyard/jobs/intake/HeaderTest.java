package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.SourceTable;

/** Where headers are found, and what is said where they are not. */
class HeaderTest {

    private static final String ROW = "A1,税务局,2026-07-01 09:00:00,2026-07-02 09:00:00,办结\n";

    private static final String HEADED = "办件编号,受理部门,受理时间,办结时间,办件状态\n" + ROW;

    @TempDir
    private Path folder;

    private Inputs open(String text, Map<String, String> headers) throws IOException {
        return open(text.getBytes(StandardCharsets.UTF_8), "a.csv", headers);
    }

    private Inputs open(byte[] bytes, String name, Map<String, String> headers) throws IOException {
        Files.write(folder.resolve(name), bytes);
        Source source = new Source(CaseLog.TABLE, "平台", List.of(name), headers, Map.of(), Map.of(), List.of());
        Profile profile =
                new Profile("city", "profile.yaml", ZoneId.of("Asia/Shanghai"), Map.of(), List.of(), List.of(source));
        return Inputs.open(profile, folder, folder.resolve(".staging"));
    }

    private TableFile file(String text) throws IOException {
        TableInput cases = open(text, Map.of()).tables().get("cases");
        return cases.files().get(0);
    }

    @Test
    void aLongTextAboveManyCellsIsNoHeaderAndCostsNothing() throws IOException {
        // Joined as two lines of a header they would be five thousand million characters.
        String wide = "x".repeat(400_000) + "\n" + "a,".repeat(15_000) + "\n" + HEADED;
        assertThat(open(wide, Map.of()).tables().get("cases").records()).containsExactly(1L);
    }

    private static int cell(TableFile file, String column) {
        List<String> names = CaseLog.TABLE.columns().stream().map(Column::name).toList();
        return file.cellOf()[names.indexOf(column)];
    }

    private List<String> problems(String text, Map<String, String> headers) {
        UserException e = catchThrowableOfType(UserException.class, () -> open(text, headers));
        return e.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aHeaderOfTwoLinesIsJoined() throws IOException {
        TableFile file = file("云州市办件明细,,,,\n办件编号,受理,,办结,当前\n,部门,时间,时间,状态\n" + ROW);
        assertThat(cell(file, "case_id")).isZero();
        assertThat(cell(file, "department")).isEqualTo(1);
        assertThat(cell(file, "accept_time")).isEqualTo(2);
        assertThat(cell(file, "close_time")).isEqualTo(3);
        assertThat(cell(file, "status")).isEqualTo(4);
        TableInput cases =
                open("办件编号,受理,,办结,当前\n,部门,时间,时间,状态\n" + ROW, Map.of()).tables().get("cases");
        assertThat(cases.records()).containsExactly(1L);
        assertThat(cases.splits().get(0).line()).isEqualTo(3);
    }

    @Test
    void aUnitOrAMarkThatSaysNothingNewIsNoPartOfAName() throws IOException {
        TableFile file = file("*办件编号,受理部门（必填）,受理时间（yyyy-MM-dd HH:mm）,收费金额（元）,办件状态：\n" + ROW);
        assertThat(cell(file, "case_id")).isZero();
        assertThat(cell(file, "department")).isEqualTo(1);
        assertThat(cell(file, "accept_time")).isEqualTo(2);
        assertThat(cell(file, "fee_amount")).isEqualTo(3);
        assertThat(cell(file, "status")).isEqualTo(4);
        TableFile two = file("基本,,费用,,\n办件编号,受理部门,受理时间,收费金额[单位：元],办件状态\n" + ROW);
        assertThat(cell(two, "fee_amount")).isEqualTo(3);
    }

    @Test
    void theNameItselfGoesBeforeOneWithAUnit() throws IOException {
        assertThat(cell(file("办件编号,受理部门,受理时间(必填),受理时间,办件状态\n" + ROW), "accept_time"))
                .isEqualTo(3);
    }

    @Test
    void anotherUnitIsAnotherColumnAndIsNamedAsNear() throws IOException {
        Inputs inputs = open("办件编号,受理部门,受理时间,收费金额（万元）,办件状态\n" + ROW, Map.of());
        assertThat(cell(inputs.tables().get("cases").files().get(0), "fee_amount"))
                .isNegative();
        assertThat(inputs.notes())
                .extracting(Problem::sentence)
                .containsExactly("headers that no column asks for: 收费金额(万元); near to one that is missing: 收费金额(万元)"
                        + " (fee_amount?)");
    }

    @Test
    void theLowerNameAloneWillDoWhereNoOtherCellHasIt() throws IOException {
        TableFile file = file("基本信息,,时间信息,,其他\n办件编号,受理部门,受理时间,办结时间,办件状态\n" + ROW);
        assertThat(cell(file, "accept_time")).isEqualTo(2);
        assertThat(cell(file, "close_time")).isEqualTo(3);
    }

    @Test
    void theUpperNameWillDoWhereNothingStandsBelow() throws IOException {
        TableFile file = file("办件编号,受理部门,时间,,办件状态\n,,受理时间,办结时间,\n" + ROW);
        assertThat(cell(file, "case_id")).isZero();
        assertThat(cell(file, "department")).isEqualTo(1);
        assertThat(cell(file, "close_time")).isEqualTo(3);
        assertThat(cell(file, "status")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "辦件編號,受理部門,受理時間,辦結時間,辦件狀態\n",
                "case_id,department,accept_time,close_time,status\n",
                "Case ID,DEPARTMENT,Accept Time,Close Time,Status\n",
                "projectNo,proDepart,accept_time,transact_time,proStatus\n",
                "\"办件\n编号\",\" 受理 部门 \",受理　时间,\"办结\r\n时间\",办件状态\n",
                "\uFEFF办件编号,受理部门,受理时间,办结时间,办件状态\n"
            })
    void headersAreFoundInEveryScriptAndDress(String header) throws IOException {
        TableFile file = file(header + ROW);
        assertThat(List.of("case_id", "department", "accept_time", "close_time", "status"))
                .extracting(column -> cell(file, column))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|", "^", "~", "\u0001", "#", "!", "$"})
    void everyDelimiterIsFound(String delimiter) throws IOException {
        String text = "办件编号,受理部门,受理时间,办结时间,办件状态\n" + ROW;
        TableFile file = file(text.replace(",", delimiter));
        assertThat(file.delimiter()).isEqualTo((byte) delimiter.charAt(0));
        assertThat(cell(file, "status")).isEqualTo(4);
    }

    @Test
    void aNameThatTwoCellsHaveMustBeNumberedInTheProfile() throws IOException {
        String text = "办件编号,受理部门,受理时间,备注,受理时间,办件状态,备注\nA1,税务局,x,,2026-07-01,办结,\n";
        assertThat(problems(text, Map.of()))
                .containsExactly(
                        "a.csv:1: the header '受理时间' of column 'accept_time' stands in cells 3 and 5. Say in the"
                                + " profile which is meant: columns: { accept_time: \"受理时间#1\" }");
        Inputs inputs = open(text, Map.of("accept_time", "受理时间#2"));
        assertThat(cell(inputs.tables().get("cases").files().get(0), "accept_time"))
                .isEqualTo(4);
        assertThat(problems(text, Map.of("accept_time", "受理时间#3")))
                .singleElement()
                .asString()
                .contains("missing column 'accept_time'");
    }

    @Test
    void aMissingColumnIsToldWithTheHeaderThatIsNearest() {
        assertThat(problems("办件编号,受理部门,受理的时间,办件状态\nA1,税务局,2026-07-01,办结\n", Map.of()))
                .containsExactly(
                        "a.csv:1: missing column 'accept_time' (expected one of: accept_time, 受理时间, 受理日期, 立案时间;"
                                + " found: 办件编号, 受理部门, 受理的时间, 办件状态; nearest: 受理的时间). Deliver the column, or name its"
                                + " header in the profile.");
    }

    @Test
    void headersThatNoColumnAsksForAreToldWithTheColumnThatTheyAreNearTo() throws IOException {
        assertThat(open("办件编号,受理部门,受理时间,办结的时间,办件状态,窗口心情\n" + ROW.replace("\n", ",好\n"), Map.of())
                        .notes())
                .extracting(Problem::toString)
                .containsExactly("a.csv:1: headers that no column asks for: 办结的时间, 窗口心情; near to one that is missing:"
                        + " 办结的时间 (close_time?)");
    }

    @Test
    void aHeaderWiderThanAnyTableIsNone() {
        assertThat(problems(",".repeat(20_000) + "\n", Map.of()))
                .containsExactly("a.csv: a line has more than 16384 cells: expected a header line");
    }

    @Test
    void everyTraditionalCharacterOfAnAliasOrCodeIsKnown() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        StringBuilder words = new StringBuilder("是否有效无效");
        for (SourceTable table : SourceTable.all()) {
            table.columns().forEach(column -> column.aliases().forEach(words::append));
            table.codes().values().forEach(book -> book.keySet().forEach(words::append));
        }
        String known = words.toString();
        Stream<String> characters = java.util.stream.IntStream.rangeClosed(0x3400, 0x9FFF)
                .mapToObj(Character::toString)
                .filter(c -> !icu.transliterate(c).equals(c) && known.contains(icu.transliterate(c)));
        assertThat(characters)
                .hasSizeGreaterThan(50)
                .allSatisfy(c -> assertThat(Traditional.simplified(c)).as(c).isEqualTo(icu.transliterate(c)));
    }
}
