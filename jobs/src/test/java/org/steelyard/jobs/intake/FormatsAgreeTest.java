package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.jobs.source.CaseLog;

/** The same cases in every format are the same rows in the end, each with its own line. */
class FormatsAgreeTest {

    private static final String[][] ROWS = {
        {"A1", "税务局", "2026-07-01 09:00:00", "2026-07-02 10:30:00", "办结"},
        {"A2", "工商所", "2026-07-01 09:00:00", "", "办结"},
        {"A3", "D1", "2026年7月3日", "", "在办"},
    };
    private static final String[] HEADER = {"办件编号", "受理部门", "受理时间", "办结时间", "办件状态"};

    @TempDir
    private Path folder;

    private List<String> fates(byte[] bytes) throws IOException {
        Delivery delivery = new Delivery(folder.resolve("in"), CaseLog.TABLE);
        Files.write(folder.resolve("in/a.csv"), bytes);
        TableInput input = delivery.open(folder.resolve("staging"));
        Dataset<org.apache.spark.sql.Row> rows = delivery.rows(input);
        return rows
                .selectExpr(
                        "concat(source_file, ':', source_line, ' ', concat_ws(' ', case_id, department, accept_time,"
                                + " close_time, status, date_only, rule, fate))")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /** What the three rows become, on lines of a table of this name. */
    private static List<String> expected(String name, int first, int second, int third) {
        return List.of(
                name + ":" + first + " A1 税务局 2026-07-01 09:00:00 2026-07-02 10:30:00 CLOSED_OK accepted",
                name + ":" + second + " A2 2026-07-01 09:00:00 CLOSED_OK unknown_department rejected",
                name + ":" + third + " A3 市场监督管理局 2026-07-03 00:00:00 IN_PROCESS accept_time accepted");
    }

    private static String text(String delimiter, String end) {
        StringBuilder text = new StringBuilder(String.join(delimiter, HEADER)).append(end);
        for (String[] row : ROWS) {
            text.append(String.join(delimiter, row)).append(end);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|", "^", "\u0001"})
    void textOfEveryDelimiter(String delimiter) throws IOException {
        assertThat(fates(text(delimiter, "\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected("a.csv", 2, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16", "UTF-16LE"})
    void textOfEveryEncoding(String charset) throws IOException {
        assertThat(fates(text(",", "\r\n").getBytes(Charset.forName(charset)))).isEqualTo(expected("a.csv", 2, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aWorkbookWithATitleAHeaderOfTwoLinesAndTotals(String kind) throws IOException {
        byte[] bytes;
        try (Workbook book = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet notes = book.createSheet("说明");
            row(notes, 0, "由平台导出");
            Sheet sheet = book.createSheet("办件");
            row(sheet, 0, "云州市办件明细");
            row(sheet, 2, "办件编号", "受理", "", "办结\n时间", "办件状态");
            row(sheet, 3, "", "部门", "时间", "", "");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            for (int i = 0; i < ROWS.length; i++) {
                row(sheet, 4 + i, ROWS[i]);
            }
            row(sheet, 7, "合计", "3");
            row(sheet, 9, "", "制表人：示例");
            book.write(out);
            bytes = out.toByteArray();
        }
        List<String> fates = fates(bytes);
        assertThat(fates.subList(0, 3)).isEqualTo(expected("a.csv#办件", 5, 6, 7));
        assertThat(fates.subList(3, fates.size()))
                .containsExactly("a.csv#办件:8 total_row excluded", "a.csv#办件:10 total_row excluded");
    }

    private static void row(Sheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    @Test
    void aWebPage() throws IOException {
        StringBuilder page = new StringBuilder("<html><table><tr><td colspan=5>云州市办件明细</td></tr>"
                + "<tr><th rowspan=2>办件编号<th rowspan=2>受理部门<th colspan=2>时间<th rowspan=2>办件状态</tr>"
                + "<tr><th>受理时间<th>办结时间</tr>");
        for (String[] row : ROWS) {
            page.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>");
        }
        assertThat(fates(page.append("</table></html>").toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected("a.csv", 4, 5, 6));
    }

    @Test
    void jsonOfWhichALineIsBroken() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String[] row : ROWS) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "{" : ",")
                        .append("\"")
                        .append(HEADER[i])
                        .append("\":\"")
                        .append(row[i])
                        .append('"');
            }
            text.append("}\n");
        }
        List<String> fates = fates(text.append("{\"办件编号\":\"A4\",").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(fates.subList(0, 3)).isEqualTo(expected("a.csv", 1, 2, 3));
        assertThat(fates.subList(3, fates.size())).containsExactly("a.csv:4 record rejected");
    }

    @Test
    void parquetWithTimesOfItsOwn() throws Exception {
        Path file = folder.resolve("made.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET TimeZone='UTC'");
            statement.execute("COPY (SELECT * FROM (VALUES"
                    + " ('A1', '税务局', TIMESTAMPTZ '2026-07-01 01:00:00+00', TIMESTAMP '2026-07-02 10:30:00', '办结'),"
                    + " ('A2', '工商所', TIMESTAMPTZ '2026-07-01 09:00:00+08', NULL, '办结'))"
                    + " t(\"办件编号\", \"受理部门\", \"受理时间\", \"办结时间\", \"办件状态\")) TO '" + file + "' (FORMAT parquet)");
        }
        assertThat(fates(Files.readAllBytes(file)))
                .isEqualTo(expected("a.csv", 1, 2, 3).subList(0, 2));
    }

    @Test
    void numbersOfDaysInAWorkbookThatCountsFrom1904() throws IOException {
        byte[] bytes;
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            Sheet sheet = book.createSheet("a");
            row(sheet, 0, HEADER);
            row(sheet, 1, "A1", "税务局", "", "", "在办");
            sheet.getRow(1).createCell(2).setCellValue(44624.5);
            book.write(out);
            bytes = out.toByteArray();
        }
        assertThat(fates(bytes)).containsExactly("a.csv#a:2 A1 税务局 2026-03-05 12:00:00 IN_PROCESS accepted");
    }
}
