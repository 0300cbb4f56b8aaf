package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks made by POI and then tampered with. */
class XlsxSafetyTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    private static byte[] book() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("secret");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] with(String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(Zips.entries(book()));
        String before = new String(entries.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        entries.put(part, change.apply(before).getBytes(StandardCharsets.UTF_8));
        return Zips.of(entries, StandardCharsets.UTF_8);
    }

    private static byte[] rows(String rows) throws IOException {
        return with(SHEET, xml -> xml.replaceFirst("<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
    }

    @Test
    void phoneticGuidesAreNoPartOfACell() throws IOException {
        byte[] bytes =
                rows("<row><c t=\"inlineStr\"><is><r><t>办件</t></r><r><t>编号</t></r><rPh sb=\"0\" eb=\"2\"><t>banjian</t>"
                        + "</rPh></is></c></row>");
        assertThat(new Unpacking(folder).lines(bytes, "a.xlsx")).containsExactly("办件编号");
    }

    @Test
    void aFormulaThatWasNeverComputedIsNoBlank() throws IOException {
        byte[] bytes =
                rows("<row><c><f>A2+3</f><v></v></c><c><f>A2+3</f></c><c t=\"str\"><f>\"\"</f><v></v></c><c><f>1+1</f>"
                        + "<v>2</v></c><c><v></v></c></row>");
        Found found = new Unpacking(folder).found(bytes, "a.xlsx");
        assertThat(Unpacking.lines(found.tables().get(0))).containsExactly("#FORMULA!,#FORMULA!,,2,");
        assertThat(found.notes())
                .singleElement()
                .asString()
                .contains("a.xlsx: 2 of its formulas were never computed and stand here as #FORMULA!");
    }

    @Test
    void entitiesAreRefusedAndNoFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "planted");
        byte[] outside = with(SHEET, xml -> xml.replaceFirst(
                        "<worksheet", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><worksheet")
                .replaceFirst("<sheetData>.*</sheetData>", cell("&e;")));
        assertThat(new Unpacking(folder).refusal(outside, "a.xlsx"))
                .endsWith("holds a document type or entities, which tables have no need of: refused for safety");
        byte[] laughs = with(
                "xl/sharedStrings.xml",
                xml -> xml.replaceFirst(
                        "<sst", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst"));
        assertThat(new Unpacking(folder).refusal(laughs, "b.xlsx")).endsWith("refused for safety");
    }

    @Test
    void aDamagedSheetIsRefusedWithoutAWordOnTheTerminal() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(Zips.entries(book()));
        byte[] sheet = Objects.requireNonNull(entries.get(SHEET));
        sheet[sheet.length - 20] = (byte) 0xFF;
        byte[] damaged = Zips.of(entries, StandardCharsets.UTF_8);
        PrintStream before = System.err;
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        System.setErr(new PrintStream(terminal, true, StandardCharsets.UTF_8));
        try {
            assertThat(new Unpacking(folder).refusal(damaged, "a.xlsx")).contains("a.xlsx");
        } finally {
            System.setErr(before);
        }
        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static String cell(String text) {
        return "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row></sheetData>";
    }

    @Test
    void textInsideTheCellIsReadWithItsEscapes() throws IOException {
        byte[] bytes = rows("<row><c t=\"inlineStr\"><is><t>a_x000D_b</t></is></c><c><v>3</v></c></row>"
                + "<row><c/><c t=\"str\"><f>EVIL()</f><v>kept</v></c><c t=\"s\"><v>0</v></c></row>");
        assertThat(new Unpacking(folder).lines(bytes, "a.xlsx")).containsExactly("a b,3,", ",kept,secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r=\"1048577\"><c><v>1</v></c></row>|a.xlsx: names a row 1048577, which no spreadsheet has",
                "<row r=\"0\"><c><v>1</v></c></row>|a.xlsx: names a row 0, which no spreadsheet has",
                "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>|a.xlsx:2: names a cell that no spreadsheet has there",
                "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>|a.xlsx:2: names a cell that no spreadsheet has there",
                "<row r=\"2\"><c t=\"s\"><v>7</v></c></row>|a.xlsx: points to a text that is not there",
                "<row r=\"2\"><c><v>many</v></c></row>|a.xlsx: is no Excel workbook that can be opened",
                "<row r=\"2\"><c><v>1</c></row>|a.xlsx: is no Excel workbook that can be opened"
            })
    void aSheetThatNoSpreadsheetWouldWriteIsRefused(String rows, String sentence) throws IOException {
        assertThat(new Unpacking(folder).refusal(rows(rows), "a.xlsx")).startsWith(sentence);
    }

    @Test
    void aTextLongerThanAnyCellIsRefused() throws IOException {
        byte[] bytes = rows("<row><c t=\"inlineStr\"><is><t>" + noise(1_100_000) + "</t></is></c></row>");
        assertThat(new Unpacking(folder).refusal(bytes, "a.xlsx"))
                .contains("holds a text of more than 1048576 characters: refused");
    }

    /** Text that hardly packs, or it would be taken for a bomb. */
    private static String noise(int length) {
        StringBuilder text = new StringBuilder();
        new java.util.Random(1).ints(length, 'a', 'z').forEach(c -> text.append((char) c));
        return text.toString();
    }

    @Test
    void aWorkbookThatUnpacksToManyTimesItsSizeIsRefused() throws IOException {
        byte[] bomb = rows("<row><c><v>1</v></c></row>" + " ".repeat(60_000_000));
        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(new Unpacking(folder).refusal(bomb, "a.xlsx"))
                .isEqualTo(
                        "a.xlsx: unpacks to far more than it holds, as archives do that are made to fill disks: refused");
    }

    @Test
    void otherOfficeDocumentsAreToldApart() throws IOException {
        assertThat(new Unpacking(folder)
                        .refusal(Zips.of("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"), "a"))
                .isEqualTo("a: is an Office document, but no Excel workbook: deliver a workbook or CSV");
        assertThat(new Unpacking(folder).refusal(Zips.of("[Content_Types].xml", "<x/>", "xl/workbook.bin", "x"), "b"))
                .isEqualTo("b: is a binary Excel workbook (.xlsb): save it as .xlsx");
        assertThat(new Unpacking(folder)
                        .refusal(Zips.of("mimetype", "application/vnd.oasis.opendocument", "content.xml", "<x/>"), "c"))
                .isEqualTo("c: is an OpenDocument file: save it as .xlsx or CSV");
    }
}
