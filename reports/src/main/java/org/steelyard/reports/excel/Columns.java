package org.steelyard.reports.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The widths of a sheet's columns and the heights of its wrapped rows, from what is written in them. */
final class Columns {

    private static final double NARROWEST = 6;
    private static final double WRAPPED_HEADER = 10;
    private static final float LINE_HEIGHT = 16.5f;

    private record Wrapped(int row, int first, int last, String text) {}

    private final double widest;
    private final SortedMap<Integer, Double> widths = new TreeMap<>();
    private final List<Wrapped> wrapped = new ArrayList<>();

    /** Columns that grow no wider than so many characters. */
    Columns(double widest) {
        this.widest = widest;
    }

    /** Notes a text that must fit on one line. */
    void oneLine(int column, String text) {
        widen(column, TextWidth.of(text) + 3);
    }

    /** Notes a text that may take several lines. */
    void wrapped(int row, int column, String text, double most) {
        widen(column, Math.min(most, TextWidth.of(text) + 3));
        wrapped.add(new Wrapped(row, column, column, text));
    }

    /** Notes a header, which is wrapped before it widens its column. */
    void header(int row, int column, String text) {
        widen(column, Math.min(TextWidth.of(text) + 2, WRAPPED_HEADER + 2));
        wrapped.add(new Wrapped(row, column, column, text));
    }

    /** Notes a text over several columns, which widens none of them. */
    void across(int row, int first, int last, String text) {
        wrapped.add(new Wrapped(row, first, last, text));
    }

    /** Notes a number and the room that it needs beside its whole digits. */
    void digits(int column, double number, double room) {
        double whole = Math.abs(number);
        int count = 1;
        for (double power = 10; power <= whole; power *= 10) {
            count++;
        }
        widen(column, count + (count - 1) / 3 + room + 3);
    }

    private void widen(int column, double width) {
        widths.merge(column, Math.min(widest, Math.max(NARROWEST, width)), Math::max);
    }

    /** Sets widths and heights. */
    void apply(Sheet sheet) {
        widths.forEach((column, width) -> sheet.setColumnWidth(column, (int) Math.round(width * 256)));
        SortedMap<Integer, Integer> lines = new TreeMap<>();
        for (Wrapped cell : wrapped) {
            double width = -1;
            for (int column = cell.first(); column <= cell.last(); column++) {
                width += widths.getOrDefault(column, 8.0);
            }
            lines.merge(cell.row(), TextWidth.lines(cell.text(), width), Math::max);
        }
        lines.forEach((index, count) -> {
            Row row = sheet.getRow(index);
            row.setHeightInPoints(Math.min(409, count * LINE_HEIGHT + 3));
        });
    }
}
