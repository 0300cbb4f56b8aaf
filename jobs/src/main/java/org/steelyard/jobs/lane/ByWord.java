package org.steelyard.jobs.lane;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.jspecify.annotations.Nullable;

/** What depends on one text column and nothing else: computed by Spark once for each text, whatever the expression is. */
final class ByWord {

    private static final byte UNKNOWN = -1;
    private static final byte NO = 0;
    private static final byte YES = 1;
    private static final byte NULL = 2;

    private final Words words;
    private final Expression expression;
    private final GenericInternalRow row;
    private final int ordinal;
    /** What is known of each text; of a null text at 0, of text n at n + 1. */
    private byte[] state = new byte[64];

    private long[] numbers = new long[64];
    private int generation = -1;

    private ByWord(Words words, Expression expression, int ordinal) {
        this.words = words;
        this.expression = expression;
        this.ordinal = ordinal;
        this.row = new GenericInternalRow(ordinal + 1);
        Arrays.fill(state, UNKNOWN);
    }

    /** A condition on a text. */
    static Truth truth(Words words, Expression expression, int ordinal) {
        ByWord table = new ByWord(words, expression, ordinal);
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                table.begin(rows);
                clear(count);
                int[] values = words.values();
                for (int i = 0; i < count; i++) {
                    byte state = table.at(values[i] + 1);
                    if (state == YES) {
                        yes.add(i);
                    } else if (state == NULL) {
                        nulls.add(i);
                    }
                }
            }
        };
    }

    /** A number for a text. */
    static Whole whole(Words words, Expression expression, int ordinal) {
        ByWord table = new ByWord(words, expression, ordinal);
        return new Whole() {
            @Override
            protected void fill(Rows rows, int count) {
                table.begin(rows);
                long[] to = room(count);
                nulls.clear(count);
                int[] values = words.values();
                for (int i = 0; i < count; i++) {
                    int n = values[i] + 1;
                    if (table.at(n) == NULL) {
                        nulls.add(i);
                    }
                    to[i] = table.numbers[n];
                }
            }
        };
    }

    private void begin(Rows rows) {
        words.compute(rows);
        if (generation != words.generation()) {
            Arrays.fill(state, UNKNOWN);
            generation = words.generation();
        }
        if (state.length <= words.size()) {
            int before = state.length;
            state = Arrays.copyOf(state, Math.max(words.size() + 1, 2 * before));
            numbers = Arrays.copyOf(numbers, state.length);
            Arrays.fill(state, before, state.length, UNKNOWN);
        }
    }

    private byte at(int n) {
        byte known = state[n];
        return known == UNKNOWN ? learn(n) : known;
    }

    private byte learn(int n) {
        row.update(ordinal, n == 0 ? null : words.text(n - 1));
        @Nullable Long value;
        try {
            value = Single.whole(expression, row);
        } catch (RuntimeException e) {
            // The text may stand only in rows that do not count.
            throw new Doubt();
        }
        numbers[n] = value == null ? 0 : value;
        state[n] = value == null ? NULL : value == 0 ? NO : YES;
        return state[n];
    }
}
