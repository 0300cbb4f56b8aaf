package org.steelyard.reports.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.steelyard.reports.Labels;

/** The sheets of one workbook. */
record Sheets(Book book, Styles styles, Labels labels) {

    void add(String name, int width, Consumer<Page> content) throws IOException {
        SXSSFSheet sheet = book.createSheet(name);
        Page page = new Page(sheet, styles, width, labels.text("print.page"));
        content.accept(page);
        page.finish();
        // Sheet by sheet: left to itself the workbook numbers its texts in an order that changes between runs.
        sheet.flushRows();
    }

    static void save(Book book, Path file) throws IOException {
        book.setZip64Mode(Zip64Mode.Never);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        Files.write(file, SamePackage.of(bytes.toByteArray()));
    }
}
