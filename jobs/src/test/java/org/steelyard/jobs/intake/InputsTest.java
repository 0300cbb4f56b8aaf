package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.format.UnpackerTest;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.SourceTable;

class InputsTest {

    private static final String HEADER = "办件编号,受理部门,受理时间,办件状态\n";
    private static final String ROW = "A1,税务局,2026-07-01 09:00:00,办结\n";

    @TempDir
    private Path folder;

    private static Source source(SourceTable table, Map<String, String> headers, String... files) {
        return new Source(table, "平台", List.of(files), headers, Map.of(), Map.of(), List.of());
    }

    private Inputs open(Source... sources) {
        Profile profile =
                new Profile("city", "profile.yaml", ZoneId.of("Asia/Shanghai"), Map.of(), List.of(), List.of(sources));
        return Inputs.open(profile, folder, folder.resolve(".staging"));
    }

    private List<String> problems(Source... sources) {
        UserException e = catchThrowableOfType(UserException.class, () -> open(sources));
        assertThat(e.kind()).isEqualTo(UserException.Kind.INPUT);
        return e.problems().stream().map(Problem::toString).toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aLineBreakInTheNameOfAFileBeginsNoLineInAMessage() throws IOException {
        write("new\nline.csv", "");
        assertThat(problems(source(CaseLog.TABLE, Map.of(), "*.csv")))
                .containsExactly("new line.csv: the file is empty: expected a header line (deliver the file again)");
    }

    @Test
    void linksToFoldersAreFollowedAndOneThatLeadsBackIsTold() throws IOException {
        write("in/elsewhere/a.csv", HEADER + ROW);
        Files.createSymbolicLink(folder.resolve("in/cases"), Path.of("elsewhere"));
        Path link = Files.createSymbolicLink(folder.resolve("latest"), Path.of("in"));
        Profile profile = new Profile(
                "city",
                "profile.yaml",
                ZoneId.of("Asia/Shanghai"),
                Map.of(),
                List.of(),
                List.of(source(CaseLog.TABLE, Map.of(), "cases/*.csv")));
        assertThat(Inputs.open(profile, link, folder.resolve(".staging")).files())
                .extracting(RawFile::name)
                .containsExactly("cases/a.csv");
        Files.createSymbolicLink(folder.resolve("in/elsewhere/back"), Path.of(".."));
        assertThat(catchThrowableOfType(UserException.class, () -> Inputs.open(profile, folder.resolve("in"), folder)))
                .message()
                .startsWith(folder.resolve("in") + ": cannot be read: ")
                .endsWith("/back leads back to a folder above it (take the link away)");
    }

    @Test
    void aFileThatChangedSinceItWasOpenedIsTold() throws IOException {
        write("a.csv", HEADER + ROW);
        write("b.csv", HEADER + ROW);
        write("c.csv", HEADER + ROW);
        Stamps stamps = open(source(CaseLog.TABLE, Map.of(), "*.csv")).stamps();
        stamps.check();
        write("a.csv", HEADER + ROW + ROW);
        Path sameSize = folder.resolve("b.csv");
        FileTime time = FileTime.fromMillis(Files.getLastModifiedTime(sameSize).toMillis() + 2000);
        Files.setLastModifiedTime(sameSize, time);
        Files.delete(folder.resolve("c.csv"));
        assertThat(catchThrowableOfType(UserException.class, stamps::check)).hasMessage("""
                a.csv: changed while it was read: wait until nobody writes to the folder, and run again
                b.csv: changed while it was read: wait until nobody writes to the folder, and run again
                c.csv: changed while it was read: wait until nobody writes to the folder, and run again""");
    }

    @Test
    void theFilesOfATableAreReadInTheOrderOfTheirNames() throws IOException {
        write("cases/b.csv", HEADER + ROW + ROW);
        write("cases/a.csv", HEADER + ROW);
        write("cases/notes.txt", "not asked for");
        write("README.md", "not data");
        Inputs inputs = open(source(CaseLog.TABLE, Map.of(), "cases/*.csv"));
        TableInput cases = inputs.tables().get("cases");
        assertThat(cases.files()).extracting(TableFile::name).containsExactly("cases/a.csv", "cases/b.csv");
        assertThat(cases.records()).containsExactly(1L, 2L);
        assertThat(inputs.files())
                .extracting(RawFile::bytes)
                .containsExactly((long) (HEADER + ROW).getBytes(StandardCharsets.UTF_8).length, (long)
                        (HEADER + ROW + ROW).getBytes(StandardCharsets.UTF_8).length);
        assertThat(inputs.unread()).containsExactly("cases/notes.txt");
    }

    @Test
    void whatProgramsLeaveInAFolderIsNotAsked() throws IOException {
        write("cases/a.csv", HEADER + ROW);
        write("cases/~$a.csv", "\u0005user");
        write("cases/Thumbs.db", "x");
        write("desktop.ini", "x");
        Inputs inputs = open(source(CaseLog.TABLE, Map.of(), "cases/*"));
        assertThat(inputs.files()).extracting(RawFile::name).containsExactly("cases/a.csv");
        assertThat(inputs.unread()).isEmpty();
    }

    @Test
    void theHashOfAFileIsItsSha256() throws IOException {
        write("a.csv", "abc");
        assertThat(Inputs.sha256(folder.resolve("a.csv")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFileWithAHeaderOnlyIsATableWithoutRows() throws IOException {
        write("a.csv", HEADER.strip());
        Inputs inputs = open(source(CaseLog.TABLE, Map.of(), "*.csv"));
        assertThat(inputs.notes())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.csv: has a header and no record below it (deliver it again if there should be any)");
        TableInput cases = inputs.tables().get("cases");
        assertThat(cases.records()).containsExactly(0L);
        assertThat(cases.splits()).isEmpty();
    }

    @Test
    void aTitleAboveTheHeaderAndBlanksInsideItAreNoTrouble() throws IOException {
        write("a.csv", "云州市办件明细\n统计时间：2026年三季度\n\n 办件 编号 ;受理部门;\"受理\n时间\";办件状态\nA1;税务局;2026-07-01;办结\n");
        TableInput cases =
                open(source(CaseLog.TABLE, Map.of(), "*.csv")).tables().get("cases");
        assertThat(cases.records()).containsExactly(1L);
        assertThat(cases.splits().get(0).line()).isEqualTo(6);
        assertThat(cases.files().get(0).delimiter()).isEqualTo((byte) ';');
    }

    @Test
    void theProfilesHeaderIsTheOnlyOneLookedForWhereItNamesOne() throws IOException {
        write("a.csv", "id,受理部门,受理时间,办结时间,办件状态\nA1,税务局,2026-07-01,2026-07-02,办结\n");
        Source named = source(CaseLog.TABLE, Map.of("case_id", "id", "close_time", "closed_on"), "*.csv");
        assertThat(problems(named))
                .containsExactly("a.csv:1: missing column 'close_time' (expected one of: closed_on; found: id, 受理部门,"
                        + " 受理时间, 办结时间, 办件状态). Deliver the column, or name its header in the profile.");
    }

    @Test
    void everyProblemOfEveryFileIsToldAtOnce() throws IOException {
        write("cases/a.csv", "办件编号,受理部门,状态\nA1,税务局,办结\n");
        write("cases/b.csv", "");
        byte[] gzip = UnpackerTest.gzip((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("cases/c.csv"), Arrays.copyOf(gzip, gzip.length - 9));
        write("cases/d.csv", "\n\n");
        assertThat(problems(
                        source(CaseLog.TABLE, Map.of(), "cases/*.csv"),
                        source(CaseLog.TABLE, Map.of(), "more/*.csv", "x.csv")))
                .containsExactly(
                        "cases/a.csv:1: missing column 'accept_time' (expected one of: accept_time, 受理时间, 受理日期, 立案时间;"
                                + " found: 办件编号, 受理部门, 状态). Deliver the column, or name its header in the profile.",
                        "cases/a.csv:1: missing column 'status' (expected one of: status, 办件状态, 办理状态, 当前状态,"
                                + " handlestate, proStatus; found: 办件编号, 受理部门, 状态). Deliver the column, or name its"
                                + " header in the profile.",
                        "cases/b.csv: the file is empty: expected a header line (deliver the file again)",
                        "cases/c.csv: the gzip file is cut off or damaged (deliver it again)",
                        "cases/d.csv: the file is empty: expected a header line (deliver the file again)",
                        folder
                                + ": no file matches more/*.csv or x.csv (source '平台' of profile.yaml): deliver it, or take"
                                + " the source out of the profile");
    }

    @Test
    void aFileWithoutAnyHeaderShowsNobodysNumbers() throws IOException {
        write("a.csv", "A1,张三,13800138000,11010119900307123X,2026-07-01\n");
        assertThat(problems(source(CaseLog.TABLE, Map.of(), "*.csv")))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p).doesNotContain("13800138000").doesNotContain("19900307"));
    }

    @Test
    void aFileThatTwoSourcesOfOneTableAskForIsTold() throws IOException {
        write("a.csv", HEADER + ROW);
        assertThat(problems(source(CaseLog.TABLE, Map.of(), "*.csv"), source(CaseLog.TABLE, Map.of(), "a.*")))
                .containsExactly("a.csv: two sources of the table 'cases' ask for this file ('平台' is the second):"
                        + " let the patterns of only one match it");
    }

    @Test
    void aMissingFolderIsTold() {
        Profile profile =
                new Profile("city", "profile.yaml", ZoneId.of("Asia/Shanghai"), Map.of(), List.of(), List.of());
        UserException e = catchThrowableOfType(
                UserException.class, () -> Inputs.open(profile, folder.resolve("none"), folder.resolve(".staging")));
        assertThat(e.getMessage())
                .isEqualTo(folder.resolve("none") + ": is no folder: give the folder that holds the exports");
    }

    @Test
    void ofAWorkbookTheSheetWithAHeaderIsReadAndTheNoteIsNot() throws IOException {
        workbook("a.xlsx", true);
        Inputs inputs = open(source(CaseLog.TABLE, Map.of(), "*.xlsx"));
        TableInput cases = inputs.tables().get("cases");
        assertThat(cases.files()).extracting(TableFile::name).containsExactly("a.xlsx#明细");
        assertThat(cases.records()).containsExactly(2L);
        assertThat(inputs.files()).extracting(RawFile::form).containsExactly("Excel workbook");
    }

    @Test
    void aWorkbookWithoutAnyHeaderIsToldWithItsSheet() throws IOException {
        workbook("a.xlsx", false);
        assertThat(problems(source(CaseLog.TABLE, Map.of(), "*.xlsx")))
                .anySatisfy(p -> assertThat(p).startsWith("a.xlsx#说明:1: missing column 'case_id'"));
    }

    private void workbook(String name, boolean table) throws IOException {
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("本表由平台导出");
            if (table) {
                Sheet sheet = book.createSheet("明细");
                row(sheet, 0, "云州市办件明细");
                row(sheet, 2, "办件编号", "受理部门", "受理时间", "办件状态");
                row(sheet, 3, "A1", "税务局", "2026-07-01 09:00:00", "办结");
                row(sheet, 4, "合计", "1");
            }
            book.write(out);
        }
    }

    private static void row(Sheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
