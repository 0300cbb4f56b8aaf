package org.steelyard.jobs.lane;

/** Conditions on whole numbers. */
final class Comparison {

    /** How two numbers are compared. */
    enum Sign {
        EQUAL,
        LESS,
        AT_MOST
    }

    private Comparison() {}

    /** Compares two numbers of each row. */
    static Truth of(Sign sign, Whole one, Whole other) {
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                one.compute(rows);
                other.compute(rows);
                nulls.union(one.nulls(), other.nulls(), count);
                compare(sign, one.values(), other.values(), yes.room(count), count);
                long[] answer = yes.words();
                for (int w = 0; w < Bits.words(count); w++) {
                    answer[w] &= ~nulls.words()[w];
                }
            }
        };
    }

    private static void compare(Sign sign, long[] a, long[] b, long[] to, int count) {
        for (int w = 0; w < Bits.words(count); w++) {
            int first = w << 6;
            int last = Math.min(first + 64, count);
            to[w] = switch (sign) {
                case EQUAL -> equal(a, b, first, last);
                case LESS -> less(a, b, first, last);
                case AT_MOST -> ~less(b, a, first, last);
            };
        }
    }

    private static long equal(long[] a, long[] b, int first, int last) {
        long bits = 0;
        for (int i = first; i < last; i++) {
            bits |= (a[i] == b[i] ? 1L : 0L) << i;
        }
        return bits;
    }

    private static long less(long[] a, long[] b, int first, int last) {
        long bits = 0;
        for (int i = first; i < last; i++) {
            bits |= (a[i] < b[i] ? 1L : 0L) << i;
        }
        return bits;
    }

    /** Whether a number is one of several; where it is none of them and one of those is null, nobody knows. */
    static Truth among(Whole of, long[] sorted, boolean withNull) {
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                of.compute(rows);
                clear(count);
                nulls.copy(of.nulls(), count);
                long[] values = of.values();
                for (int i = 0; i < count; i++) {
                    if (nulls.has(i)) {
                        continue;
                    }
                    if (java.util.Arrays.binarySearch(sorted, values[i]) >= 0) {
                        yes.add(i);
                    } else if (withNull) {
                        nulls.add(i);
                    }
                }
            }
        };
    }
}
