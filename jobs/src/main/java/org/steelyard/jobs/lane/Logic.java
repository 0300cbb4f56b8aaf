package org.steelyard.jobs.lane;

import java.util.List;

/** Conditions made of conditions, with SQL's third answer: null where it is not known. */
final class Logic {

    private Logic() {}

    /** Both. */
    static Truth and(Truth one, Truth other) {
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                one.compute(rows);
                other.compute(rows);
                long[] yes = this.yes.room(count);
                long[] unknown = nulls.room(count);
                for (int w = 0; w < Bits.words(count); w++) {
                    long a = one.yes.words()[w];
                    long b = other.yes.words()[w];
                    // Where either is false, the answer is: false, whatever the other.
                    long open = (a | one.nulls.words()[w]) & (b | other.nulls.words()[w]);
                    yes[w] = a & b;
                    unknown[w] = open & ~yes[w];
                }
            }
        };
    }

    /** Either. */
    static Truth or(Truth one, Truth other) {
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                one.compute(rows);
                other.compute(rows);
                long[] yes = this.yes.room(count);
                long[] unknown = nulls.room(count);
                for (int w = 0; w < Bits.words(count); w++) {
                    yes[w] = one.yes.words()[w] | other.yes.words()[w];
                    unknown[w] = (one.nulls.words()[w] | other.nulls.words()[w]) & ~yes[w];
                }
            }
        };
    }

    /** The contrary. */
    static Truth not(Truth of) {
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                of.compute(rows);
                long[] yes = this.yes.room(count);
                for (int w = 0; w < Bits.words(count); w++) {
                    yes[w] = ~(of.yes.words()[w] | of.nulls.words()[w]);
                }
                nulls.copy(of.nulls, count);
            }
        };
    }

    /** Whether two conditions answer the same. */
    static Truth same(Truth one, Truth other) {
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                one.compute(rows);
                other.compute(rows);
                nulls.union(one.nulls, other.nulls, count);
                long[] yes = this.yes.room(count);
                for (int w = 0; w < Bits.words(count); w++) {
                    yes[w] = ~(one.yes.words()[w] ^ other.yes.words()[w]) & ~nulls.words()[w];
                }
            }
        };
    }

    /** Whether there is no value, or whether there is one. */
    static Truth isNull(Lane of, boolean wanted) {
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                of.compute(rows);
                long[] yes = this.yes.room(count);
                for (int w = 0; w < Bits.words(count); w++) {
                    yes[w] = wanted ? of.nulls.words()[w] : ~of.nulls.words()[w];
                }
                nulls.clear(count);
            }
        };
    }

    /** The same answer for every row. */
    static Truth constant(boolean answer, boolean unknown) {
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                java.util.Arrays.fill(yes.room(count), answer ? -1L : 0L);
                java.util.Arrays.fill(nulls.room(count), unknown ? -1L : 0L);
            }
        };
    }

    /** The answer of the first case whose condition holds: cases, then the last for all others. */
    static Truth first(List<Truth> conditions, List<Truth> answers) {
        return new Truth() {
            @Override
            protected void fill(Rows rows, int count) {
                conditions.forEach(c -> c.compute(rows));
                answers.forEach(a -> a.compute(rows));
                long[] yes = this.yes.room(count);
                long[] unknown = nulls.room(count);
                for (int w = 0; w < Bits.words(count); w++) {
                    long left = -1L;
                    yes[w] = 0;
                    unknown[w] = 0;
                    for (int c = 0; c < answers.size(); c++) {
                        long here = c < conditions.size()
                                ? left & conditions.get(c).yes.words()[w]
                                : left;
                        yes[w] |= here & answers.get(c).yes.words()[w];
                        unknown[w] |= here & answers.get(c).nulls.words()[w];
                        left &= ~here;
                    }
                }
            }
        };
    }
}
