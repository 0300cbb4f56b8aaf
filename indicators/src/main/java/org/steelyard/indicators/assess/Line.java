package org.steelyard.indicators.assess;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one row in UTF-8, without the white space around them; the next row overwrites it. */
final class Line {

    private static final int NONE = -1;

    private final Words words = new Words();
    private List<String> columns = List.of();
    private byte[] text = new byte[0];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private Words.@Nullable Word[] before = new Words.Word[16];
    private int size;

    /** The columns that rows from now on have. */
    void columns(List<String> header) {
        columns = List.copyOf(header);
    }

    /** The columns. */
    List<String> columns() {
        return columns;
    }

    /** The position of a column; the columns that are not there have one too, whose cells are empty. */
    int column(String name) {
        return columns.indexOf(name);
    }

    void begin(byte[] row) {
        text = row;
        size = 0;
    }

    void add(int first, int end) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
        }
        int start = first;
        for (int width = Blanks.after(text, start, end); width > 0; width = Blanks.after(text, start, end)) {
            start += width;
        }
        int stop = end;
        for (int width = Blanks.before(text, start, stop); width > 0; width = Blanks.before(text, start, stop)) {
            stop -= width;
        }
        from[size] = start;
        to[size++] = stop;
    }

    /** The number of cells. */
    int size() {
        return size;
    }

    /** Whether a row holds nothing. */
    boolean blank() {
        return size == 1 && from[0] == to[0];
    }

    /** The cell of a column; the same string each time that it holds the same. */
    String word(int column) {
        if (empty(column)) {
            return "";
        }
        Words.Word word = before[column];
        if (word == null || !word.is(text, from[column], to[column])) {
            word = words.word(text, from[column], to[column]);
            before[column] = word;
        }
        return word.text;
    }

    /** Whether the cell of a column holds nothing. */
    boolean empty(int column) {
        return column == NONE || from[column] == to[column];
    }

    /** The number in a cell; NaN where there is none. */
    double number(int column) {
        return Numbers.decimal(text, from[column], to[column]);
    }
}
