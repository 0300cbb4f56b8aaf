package org.steelyard.jobs.lane;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.jspecify.annotations.Nullable;

/** Expressions for which there is no quick way: computed by Spark, row by row. */
final class Interpreted {

    private Interpreted() {}

    static Truth truth(Expression expression) {
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                clear(count);
                for (int i = 0; i < count; i++) {
                    Long value = value(expression, rows, i);
                    if (value == null) {
                        nulls.add(i);
                    } else if (value != 0) {
                        yes.add(i);
                    }
                }
            }
        };
    }

    static Whole whole(Expression expression) {
        return new Whole() {
            @Override
            protected void fill(Rows rows, int count) {
                long[] to = room(count);
                nulls.clear(count);
                for (int i = 0; i < count; i++) {
                    Long value = value(expression, rows, i);
                    if (value == null) {
                        nulls.add(i);
                    }
                    to[i] = value == null ? 0 : value;
                }
            }
        };
    }

    private static @Nullable Long value(Expression expression, Rows rows, int row) {
        try {
            return Single.whole(expression, rows.row(row));
        } catch (RuntimeException e) {
            // The row may be one that does not count.
            throw new Doubt();
        }
    }
}
