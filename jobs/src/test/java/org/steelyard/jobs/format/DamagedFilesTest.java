package org.steelyard.jobs.format;

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
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.problem.Problems;

/** Sound files of every form, damaged at random: each is read, or refused with one sentence; nothing else ever happens. */
class DamagedFilesTest {

    private static final int FILES = 150;
    private static final String TEXT = "办件编号,受理部门,次数\nA1,税务局,3\nA2,\"市场, \"\"监管\"\"\",4\n".repeat(20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"csv", "gbk", "utf16", "gz", "zip", "xlsx", "xls", "html", "xml", "json", "array", "parquet"})
    void aDamagedFileIsReadOrRefusedWithASentence(String form) throws Exception {
        byte[] sound = sound(form);
        assertThat(new Unpacking(folder).found(sound, "sound").tables()).isNotEmpty();
        Random random = new Random(form.hashCode());
        for (int i = 0; i < FILES; i++) {
            byte[] damaged = damaged(sound, random);
            Problems problems = new Problems();
            Path file = Files.write(folder.resolve("damaged"), damaged);
            Found found = new Unpacker(folder.resolve("staging-" + i), problems).unpack(file, "damaged");
            assertThat(problems.list().size() == 1)
                    .as("%s, file %d: %s, %s", form, i, found.form(), problems.list())
                    .isEqualTo(found.tables().isEmpty());
            for (Unpacked table : found.tables()) {
                assertThat(Utf8Scan.of(table.path()).valid()).isTrue();
            }
        }
    }

    /** A few bytes changed, a stretch lost or doubled, or the end cut off. */
    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 1 -> {
                int length = Math.min(random.nextInt(64), bytes.length - at);
                System.arraycopy(sound, random.nextInt(bytes.length - length), bytes, at, length);
            }
            default -> {
                for (int i = random.nextInt(8); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return bytes;
    }

    private byte[] sound(String form) throws Exception {
        return switch (form) {
            case "gbk" -> TEXT.getBytes(Charset.forName("GBK"));
            case "utf16" -> TEXT.getBytes(StandardCharsets.UTF_16);
            case "gz" -> UnpackerTest.gzip(TEXT.getBytes(StandardCharsets.UTF_8));
            case "zip" -> Zips.of("a.csv", TEXT, "b.csv", TEXT);
            case "xlsx", "xls" -> book(form);
            case "html" ->
                "<table><tr><td colspan=2>办件</td></tr></table><table><tr><th>编号<tr><td>A1</table>"
                        .getBytes(StandardCharsets.UTF_8);
            case "xml" ->
                ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                + "<Worksheet Name=\"a\"><Table><Row><Cell><Data>编号</Data></Cell></Row></Table></Worksheet>"
                                + "</Workbook>")
                        .getBytes(StandardCharsets.UTF_8);
            case "json" ->
                "{\"编号\":\"A1\",\"次数\":3}\n{\"编号\":\"A2\",\"in\":{\"l\":[1,2]}}\n".getBytes(StandardCharsets.UTF_8);
            case "array" ->
                "[{\"编号\":\"A1\",\"次数\":3},\n{\"编号\":\"A2\",\"in\":{\"l\":[1,2]}}]".getBytes(StandardCharsets.UTF_8);
            case "parquet" -> parquet();
            default -> TEXT.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] book(String kind) throws IOException {
        try (Workbook book = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("办件");
            for (int i = 0; i < 30; i++) {
                sheet.createRow(i).createCell(0).setCellValue("编号" + i);
                sheet.getRow(i).createCell(1).setCellValue(i);
                sheet.getRow(i).createCell(2).setCellFormula("1+" + i);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private byte[] parquet() throws Exception {
        Path file = folder.resolve("made.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (SELECT 'A' || range AS id, range AS n, now()::TIMESTAMP AS t FROM range(100)) TO '"
                    + file + "' (FORMAT parquet)");
        }
        return Files.readAllBytes(file);
    }
}
