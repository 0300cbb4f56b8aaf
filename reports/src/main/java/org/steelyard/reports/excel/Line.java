package org.steelyard.reports.excel;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** One row of a sheet, filled from left to right. A text is always a text, never a formula. */
final class Line {

    private static final double DECIMALS = 3;
    private static final double TIED = 7;
    private static final int LONGEST = 32_767;

    private final Row row;
    private final Styles styles;
    private final Columns columns;
    private Tone tone = Tone.PLAIN;
    private int next;

    Line(Row row, Styles styles, Columns columns) {
        this.row = row;
        this.styles = styles;
        this.columns = columns;
    }

    /** The tone of the cells that follow. */
    Line tone(Tone tone) {
        this.tone = tone;
        return this;
    }

    /** A text on one line. */
    Line text(String text) {
        return text(text, Look.TEXT);
    }

    /** A text on one line with a look. */
    Line text(String text, Look look) {
        columns.oneLine(next, text);
        return put(text, look);
    }

    /** A text that may take several lines. */
    Line wrap(String text) {
        return wrap(text, LONGEST);
    }

    /** A text that takes more lines rather than widen its column beyond so many characters. */
    Line wrap(String text, double most) {
        columns.wrapped(row.getRowNum(), next, text, most);
        return put(text, Look.WRAP);
    }

    /** A text in the middle of its cell. */
    Line center(String text) {
        return text(text, Look.CENTER);
    }

    /** A column's header. */
    Line header(String text) {
        columns.header(row.getRowNum(), next, text);
        return put(text, Look.HEADER);
    }

    /** A text that runs over the cells to its right. */
    Line across(String text, Look look) {
        return put(text, look);
    }

    /** A number with a look; an empty cell for null. */
    Line number(@Nullable Double number, Look look) {
        if (number == null) {
            return center("");
        }
        columns.digits(next, number, look == Look.TIED ? TIED : DECIMALS);
        Cell cell = cell(look, false);
        cell.setCellValue(number);
        return this;
    }

    /** Points, shown with the scheme's decimals. */
    Line points(@Nullable Double points) {
        return number(points, Look.POINTS);
    }

    /** A whole number. */
    Line whole(long number) {
        columns.digits(next, (double) number, 0);
        cell(Look.WHOLE, false).setCellValue((double) number);
        return this;
    }

    /** An exact decimal, shown whole where it is whole. */
    Line exact(@Nullable BigDecimal number) {
        if (number == null) {
            return center("");
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? whole(number.longValue()) : number(number.doubleValue(), Look.DECIMAL);
    }

    private Line put(String text, Look look) {
        boolean quoted = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        cell(look, quoted).setCellValue(kept);
        return this;
    }

    private Cell cell(Look look, boolean quoted) {
        Cell cell = row.createCell(next++);
        cell.setCellStyle(styles.style(look, tone, quoted));
        return cell;
    }
}
