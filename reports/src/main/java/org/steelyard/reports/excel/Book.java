package org.steelyard.reports.excel;

import java.io.IOException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of light rows, which stay in memory until the end, when their heights are known. */
final class Book extends SXSSFWorkbook {

    private static final int ALL_ROWS = -1;

    private final SharedTexts texts;

    Book(XSSFWorkbook whole) {
        super(whole, ALL_ROWS, false, true);
        this.texts = new SharedTexts(whole.getSharedStringSource());
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new SheetDataWriter(texts);
    }
}
