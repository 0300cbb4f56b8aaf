package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of both kinds of Excel workbook: what formulas, formats and dates must become. */
class WorkbookCellsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFormulaIsNeverComputedItsKeptValueIsTaken(String kind) throws IOException {
        byte[] bytes = Books.book(kind, book -> {
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
        byte[] bytes = Books.book(
                kind,
                book -> Books.row(book.createSheet("a"), 0, "=1+1", "+86", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0"));
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind))
                .containsExactly("=1+1,+86,-5,@SUM(A1),=cmd|' /C calc'!A0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void numbersAreWrittenAsTheirFormatMeansThem(String kind) throws IOException {
        byte[] bytes = Books.book(kind, book -> {
            Sheet sheet = book.createSheet("a");
            Books.formatted(sheet, 0, "yyyy/m/d", 46086);
            Books.formatted(sheet, 1, "yyyy/m/d h:mm", 46086);
            Books.formatted(sheet, 2, "yyyy\"年\"m\"月\"d\"日\"", 46086);
            Books.formatted(sheet, 3, "yyyy/m/d", 46086.375);
            Books.formatted(sheet, 4, "h:mm:ss", 0.5);
            Books.formatted(sheet, 5, "0.0%", 0.985);
            Books.formatted(sheet, 6, "00000000", 4711);
            Books.formatted(sheet, 7, "General", 46086);
            Books.formatted(sheet, 8, "0.00", 1234.5);
            Books.formatted(sheet, 9, "General", Double.parseDouble("440106199003070000"));
            Books.formatted(sheet, 10, "#,##0", 999999999999999d);
        });
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind))
                .containsExactly(
                        "2026-03-05,2026-03-05 00:00:00,2026-03-05,2026-03-05 09:00:00,12:00:00,98.5%,00004711,"
                                + "46086,1234.5,4.40106E+17,999999999999999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void theDateFormatsThatChineseWorkbooksDoNotSpellOutAreDates(String kind) throws IOException {
        byte[] bytes = Books.book(kind, book -> {
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
        byte[] bytes = Books.book("xls", book -> {
            ((HSSFWorkbook) book).getInternalWorkbook().getRecords().forEach(r -> {
                if (r instanceof org.apache.poi.hssf.record.DateWindow1904Record window) {
                    window.setWindowing((short) 1);
                }
            });
            Books.formatted(book.createSheet("a"), 0, "yyyy/m/d", 44624);
        });
        Found found = new Unpacking(folder).found(bytes, "a.xls");
        assertThat(found.tables().get(0).since1904()).isTrue();
        assertThat(Unpacking.lines(found.tables().get(0))).containsExactly("2026-03-05");
    }
}
