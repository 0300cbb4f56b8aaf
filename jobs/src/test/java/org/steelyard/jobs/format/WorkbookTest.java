package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of both kinds of Excel workbook: what their rows and merged cells must become, and which are refused. */
class WorkbookTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void everySheetIsATableAndEveryLineItsRow(String kind) throws IOException {
        byte[] bytes = Books.book(kind, book -> {
            Sheet first = book.createSheet("办件, 一季度");
            Books.row(first, 0, "云州市办件明细");
            Books.row(first, 3, "办件编号", "受理\n部门", "次数");
            Books.row(first, 4, "A1", "税务局, \"一分局\"", 3);
            Books.row(first, 6, "A2", "", 4.5);
            book.createSheet("空白");
            Books.row(book.createSheet("说明"), 1, "统计口径");
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
        byte[] bytes = Books.book(kind, book -> {
            Sheet sheet = book.createSheet("办件");
            Books.row(sheet, 0, "办件编号", "时间", "");
            Books.row(sheet, 1, "", "受理时间", "办结时间");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        });
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind)).containsExactly("办件编号,时间,", "办件编号,受理时间,办结时间");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aDepartmentMergedOverItsCasesIsThatOfEachAndBlankRowsStayNone(String kind) throws IOException {
        byte[] bytes = Books.book(kind, book -> {
            Sheet sheet = book.createSheet("办件");
            Books.row(sheet, 0, "受理部门", "办件编号", "行政区划");
            Books.row(sheet, 1, "税务局, \"一分局\"", "A1", "青湖区");
            Books.row(sheet, 2, "", "A2", "");
            Books.row(sheet, 4, "", "A3", "鹭洲区");
            Books.row(sheet, 5, "", "A4");
            Books.row(sheet, 6, "民政局", "A5");
            Books.row(sheet, 7, "", "A6", "", "wide");
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
    void aRowWiderThanThoseAboveItWidensThemAll(String kind) throws IOException {
        byte[] bytes = Books.book(kind, book -> {
            Sheet sheet = book.createSheet("a");
            Books.row(sheet, 0, "title");
            Books.row(sheet, 2, "x", "y");
            Books.row(sheet, 3, 1);
            Books.row(sheet, 4, 1, 2, 3, "far out");
            Books.row(sheet, 5, true);
        });
        assertThat(new Unpacking(folder).lines(bytes, "a." + kind))
                .containsExactly("title,,,", "", "x,y,,", "1,,,", "1,2,3,far out", "true,,,");
    }

    @Test
    void aWorkbookUnderAPasswordIsRefused() throws Exception {
        byte[] xlsx = Books.book("xlsx", book -> Books.row(book.createSheet("a"), 0, "x"));
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
            xls = Books.book("xls", book -> Books.row(book.createSheet("a"), 0, "x"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(new Unpacking(folder).refusal(xls, "a.xls"))
                .isEqualTo("a.xls: is protected by a password: save it without one and deliver it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aWorkbookWithoutAnyRowIsRefused(String kind) throws IOException {
        assertThat(new Unpacking(folder).refusal(Books.book(kind, book -> book.createSheet("a")), "a." + kind))
                .isEqualTo("a." + kind + ": holds no row: expected a header and records (deliver it again)");
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 2000, 4000, 5000})
    void anOldWorkbookThatIsCutOffIsReadWholeOrNotAtAll(int length) throws IOException {
        byte[] whole = Books.book("xls", book -> {
            Sheet sheet = book.createSheet("a");
            for (int i = 0; i < 20; i++) {
                Books.row(sheet, i, "x" + i, i);
            }
        });
        Unpacking unpacking = new Unpacking(folder);
        Found found = unpacking.found(java.util.Arrays.copyOf(whole, length), "a.xls");
        for (Unpacked table : found.tables()) {
            assertThat(Unpacking.lines(table)).hasSize(20);
        }
    }
}
