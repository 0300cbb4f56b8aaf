package org.steelyard.reports.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once. */
final class Styles {

    /** On every Windows with Chinese support; elsewhere office programs fall back to their own Chinese font. */
    private static final String FONT = "Microsoft YaHei";

    private static final String INK = "1F2933";
    private static final String RED = "B3261E";
    private static final String GREY = "66788A";
    private static final String LINE = "D5DCE3";
    private static final String HEAD = "E4EBF1";

    private record Key(Look look, Tone tone, boolean quoted) {}

    private final XSSFWorkbook book;
    private final String tied;
    private final String points;
    private final Map<Key, XSSFCellStyle> made = new HashMap<>();

    Styles(XSSFWorkbook book, int decimals, String tied) {
        this.book = book;
        this.tied = tied;
        this.points = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }

    /** The style of a cell; {@code quoted} keeps a text a text even when someone edits the cell. */
    XSSFCellStyle style(Look look, Tone tone, boolean quoted) {
        return made.computeIfAbsent(new Key(look, tone, quoted), this::make);
    }

    private XSSFCellStyle make(Key key) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(key));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(alignment(key.look()));
        if (key.look().bordered() && !key.look().number() && alignment(key.look()) == HorizontalAlignment.LEFT) {
            style.setIndention((short) 1);
        }
        style.setQuotePrefixed(key.quoted());
        if (key.look().number()) {
            style.setDataFormat(book.createDataFormat().getFormat(format(key.look())));
        }
        switch (key.look()) {
            case HEADER, LABEL -> fill(style);
            default -> style.setFillPattern(FillPatternType.NO_FILL);
        }
        style.setWrapText(key.look() == Look.WRAP
                || key.look() == Look.HEADER
                || key.look() == Look.NOTE
                || key.look() == Look.BULLET);
        if (key.look().bordered()) {
            border(style);
        }
        return style;
    }

    private XSSFFont font(Key key) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short)
                (key.look() == Look.TITLE ? 16 : key.look() == Look.SECTION ? 12 : key.look() == Look.NOTE ? 9 : 10));
        font.setBold(key.look() == Look.TITLE
                || key.look() == Look.SECTION
                || key.look() == Look.HEADER
                || key.tone() == Tone.LAST);
        boolean grey = key.tone() == Tone.MUTED || key.look() == Look.NOTE;
        font.setColor(color(key.tone() == Tone.LAST ? RED : grey ? GREY : INK));
        return font;
    }

    private static HorizontalAlignment alignment(Look look) {
        return switch (look) {
            case HEADER, CENTER, PLACE, TIED -> HorizontalAlignment.CENTER;
            case POINTS, SIGNED, WHOLE, DECIMAL, SHARE -> HorizontalAlignment.RIGHT;
            case TITLE, SECTION, NOTE, BULLET, LABEL, TEXT, WRAP -> HorizontalAlignment.LEFT;
        };
    }

    private String format(Look look) {
        return switch (look) {
            case POINTS -> points;
            case SIGNED -> "+" + points + ";-" + points + ";" + points;
            case WHOLE -> "#,##0";
            case PLACE -> "0";
            case DECIMAL -> "#,##0.00";
            case TIED -> tied;
            case SHARE -> "0.0%";
            case TITLE, SECTION, NOTE, BULLET, HEADER, LABEL, TEXT, WRAP, CENTER -> "General";
        };
    }

    private static void fill(XSSFCellStyle style) {
        style.setFillForegroundColor(color(HEAD));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(color(LINE));
        style.setTopBorderColor(color(LINE));
        style.setLeftBorderColor(color(LINE));
        style.setRightBorderColor(color(LINE));
    }

    private static XSSFColor color(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
