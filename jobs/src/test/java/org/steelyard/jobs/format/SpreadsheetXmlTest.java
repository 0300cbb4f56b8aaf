package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetXmlTest {

    private static final String BOOK = """
            <?xml version="1.0" encoding="GB2312"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Worksheet ss:Name="办件"><Table>
            <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">云州市办件明细</Data></Cell></Row>
            <Row ss:Index="3"><Cell><Data ss:Type="String">编号</Data></Cell><Cell ss:MergeAcross="1"><Data ss:Type="String">时间</Data></Cell>
             <Cell><Data ss:Type="String">次数</Data><Comment><ss:Data>a remark</ss:Data></Comment></Cell></Row>
            <Row><Cell ss:Formula="=EVIL()"><Data ss:Type="String">A&lt;1</Data></Cell>
             <Cell ss:Index="3"><Data ss:Type="DateTime">2026-03-05T09:05:00.000</Data></Cell><Cell><Data ss:Type="Number">3</Data></Cell></Row>
            </Table></Worksheet>
            <Worksheet ss:Name="空白"><Table/></Worksheet>
            <Worksheet ss:Name="二"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>
            </Workbook>
            """;

    @TempDir
    private Path folder;

    @Test
    void everySheetIsATableAndEveryLineItsRow() throws IOException {
        Map<String, List<String>> tables = new Unpacking(folder).tables(BOOK.getBytes(Charset.forName("GBK")), "a.xls");
        assertThat(tables.keySet()).containsExactly("a.xls#办件", "a.xls#二");
        assertThat(tables.get("a.xls#办件"))
                .containsExactly("云州市办件明细,,,", "", "编号,时间,,次数", "A<1,,2026-03-05T09:05:00.000,3");
        assertThat(tables.get("a.xls#二")).containsExactly("x");
    }

    @Test
    void aCellMergedOverSeveralRowsStandsInEach() throws IOException {
        String rows = BOOK.substring(0, BOOK.indexOf("<Row>"))
                + "<Row><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">税务局</Data></Cell><Cell><Data"
                + " ss:Type=\"String\">A1</Data></Cell></Row><Row><Cell ss:Index=\"2\"><Data"
                + " ss:Type=\"String\">A2</Data></Cell></Row><Row><Cell ss:Index=\"2\"><Data"
                + " ss:Type=\"String\">A3</Data></Cell></Row></Table></Worksheet></Workbook>";
        assertThat(new Unpacking(folder).lines(rows.getBytes(Charset.forName("GBK")), "a.xls"))
                .containsExactly("税务局,A1", "税务局,A2", ",A3");
    }

    @Test
    void entitiesAndPlacesThatNoSpreadsheetHasAreRefused() throws IOException {
        String plain = BOOK.replace("GB2312", "UTF-8");
        assertThat(new Unpacking(folder)
                        .refusal(plain.replace("<Workbook", "<!DOCTYPE x [<!ENTITY e \"ha\">]><Workbook"), "a.xls"))
                .endsWith("holds a document type or entities, which tables have no need of: refused for safety");
        assertThat(new Unpacking(folder)
                        .refusal(plain.replace("ss:Index=\"3\"><Cell>", "ss:Index=\"9999999\"><Cell>"), "b.xls"))
                .isEqualTo("b.xls:6: names a place that no spreadsheet has there: the workbook is damaged");
        assertThat(new Unpacking(folder).refusal(plain.replace("</Table>", ""), "c.xls"))
                .startsWith("c.xls: is no Excel 2003 XML that can be opened");
    }

    @Test
    void aPageWithItsPicturesInOneFileIsRefused() throws IOException {
        assertThat(new Unpacking(folder)
                        .refusal(
                                "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n<html>",
                                "a.xls"))
                .isEqualTo("a.xls: is a web page in one file with its pictures (MHTML): save it as .xlsx or CSV");
    }
}
