package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both kinds of Excel workbook, made by POI; each test says what its cells must become. */
class WorkbookTest {

    @TempDir
    private Path folder;

    private static byte[] book(String kind, Consumer<Workbook> fill) throws IOException {
        try (Workbook book = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(Sheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] instanceof Boolean flag) {
                row.createCell(i).setCellValue(flag);
            } else if (!cells[i].equals("")) {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
    }

    private static void formatted(Sheet sheet, int column, String format, double value) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        Row row = sheet.getRow(0) == null ? sheet.createRow(0) : sheet.getRow(0);
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void everySheetIsATableAndEveryLineItsRow(String kind) throws IOException {
        byte[] bytes = book(kind, book -> {
            Sheet first = book.createSheet("办件, 一季度");
            row(first, 0, "云州市办件明细");
            row(first, 3, "办件编号", "受理\n部门", "次数");
            row(first, 4, "A1", "税务局, \"一分局\"", 3);
            row(first, 6, "A2", "", 4.5);
            book.createSheet("空白");
            row(book.createSheet("说明"), 1, "统计口径");
        });
        Map<String, List<String>> tables = new Unpacking(folder).tables(bytes, "a." + kind);
        assertThat(tables.keySet()).containsExactly("a." + kind + "#办件, 一季度", "a." + kind + "#说明");
        assertThat(tables.get("a." + kind + "#办件, 一季度"))
                .containsExactly("云州市办件明细,,", "", "", "办件编号,受理 部门,次数", "A1,\"税务局, \"\"一分局\"\"\",3", "", "A2,,4.5");
        assertThat(tables.get("a." + kind + "#说明")).containsExactly("", "统计口径");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aCellMergedOverSeveralRowsStandsInEachAndOneMergedAcrossInItsFirst(String kind) throws IOException {
        byte[] bytes = book(kind, book -> {
            Sheet sheet = book.createSheet("办件");
            row(sheet, 0, "办件编号", "时间", "");
            row(sheet, 1, "", "受理时间", "办结时间");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        });
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind)).containsExactly("办件编号,时间,", "办件编号,受理时间,办结时间");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aDepartmentMergedOverItsCasesIsThatOfEachAndBlankRowsStayNone(String kind) throws IOException {
        byte[] bytes = book(kind, book -> {
            Sheet sheet = book.createSheet("办件");
            row(sheet, 0, "受理部门", "办件编号", "行政区划");
            row(sheet, 1, "税务局, \"一分局\"", "A1", "青湖区");
            row(sheet, 2, "", "A2", "");
            row(sheet, 4, "", "A3", "鹭洲区");
            row(sheet, 5, "", "A4");
            row(sheet, 6, "民政局", "A5");
            row(sheet, 7, "", "A6", "", "wide");
            sheet.addMergedRegion(new CellRangeAddress(1, 4, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(6, 9, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 2, 3));
        });
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind))
                .containsExactly(
                        "受理部门,办件编号,行政区划,",
                        "\"税务局, \"\"一分局\"\"\",A1,青湖区,",
                        "\"税务局, \"\"一分局\"\"\",A2,青湖区,",
                        "",
                        "\"税务局, \"\"一分局\"\"\",A3,鹭洲区,",
                        ",A4,鹭洲区,",
                        "民政局,A5,,",
                        "民政局,A6,,wide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFormulaIsNeverComputedItsKeptValueIsTaken(String kind) throws IOException {
        byte[] bytes = book(kind, book -> {
            Sheet sheet = book.createSheet("办件");
            Row row = sheet.createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.getCell(0).setCellValue(5);
            row.createCell(1).setCellFormula("\"a\"&\"b\"");
            row.getCell(1).setCellValue("kept");
            row.createCell(2).setCellFormula("TRUE()");
            row.getCell(2).setCellValue(false);
            row.createCell(3).setCellFormula("1/0");
            row.getCell(3).setCellErrorValue((byte) 7);
            row.createCell(4).setCellValue("end");
        });
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind)).containsExactly("5,kept,false,#DIV/0!,end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void textThatLooksLikeAFormulaStaysText(String kind) throws IOException {
        byte[] bytes = book(
                kind, book -> row(book.createSheet("a"), 0, "=1+1", "+86", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0"));
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind))
                .containsExactly("=1+1,+86,-5,@SUM(A1),=cmd|' /C calc'!A0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void numbersAreWrittenAsTheirFormatMeansThem(String kind) throws IOException {
        byte[] bytes = book(kind, book -> {
            Sheet sheet = book.createSheet("a");
            formatted(sheet, 0, "yyyy/m/d", 46086);
            formatted(sheet, 1, "yyyy/m/d h:mm", 46086);
            formatted(sheet, 2, "yyyy\"年\"m\"月\"d\"日\"", 46086);
            formatted(sheet, 3, "yyyy/m/d", 46086.375);
            formatted(sheet, 4, "h:mm:ss", 0.5);
            formatted(sheet, 5, "0.0%", 0.985);
            formatted(sheet, 6, "00000000", 4711);
            formatted(sheet, 7, "General", 46086);
            formatted(sheet, 8, "0.00", 1234.5);
            formatted(sheet, 9, "General", Double.parseDouble("440106199003070000"));
            formatted(sheet, 10, "#,##0", 999999999999999d);
        });
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind))
                .containsExactly(
                        "2026-03-05,2026-03-05 00:00:00,2026-03-05,2026-03-05 09:00:00,12:00:00,98.5%,00004711,"
                                + "46086,1234.5,4.40106E+17,999999999999999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void theDateFormatsThatChineseWorkbooksDoNotSpellOutAreDates(String kind) throws IOException {
        byte[] bytes = book(kind, book -> {
            Row row = book.createSheet("a").createRow(0);
            for (int i = 0; i < 2; i++) {
                CellStyle style = book.createCellStyle();
                style.setDataFormat((short) (i == 0 ? 31 : 57));
                row.createCell(i).setCellValue(46086);
                row.getCell(i).setCellStyle(style);
            }
        });
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind)).containsExactly("2026-03-05,2026-03-05");
    }

    @Test
    void aWorkbookThatCountsFrom1904IsReadSo() throws IOException {
        byte[] bytes;
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            Row row = book.createSheet("a").createRow(0);
            row.createCell(0).setCellValue(LocalDateTime.of(2026, 3, 5, 9, 5));
            row.getCell(0).setCellStyle(style);
            row.createCell(1).setCellValue(44624);
            book.write(out);
            bytes = out.toByteArray();
        }
        Found found = new Unpacking(folder).found(bytes, "a.xlsx");
        assertThat(found.tables().get(0).since1904()).isTrue();
        assertThat(Unpacking.lines(found.tables().get(0))).containsExactly("2026-03-05 09:05:00,44624");
    }

    @Test
    void anOldWorkbookThatCountsFrom1904IsReadSo() throws IOException {
        byte[] bytes = book("xls", book -> {
            ((HSSFWorkbook) book).getInternalWorkbook().getRecords().forEach(r -> {
                if (r instanceof org.apache.poi.hssf.record.DateWindow1904Record window) {
                    window.setWindowing((short) 1);
                }
            });
            formatted(book.createSheet("a"), 0, "yyyy/m/d", 44624);
        });
        Found found = new Unpacking(folder).found(bytes, "a.xls");
        assertThat(found.tables().get(0).since1904()).isTrue();
        assertThat(Unpacking.lines(found.tables().get(0))).containsExactly("2026-03-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aRowWiderThanThoseAboveItWidensThemAll(String kind) throws IOException {
        byte[] bytes = book(kind, book -> {
            Sheet sheet = book.createSheet("a");
            row(sheet, 0, "title");
            row(sheet, 2, "x", "y");
            row(sheet, 3, 1);
            row(sheet, 4, 1, 2, 3, "far out");
            row(sheet, 5, true);
        });
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind))
                .containsExactly("title,,,", "", "x,y,,", "1,,,", "1,2,3,far out", "true,,,");
    }

    @Test
    void aWorkbookUnderAPasswordIsRefused() throws Exception {
        byte[] xlsx = book("xlsx", book -> row(book.createSheet("a"), 0, "x"));
        try (org.apache.poi.poifs.filesystem.POIFSFileSystem system =
                        new org.apache.poi.poifs.filesystem.POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            org.apache.poi.poifs.crypt.Encryptor encryptor = new org.apache.poi.poifs.crypt.EncryptionInfo(
                            org.apache.poi.poifs.crypt.EncryptionMode.standard)
                    .getEncryptor();
            encryptor.confirmPassword("secret");
            try (java.io.OutputStream in = encryptor.getDataStream(system)) {
                in.write(xlsx);
            }
            system.writeFilesystem(out);
            assertThat(new Unpacking(folder).refusal(out.toByteArray(), "a.xlsx"))
                    .isEqualTo("a.xlsx: is protected by a password: save it without one and deliver it again");
        }
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] xls;
        try {
            xls = book("xls", book -> row(book.createSheet("a"), 0, "x"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(new Unpacking(folder).refusal(xls, "a.xls"))
                .isEqualTo("a.xls: is protected by a password: save it without one and deliver it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aWorkbookWithoutAnyRowIsRefused(String kind) throws IOException {
        assertThat(new Unpacking(folder).refusal(book(kind, book -> book.createSheet("a")), "a." + kind))
                .isEqualTo("a." + kind + ": holds no row: expected a header and records (deliver it again)");
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 2000, 4000, 5000})
    void anOldWorkbookThatIsCutOffIsReadWholeOrNotAtAll(int length) throws IOException {
        byte[] whole = book("xls", book -> {
            Sheet sheet = book.createSheet("a");
            for (int i = 0; i < 20; i++) {
                row(sheet, i, "x" + i, i);
            }
        });
        Unpacking unpacking = new Unpacking(folder);
        Found found = unpacking.found(java.util.Arrays.copyOf(whole, length), "a.xls");
        for (Unpacked table : found.tables()) {
            assertThat(Unpacking.lines(table)).hasSize(20);
        }
    }
}
