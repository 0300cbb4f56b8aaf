package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.jobs.source.CaseLog;

/**
 * The same four cases in files that other tools made: workbooks by LibreOffice and openpyxl, with a title, a header of two merged
 * lines, a department merged over its cases, dates of several kinds, a formula and totals; texts by iconv.
 */
class ForeignFilesTest {

    @TempDir
    private Path folder;

    private Delivery delivery(String file) throws IOException {
        Delivery delivery = new Delivery(folder.resolve("in"), CaseLog.TABLE);
        try (InputStream in = ForeignFilesTest.class.getResourceAsStream("foreign/" + file)) {
            Files.write(folder.resolve("in/a.csv"), Objects.requireNonNull(in).readAllBytes());
        }
        return delivery;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "libreoffice.xls, a.csv#办件, 5, 2",
        "libreoffice.xlsx, a.csv#办件, 5, 2",
        "libreoffice-html.xls, a.csv, 5, 2",
        // It writes a formula without the value that it has: a row whose value nobody computed is not guessed at.
        "openpyxl.xlsx, a.csv#办件, 5, ",
        "iconv-gb18030.csv, a.csv, 2, 2",
        "iconv-utf16.csv, a.csv, 2, 2",
        "iconv-big5.csv, a.csv, 2, 2"
    })
    void theSameCasesAreTheSameRows(String file, String name, int first, String formula) throws IOException {
        Delivery delivery = delivery(file);
        List<String> rows = delivery
                .rows(delivery.open(folder.resolve("staging")))
                .selectExpr("concat_ws(' ', concat(source_file, ':', source_line), case_id, department,"
                        + " accept_time, close_time, status, material_count, date_only, rule, fate)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        // Big5 has no simplified character: there the tax bureau has another's number.
        String tax = file.contains("big5") ? "市场监督管理局" : "税务局";
        String computed = formula == null ? "unreadable_value rejected" : formula + " accepted";
        assertThat(rows)
                .containsExactly(
                        name + ":" + first + " 000101 " + tax
                                + " 2026-07-01 09:00:00 2026-07-02 10:30:00 CLOSED_OK 3 accepted",
                        name + ":" + (first + 1) + " 000102 " + tax
                                + " 2026-07-03 00:00:00 IN_PROCESS accept_time accepted",
                        name + ":" + (first + 2) + " 000103 " + tax
                                + " 2026-07-06 15:05:00 2026-07-07 23:59:00 CLOSED_OK " + computed,
                        name + ":" + (first + 3) + " 000104 市场监督管理局 2026-07-03 12:00:00 IN_PROCESS 2 accepted",
                        name + ":" + (first + 4) + " total_row excluded");
    }

    @Test
    void anOpenDocumentSheetIsRefusedWithWhatToDo() throws IOException {
        Delivery delivery = delivery("libreoffice.ods");
        assertThatThrownBy(() -> delivery.open(folder.resolve("staging")))
                .hasMessage("a.csv: is an OpenDocument file: save it as .xlsx or CSV");
    }
}
