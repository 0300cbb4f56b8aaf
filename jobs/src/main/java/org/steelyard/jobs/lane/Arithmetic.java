package org.steelyard.jobs.lane;

import java.util.Arrays;
import java.util.List;

/** Whole numbers made of whole numbers. What leaves its range is a {@link Doubt}: the row may be one that does not count. */
final class Arithmetic {

    /** What is done to two numbers. */
    enum Operation {
        ADD,
        SUBTRACT,
        MULTIPLY
    }

    /**
     * The numbers that a type holds.
     *
     * @param least the least
     * @param most the most
     */
    record Span(long least, long most) {
        static final Span LONG = new Span(Long.MIN_VALUE, Long.MAX_VALUE);
        static final Span INT = new Span(Integer.MIN_VALUE, Integer.MAX_VALUE);

        static Span digits(int precision) {
            long most = (long) StrictMath.pow(10, precision) - 1;
            return new Span(-most, most);
        }

        long in(long value) {
            if (value < least || value > most) {
                throw new Doubt();
            }
            return value;
        }
    }

    private Arithmetic() {}

    /** Adds, subtracts or multiplies. */
    static Whole of(Operation operation, Whole one, Whole other, Span span) {
        return new Whole() {
            @Override
            protected void fill(Rows rows, int count) {
                one.compute(rows);
                other.compute(rows);
                nulls.union(one.nulls(), other.nulls(), count);
                long[] to = room(count);
                long[] a = one.values();
                long[] b = other.values();
                boolean some = !nulls.none(count);
                for (int i = 0; i < count; i++) {
                    to[i] = some && nulls.has(i) ? 0 : span.in(exact(operation, a[i], b[i]));
                }
            }
        };
    }

    private static long exact(Operation operation, long a, long b) {
        try {
            return switch (operation) {
                case ADD -> Math.addExact(a, b);
                case SUBTRACT -> Math.subtractExact(a, b);
                case MULTIPLY -> Math.multiplyExact(a, b);
            };
        } catch (ArithmeticException e) {
            throw new Doubt();
        }
    }

    /** Multiplies by a power of ten, or divides by any number and cuts the rest off (towards zero, or down). */
    static Whole scaled(Whole of, long times, long by, boolean down, Span span) {
        return new Whole() {
            @Override
            protected void fill(Rows rows, int count) {
                of.compute(rows);
                nulls.copy(of.nulls(), count);
                long[] to = room(count);
                long[] from = of.values();
                for (int i = 0; i < count; i++) {
                    long value = times == 1 ? from[i] : exact(Operation.MULTIPLY, from[i], times);
                    long divided = by == 1 ? value : down ? Math.floorDiv(value, by) : value / by;
                    to[i] = span.in(divided);
                }
            }
        };
    }

    /** 1 where a condition holds, else 0. */
    static Whole of(Truth truth) {
        return new Whole() {
            @Override
            protected void fill(Rows rows, int count) {
                truth.compute(rows);
                nulls.copy(truth.nulls(), count);
                long[] to = room(count);
                for (int i = 0; i < count; i++) {
                    to[i] = truth.yes().has(i) ? 1 : 0;
                }
            }
        };
    }

    /** The same number for every row; without one a null. */
    static Whole constant(long value, boolean isNull) {
        return new Whole() {
            @Override
            protected void fill(Rows rows, int count) {
                Arrays.fill(room(count), 0, count, value);
                Arrays.fill(nulls.room(count), isNull ? -1L : 0L);
            }
        };
    }

    /** The least or the greatest of several that are there; null where none is. */
    static Whole extreme(List<Whole> of, boolean least) {
        return new Whole() {
            @Override
            protected void fill(Rows rows, int count) {
                of.forEach(o -> o.compute(rows));
                long[] to = room(count);
                System.arraycopy(of.get(0).values(), 0, to, 0, count);
                nulls.copy(of.get(0).nulls(), count);
                for (Whole next : of.subList(1, of.size())) {
                    long[] values = next.values();
                    for (int i = 0; i < count; i++) {
                        boolean none = nulls.has(i);
                        if (!next.nulls().has(i) && (none || (least ? values[i] < to[i] : values[i] > to[i]))) {
                            to[i] = values[i];
                        }
                    }
                    long[] left = nulls.words();
                    for (int w = 0; w < Bits.words(count); w++) {
                        left[w] &= next.nulls().words()[w];
                    }
                }
            }
        };
    }

    /** The number of the first case whose condition holds: cases, then the last for all others. */
    static Whole first(List<Truth> conditions, List<Whole> answers) {
        return new Whole() {
            @Override
            protected void fill(Rows rows, int count) {
                conditions.forEach(c -> c.compute(rows));
                answers.forEach(a -> a.compute(rows));
                long[] to = room(count);
                nulls.clear(count);
                for (int i = 0; i < count; i++) {
                    int c = 0;
                    while (c < conditions.size() && !conditions.get(c).yes().has(i)) {
                        c++;
                    }
                    Whole answer = answers.get(c);
                    to[i] = answer.values()[i];
                    if (answer.nulls().has(i)) {
                        nulls.add(i);
                    }
                }
            }
        };
    }
}
