package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;

/** What is made of a file by its content. */
public class UnpackerTest {

    private static final String TEXT = "办件编号,受理部门\nA1,税务局\n";

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private Found unpack(byte[] bytes, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return new Unpacker(folder.resolve("staging"), problems).unpack(file, name);
    }

    /** The text of a table as a scanner would see it. */
    private static String text(Unpacked table) throws IOException {
        byte[] bytes = Files.readAllBytes(table.path());
        return new String(bytes, table.skip(), bytes.length - table.skip(), StandardCharsets.UTF_8);
    }

    private void isText(byte[] bytes, String form) throws IOException {
        Found found = unpack(bytes, "a.csv");
        assertThat(problems.list()).isEmpty();
        assertThat(found.form()).isEqualTo(form);
        assertThat(found.tables()).hasSize(1);
        assertThat(text(found.tables().get(0))).isEqualTo(TEXT);
    }

    @Test
    void utf8IsReadWithOrWithoutAMark() throws IOException {
        isText(TEXT.getBytes(StandardCharsets.UTF_8), "UTF-8 text");
        isText(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), "UTF-8 text");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'%PDF-1.4 ', a PDF document",
        "'Rar!\u001A\u0007\u0001\u0000', a RAR archive",
        "'7z\u00BC\u00AF''\u001C\u0000\u0004', a 7z archive",
        "'\u0089PNG\r\n\u001A', a picture",
        "'\u00FF\u00D8\u00FF\u00E0', a picture"
    })
    void whatIsNoTableIsCalledByItsName(String bytes, String what) throws IOException {
        assertThat(unpack((bytes + "\u0000\u00FFx").getBytes(StandardCharsets.ISO_8859_1), "a.csv")
                        .tables())
                .isEmpty();
        assertThat(problems.list())
                .extracting(Problem::sentence)
                .containsExactly("is " + what + ", which is not read: deliver the table itself, as CSV or .xlsx");
    }

    @Test
    void theChineseNationalEncodingIsRecognised() throws IOException {
        isText(TEXT.getBytes(Charset.forName("GB18030")), "GB18030 text");
        isText(TEXT.getBytes(Charset.forName("GBK")), "GB18030 text");
    }

    @Test
    void utf16IsReadByItsMarkInBothByteOrders() throws IOException {
        isText(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), "UTF-16 text");
        isText(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE), "UTF-16 text");
    }

    @Test
    void utf16ThatIsCutOffIsToldAsAProblemOfItsFile() throws IOException {
        byte[] whole = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        assertThat(unpack(Arrays.copyOf(whole, whole.length - 1), "a.csv").tables())
                .isEmpty();
        assertThat(problems.list()).extracting(Problem::place).containsExactly("a.csv");
    }

    @Test
    void gzipIsUnpackedWhateverItsName() throws IOException {
        isText(gzip(TEXT.getBytes(StandardCharsets.UTF_8)), "gzip of UTF-8 text");
        isText(gzip(TEXT.getBytes(Charset.forName("GB18030"))), "gzip of GB18030 text");
    }

    @ParameterizedTest(name = "{0} bytes are missing")
    @ValueSource(ints = {1, 8, 12, 20})
    void gzipThatIsCutOffIsTold(int missing) throws IOException {
        byte[] whole = gzip(TEXT.getBytes(StandardCharsets.UTF_8));
        Found found = unpack(Arrays.copyOf(whole, whole.length - missing), "a.csv.gz");
        assertThat(found.tables()).isEmpty();
        assertThat(problems.list())
                .containsExactly(new Problem("a.csv.gz", 0, "the gzip file is cut off or damaged (deliver it again)"));
    }

    @Test
    void aDamagedGzipIsTold() throws IOException {
        byte[] whole = gzip(TEXT.getBytes(StandardCharsets.UTF_8));
        whole[whole.length - 6] ^= 0x55;
        assertThat(unpack(whole, "a.csv.gz").tables()).isEmpty();
        assertThat(problems.list())
                .extracting(Problem::sentence)
                .first()
                .asString()
                .contains("damaged");
    }

    @Test
    void aFileOfNoKnownKindIsRefused() throws IOException {
        byte[] unknown = {
            (byte) 0x8A, 'M', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1
        };
        assertThat(unpack(unknown, "a.csv").tables()).isEmpty();
        assertThat(problems.list())
                .containsExactly(new Problem(
                        "a.csv",
                        0,
                        "is neither UTF-8, GB18030, Big5 nor UTF-16 text nor any other table that is known: deliver it as CSV"
                                + " or .xlsx"));
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        assertThat(unpack("PK\u0003\u0004 not really".getBytes(StandardCharsets.US_ASCII), "a.xlsx")
                        .tables())
                .isEmpty();
        assertThat(problems.list())
                .extracting(Problem::sentence)
                .first()
                .asString()
                .isEqualTo("the archive is cut off or damaged (deliver it again)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void everySheetOfAWorkbookBecomesATable(String kind) throws IOException {
        byte[] bytes;
        try (Workbook book = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheet(book);
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("统计口径, 见附件");
            book.createSheet("空白");
            book.write(out);
            bytes = out.toByteArray();
        }
        List<Unpacked> tables = unpack(bytes, "a." + kind).tables();
        assertThat(tables).extracting(Unpacked::name).containsExactly("a." + kind + "#办件", "a." + kind + "#说明");
        assertThat(text(tables.get(0)).lines())
                .containsExactly(
                        "统计时间:三季度,,,,",
                        "",
                        "办件编号,受理 时间,次数,金额,长号",
                        "A1,2026-03-05 14:30:00,3,12.5,440106199003070000",
                        "A2,2026-03-05 00:00:00,true,7,4.40106E+17");
        assertThat(text(tables.get(1))).isEqualTo("\"统计口径, 见附件\"\n");
    }

    private static void sheet(Workbook book) {
        Sheet sheet = book.createSheet("办件");
        sheet.createRow(0).createCell(0).setCellValue("统计时间:三季度");
        Row header = sheet.createRow(2);
        List.of("办件编号", "受理\n时间", "次数", "金额", "长号").forEach(h -> header.createCell(Math.max(0, header.getLastCellNum()))
                .setCellValue(h));
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d h:mm"));
        Row first = sheet.createRow(3);
        first.createCell(0).setCellValue("A1");
        first.createCell(1).setCellValue(LocalDateTime.of(2026, 3, 5, 14, 30));
        first.getCell(1).setCellStyle(date);
        first.createCell(2).setCellValue(3);
        first.createCell(3).setCellValue(12.5);
        first.createCell(4).setCellValue("440106199003070000");
        Row second = sheet.createRow(4);
        second.createCell(0).setCellValue("A2");
        second.createCell(1).setCellValue(46086);
        second.getCell(1).setCellStyle(date);
        second.createCell(2).setCellValue(true);
        second.createCell(3).setCellFormula("3+4");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(second.getCell(3));
        second.createCell(4).setCellValue(Double.parseDouble("440106199003070000"));
    }

    /** Bytes as gzip. */
    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
