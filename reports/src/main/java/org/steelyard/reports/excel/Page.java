package org.steelyard.reports.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet, written from top to bottom and set up for A4 landscape. */
final class Page {

    /** The number of columns of a page of labels and texts. */
    static final int CARD = 2;

    private static final double CARD_TEXT = 104;
    private static final double TABLE_TEXT = 60;
    private static final float ROW_HEIGHT = 19;

    private final Sheet sheet;
    private final Styles styles;
    private final Columns columns;
    private final int width;
    private int next;

    /** An empty sheet of so many columns. */
    Page(Sheet sheet, Styles styles, int width, String footer) {
        this.sheet = sheet;
        this.styles = styles;
        this.width = width;
        this.columns = new Columns(width == CARD ? CARD_TEXT : TABLE_TEXT);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setDefaultRowHeightInPoints(ROW_HEIGHT);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.setHorizontallyCenter(true);
        sheet.setDisplayGridlines(false);
        sheet.getFooter().setCenter(footer);
    }

    /** A new line of cells. */
    Line line() {
        return new Line(sheet.createRow(next++), styles, columns);
    }

    /** The sheet's title. */
    void title(String text) {
        merged(text, Look.TITLE);
        sheet.getRow(next - 1).setHeightInPoints(28);
    }

    /** A heading within the sheet. */
    void section(String text) {
        merged(text, Look.SECTION);
        sheet.getRow(next - 1).setHeightInPoints(24);
    }

    /** A small remark over the whole width. */
    void note(String text) {
        columns.across(next, 0, width - 1, text);
        merged(text, Look.NOTE);
    }

    /** A sentence over the whole width. */
    void bullet(String text, Tone tone) {
        columns.across(next, 0, width - 1, text);
        line().tone(tone).across(text, Look.BULLET);
        join();
    }

    private void merged(String text, Look look) {
        line().across(text, look);
        join();
    }

    private void join() {
        if (width > 1) {
            sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, width - 1));
        }
    }

    /** An empty line. */
    void gap() {
        sheet.createRow(next++);
    }

    /** A row of headers. */
    void header(List<String> texts) {
        Line line = line();
        texts.forEach(line::header);
    }

    /** A row of headers that stays on the screen with {@code left} columns and is repeated on every printed page. */
    void frozenHeader(List<String> texts, int left) {
        header(texts);
        sheet.createFreezePane(left, next);
        sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    }

    /** Lets the reader filter the lines written since the header row. */
    void filter(int headerRow) {
        if (next - 1 > headerRow) {
            sheet.setAutoFilter(new CellRangeAddress(headerRow, next - 1, 0, width - 1));
        }
    }

    /** Prints the whole sheet on one piece of paper. */
    void onePaper() {
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** The number of lines so far. */
    int lines() {
        return next;
    }

    /** Makes the columns as wide as their texts. */
    void finish() {
        columns.apply(sheet);
    }
}
