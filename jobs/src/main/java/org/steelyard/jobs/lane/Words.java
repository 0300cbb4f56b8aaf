package org.steelyard.jobs.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The values of a text column as numbers: the same text has the same number, from 0 on in the order in which they were met.
 *
 * <p>A frozen file holds few texts many times. So each is looked at once a batch, and what depends on it is computed once.
 */
public final class Words extends Lane {

    /** The number of a null. */
    public static final int NULL = -1;

    /** With more texts than this the numbers begin anew, so that ids do not fill the memory. */
    private static final int MOST = 1 << 16;

    private final int ordinal;
    private final Map<UTF8String, Integer> numbers = new HashMap<>();
    private final List<UTF8String> texts = new ArrayList<>();
    private int[] values = new int[4096];
    private int[] byId = new int[256];
    private int generation;

    Words(int ordinal) {
        this.ordinal = ordinal;
    }

    /** The numbers. */
    public int[] values() {
        return values;
    }

    /** The text of a number. */
    public UTF8String text(int number) {
        return texts.get(number);
    }

    /** How many texts have numbers. */
    public int size() {
        return texts.size();
    }

    /** How often the numbers have begun anew. */
    public int generation() {
        return generation;
    }

    @Override
    protected void fill(Rows rows, int count) {
        ColumnVector column = rows.column(ordinal);
        if (values.length < count) {
            values = new int[count];
        }
        nulls.clear(count);
        if (texts.size() > MOST) {
            numbers.clear();
            texts.clear();
            generation++;
        }
        if (column instanceof WritableColumnVector writable && writable.hasDictionary()) {
            byDictionary(writable, count);
        } else {
            for (int i = 0; i < count; i++) {
                values[i] = column.isNullAt(i) ? none(i) : number(column.getUTF8String(i));
            }
        }
    }

    private void byDictionary(WritableColumnVector column, int count) {
        // The dictionary may be another one than that of the batch before: nothing is kept.
        Arrays.fill(byId, NULL);
        WritableColumnVector ids = column.getDictionaryIds();
        for (int i = 0; i < count; i++) {
            if (column.isNullAt(i)) {
                values[i] = none(i);
                continue;
            }
            int id = ids.getDictId(i);
            if (id >= byId.length) {
                int before = byId.length;
                byId = Arrays.copyOf(byId, Math.max(id + 1, 2 * before));
                Arrays.fill(byId, before, byId.length, NULL);
            }
            int number = byId[id];
            if (number == NULL) {
                number = number(column.getUTF8String(i));
                byId[id] = number;
            }
            values[i] = number;
        }
    }

    private int none(int row) {
        nulls.add(row);
        return NULL;
    }

    private int number(UTF8String text) {
        Integer known = numbers.get(text);
        if (known == null) {
            known = texts.size();
            UTF8String kept = text.copy();
            numbers.put(kept, known);
            texts.add(kept);
        }
        return known;
    }
}
